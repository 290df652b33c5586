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

    /// <summary>The same message was put down as a Concern.</summary>
    public bool HeardAsConcern { get; init; }
}

/// <summary>
/// Who may read an answer: the one place where it is decided. A young person's is never shown to a parent, to a carer unless they choose so, or to the
/// practitioner they rate; a parent's never to a carer; what was taken back to nobody; what was heard as a Concern only to those who act on it. Each form says so in its first line.
/// </summary>
public static class AnswerVisibility
{
    private const string YoungPerson = "young person";

    /// <summary>The question of a KIT plan by which a young person says who else may read it; of the people named there, "nobody" outdoes the rest.</summary>
    public const string PlanReaders = "readers";

    /// <summary>Whom that question may offer.</summary>
    public static IReadOnlyList<string> PlanReaderCodes { get; } = ["carer", "family", "worker", Reviewing, Nobody];

    /// <summary>What of a KIT plan stays with those who plan, whoever else may read it: the people it is about are not told of it by a text.</summary>
    public static IReadOnlyList<string> NeverToFamily { get; } = ["not-see", "worries", PlanReaders];

    private const string Reviewing = "reviewing";
    private const string Nobody = "nobody";

    public static bool MayRead(AnswerReader reader, CaseRecord answer, AnswerSetting setting)
    {
        if (answer is IFormAnswer { TakenBack: true })
            return false;
        if (answer.PersonRef == reader.PersonRef)
            return true;
        if (setting.HeardAsConcern && !MayReadConcern(reader.Role))
            return false;
        return reader.Role switch
        {
            PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport => true,
            PersonRole.Practitioner => answer is KitPlan wish ? MayReadWish(reader.Role, wish.Question, setting.PlanReaders) : setting.Practitioner != reader.PersonRef && !IsOfAChild(answer),
            PersonRole.Carer => IsOfAChild(answer) && (answer is KitPlan wish ? MayReadWish(reader.Role, wish.Question, setting.PlanReaders) : setting.CarerMayRead),
            PersonRole.Parent or PersonRole.Relative => answer is KitPlan wish && MayReadWish(reader.Role, wish.Question, setting.PlanReaders),
            PersonRole.YoungPerson => false,
        };
    }

    /// <summary>"Graham hits me", of their carer: whatever the young person chose to share, a worry is for those who act on it, and for nobody whom it may be about.</summary>
    public static bool MayReadConcern(PersonRole role) => role is PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport;

    /// <summary>Whether somebody of that role who is something to the young person may read one wish of their plan.</summary>
    /// <param name="readers">What the young person chose at <see cref="PlanReaders"/>.</param>
    public static bool MayReadWish(PersonRole role, string? topic, IReadOnlyCollection<string> readers)
    {
        var chosen = readers.Contains(Nobody) ? [] : readers;
        return role switch
        {
            PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport => true,
            PersonRole.Practitioner => chosen.Contains("worker"),
            PersonRole.Carer => chosen.Contains("carer"),
            PersonRole.Parent or PersonRole.Relative => chosen.Contains("family") && !NeverToFamily.Contains(topic),
            PersonRole.YoungPerson => false,
        };
    }

    /// <summary>
    /// Whether a young person's plan goes before their review: the reviewing officer reads it only where they chose so. That there is one is theirs to tell, too.
    /// </summary>
    /// <param name="readers">What the young person chose at <see cref="PlanReaders"/>.</param>
    public static bool MayReadAtReview(IReadOnlyCollection<string> readers) => readers.Contains(Reviewing) && !readers.Contains(Nobody);

    private static bool IsOfAChild(CaseRecord answer) => answer.Role == YoungPerson || answer is IFormAnswer { WithHelp: true };
}
