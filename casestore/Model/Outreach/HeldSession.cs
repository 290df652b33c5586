namespace FamilyTimeBot.Model.Outreach;

/// <summary>A session that was held lately, as the cadence of questionnaires sees it: its parties are all who may be asked about it, the child and staff too.</summary>
/// <param name="FirstEnded">By person: when the first session of the arrangement that they had a part in was over (UTC).</param>
public sealed record HeldSession(SessionOutline Session, IReadOnlyDictionary<string, DateTime> FirstEnded)
{
    /// <summary>The child's: a young person's form goes by their age.</summary>
    public DateOnly? BornOn { get; init; }
}

/// <summary>Sessions that were held lately, oldest first, and what went out about the like before.</summary>
public sealed record HeldSessions(IReadOnlyList<HeldSession> Sessions, FormsOnFile OnFile);

/// <param name="Last">By person: when a questionnaire last went to them or is due (UTC).</param>
/// <param name="Purposes">What is planned or was once.</param>
/// <param name="Stopped">Person and questionnaire, by its name: they want to be asked no more.</param>
public sealed record FormsOnFile(IReadOnlyDictionary<string, DateTime> Last, IReadOnlySet<string> Purposes, IReadOnlySet<(string Person, string Questionnaire)> Stopped)
{
    public static FormsOnFile None { get; } = new(new Dictionary<string, DateTime>(), new HashSet<string>(), new HashSet<(string, string)>());
}

/// <summary>A questionnaire that is to go out.</summary>
/// <param name="Dialog">Its dialog's name: "form:parent".</param>
public sealed record PlannedForm(PlannedText Text, string Dialog)
{
    /// <summary>A young person may answer it in the web chat too.</summary>
    public bool InWebChat { get; init; }
}
