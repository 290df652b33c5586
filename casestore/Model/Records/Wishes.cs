namespace FamilyTimeBot.Model.Records;

/// <summary>Help with getting there was asked for (Birmingham: help with travel cost).</summary>
public sealed class TravelHelp : CaseRecord
{
}

/// <summary>Another time was asked for. Staff decide; missed sessions are not rescheduled where the policy says so.</summary>
public sealed class ChangeWish : CaseRecord
{
    /// <summary>The time that was wished for, as they put it.</summary>
    public string? WishedFor { get; set; }
}

/// <summary>Somebody asks to be rung, or wrote what a person has to answer.</summary>
public sealed class CallBack : CaseRecord
{
    /// <summary>A member of staff asks that the family be rung.</summary>
    public const string ByStaff = "staff ask for a call about the session";

    /// <summary>What it is about, as a sort for staff: "asked for a person", "not understood", "wrong number".</summary>
    public string About { get; set; } = "";
}

public enum CommentKind
{
    Comment,
    Compliment,
    Complaint,
}

/// <summary>A comment, compliment or complaint (Birmingham).</summary>
public sealed class Comment : CaseRecord
{
    public CommentKind Sort { get; set; }
}

/// <summary>How a session was, from anybody who was asked or told us.</summary>
public sealed class Feedback : CaseRecord, IFormAnswer
{
    /// <summary>1 to 5; null when it was words alone.</summary>
    public int? Rating { get; set; }
    public string? Questionnaire { get; set; }
    public int? QuestionnaireVersion { get; set; }
    public string? Question { get; set; }
    public string? QuestionAsked { get; set; }
    public string? Value { get; set; }
    public string? Answer { get; set; }
    public bool WithHelp { get; set; }
    public bool TakenBack { get; set; }
}

/// <summary>How the child was before or after (Kent 5; Birmingham), as the carer saw it.</summary>
public sealed class Wellbeing : CaseRecord, IFormAnswer
{
    public int? Rating { get; set; }
    public string? Questionnaire { get; set; }
    public int? QuestionnaireVersion { get; set; }
    public string? Question { get; set; }
    public string? QuestionAsked { get; set; }
    public string? Value { get; set; }
    public string? Answer { get; set; }
    public bool WithHelp { get; set; }
    public bool TakenBack { get; set; }
}

/// <summary>A young person's wish towards their KIT plan, in their words alone.</summary>
public sealed class KitPlan : CaseRecord, IFormAnswer
{
    public int? Rating { get; set; }
    public string? Questionnaire { get; set; }
    public int? QuestionnaireVersion { get; set; }
    public string? Question { get; set; }
    public string? QuestionAsked { get; set; }
    public string? Value { get; set; }
    public string? Answer { get; set; }
    public bool WithHelp { get; set; }

    /// <summary>The young person took it back: hidden, and kept on file.</summary>
    public bool TakenBack { get; set; }

    /// <summary>The version of the plan that it belongs to, from 1.</summary>
    public int? PlanVersion { get; set; }
}

/// <summary>That the family time agreement was read.</summary>
public sealed class AgreementRead : CaseRecord
{
}
