namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What somebody wants with a message (design, section 11). The names in JSON are these in snake case.</summary>
public enum Intent
{
    Other,
    Confirm,
    Cancel,
    Late,
    IllSelf,
    IllChild,
    Reschedule,
    AskWhen,
    AskWhere,
    AskWho,
    TravelHelp,
    Feedback,
    Complaint,
    KitPlan,
    Wellbeing,
    NotWanting,
    TalkToPerson,
    Stop,
    Start,
    Help,
    Language,
    Greeting,
    Thanks,
    WrongNumber,
    Yes,
    No,
}

/// <summary>How grave a worry in a message is. Recall comes first: in doubt the higher one.</summary>
public enum ConcernLevel
{
    None,
    Worry,
    Urgent,
}

/// <summary>The question that is open when a message arrives, as far as reading it goes.</summary>
public enum Asked
{
    Nothing,

    /// <summary>"Are you coming?", about the first session of the context.</summary>
    Attendance,
    YesNo,
    Rating,
    Reason,
}

/// <summary>Who writes, as far as reading goes: a relative reads as a parent.</summary>
public enum Writer
{
    Parent,
    Carer,
    Child,
}
