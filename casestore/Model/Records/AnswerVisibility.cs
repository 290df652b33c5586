using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Model.Records;

/// <summary>Somebody who would read what others have answered.</summary>
public sealed record AnswerReader(string PersonRef, PersonRole Role);

/// <summary>What must be known beside an answer to tell who may read it.</summary>
/// <param name="Practitioner">Who ran the session that it is about.</param>
/// <param name="CarerMayRead">The young person has chosen so on that form.</param>
/// <param name="PlanReaders">Whom the young person lets read their KIT plan, by the codes of that question.</param>
public sealed record AnswerSetting(string? Practitioner, bool CarerMayRead, IReadOnlyCollection<string> PlanReaders)
{
    public static AnswerSetting None { get; } = new(null, CarerMayRead: false, []);
}

/// <summary>
/// Who may read an answer: the one place where it is decided. A young person's is never shown to a parent, to a carer unless they choose so, or to the
/// practitioner they rate; a parent's never to a carer; what was taken back to nobody. Each form says so in its first line.
/// </summary>
public static class AnswerVisibility
{
    private const string YoungPerson = "young person";

    public static bool MayRead(AnswerReader reader, CaseRecord answer, AnswerSetting setting)
    {
        if (answer is IFormAnswer { TakenBack: true })
            return false;
        if (answer.PersonRef == reader.PersonRef)
            return true;
        return reader.Role switch
        {
            PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport => true,
            PersonRole.Practitioner => answer is KitPlan ? setting.PlanReaders.Contains("worker") : setting.Practitioner != reader.PersonRef && !IsOfAChild(answer),
            PersonRole.Carer => IsOfAChild(answer) && (answer is KitPlan ? setting.PlanReaders.Contains("carer") : setting.CarerMayRead),
            PersonRole.Parent or PersonRole.Relative => answer is KitPlan && setting.PlanReaders.Contains("family"),
            PersonRole.YoungPerson => false,
        };
    }

    private static bool IsOfAChild(CaseRecord answer) => answer.Role == YoungPerson || answer is IFormAnswer { WithHelp: true };
}
