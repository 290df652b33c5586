namespace FamilyTimeBot.Model.People;

/// <summary>What somebody may be told about a child's sessions, item by item. Nothing is told that staff did not allow.</summary>
[Flags]
public enum Tell
{
    Nothing = 0,

    /// <summary>That there is a session at all.</summary>
    Session = 1,
    Time = 2,
    Venue = 4,

    /// <summary>Who else comes.</summary>
    Companions = 8,

    /// <summary>What another person has said about coming.</summary>
    OthersAnswers = 16,
}

/// <summary>Somebody and a child: what they are to each other, what may be told, and what is forbidden.</summary>
public sealed class Relationship
{
    public required string PersonRef { get; set; }
    public required string ChildRef { get; set; }

    /// <summary>As the family says it: "Mum", "Dad", "Nan", "foster carer", "social worker", "self".</summary>
    public required string Kind { get; set; }

    public Tell Tell { get; set; }

    /// <summary>Family time is suspended between these two: nothing unasked, and a question gets the number to ring.</summary>
    public bool Suspended { get; set; }

    /// <summary>A court restrains it: treated as <see cref="Suspended"/>, and shown to staff apart.</summary>
    public bool CourtRestrained { get; set; }

    public Person? Person { get; set; }
    public Child? Child { get; set; }

    public bool Restricted => Suspended || CourtRestrained;
}
