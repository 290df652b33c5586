namespace FamilyTimeBot.Model.Outreach;

/// <summary>A session that was held lately, as the cadence of questionnaires sees it.</summary>
/// <param name="FirstEnded">By person: when the first session of the arrangement that they came to was over (UTC).</param>
/// <param name="LastForm">By person: when a questionnaire last went to them or is due (UTC).</param>
public sealed record HeldSession(SessionOutline Session, IReadOnlyDictionary<string, DateTime> FirstEnded, IReadOnlyDictionary<string, DateTime> LastForm);

/// <summary>A questionnaire that is to go out.</summary>
/// <param name="Dialog">Its dialog's name: "form:parent".</param>
public sealed record PlannedForm(PlannedText Text, string Dialog);
