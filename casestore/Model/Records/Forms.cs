namespace FamilyTimeBot.Model.Records;

/// <summary>The answer to one question of a form: bound to the question by name, with its version and its words as they were asked.</summary>
public interface IFormAnswer
{
    /// <summary>The questionnaire's name, as its file has it; null for what was told without being asked.</summary>
    string? Questionnaire { get; set; }
    int? QuestionnaireVersion { get; set; }

    /// <summary>The question's name within the questionnaire.</summary>
    string? Question { get; set; }

    /// <summary>The question as it was put to this person, without the numbers of its choices.</summary>
    string? QuestionAsked { get; set; }

    /// <summary>The codes of what was chosen, separated by blanks; null for free words.</summary>
    string? Value { get; set; }

    /// <summary>What was chosen, in the words that were offered; null for free words, which stand in the record's own.</summary>
    string? Answer { get; set; }
    int? Rating { get; set; }

    /// <summary>An adult sat beside the child and helped.</summary>
    bool WithHelp { get; set; }

    /// <summary>Taken back by who gave it: it counts no longer, and stays on file.</summary>
    bool TakenBack { get; set; }
}

/// <summary>One filling-in of a form by one person. Partial until its last question is answered; a newer version of it supersedes the older.</summary>
public sealed class Form : CaseRecord
{
    public string Questionnaire { get; set; } = "";
    public int QuestionnaireVersion { get; set; }
    public bool Finished { get; set; }

    /// <summary>"Stop asking me this": it is neither chased nor sent again until they begin one themselves.</summary>
    public bool StopAsking { get; set; }

    /// <summary>How many questions were answered; what was left out is not counted.</summary>
    public int Answered { get; set; }

    /// <summary>A young person has chosen that their carer may read it.</summary>
    public bool CarerMayRead { get; set; }
    public bool WithHelp { get; set; }
}

/// <summary>What happens to a KIT plan as a whole.</summary>
public enum KitPlanMove
{
    /// <summary>The young person wants a plan, or wants one again.</summary>
    Wanted,

    /// <summary>They do not want one: they are not asked again until they wish.</summary>
    NotWanted,

    /// <summary>They have asked their social worker to read a version.</summary>
    AskedToRead,

    /// <summary>The social worker says that they have read it.</summary>
    Read,
}

/// <summary>A step in the life of a KIT plan.</summary>
public sealed class KitPlanStep : CaseRecord
{
    public KitPlanMove Move { get; set; }
    public int PlanVersion { get; set; }

    /// <summary>What the social worker answers with once it is read; the same in <see cref="KitPlanMove.AskedToRead"/> and <see cref="KitPlanMove.Read"/>.</summary>
    public string? ReadReference { get; set; }
}
