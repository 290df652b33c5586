using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>Which form somebody fills in, and about which session.</summary>
public static class FormFinder
{
    private const int TeenageFrom = 13;
    private static readonly TimeSpan SoonIs = TimeSpan.FromDays(7);

    /// <summary>The form for somebody about a session that is over; null when there is none for them.</summary>
    /// <param name="today">Local: a young person's age turns on it.</param>
    public static Questionnaire? For(PersonFacts person, IReadOnlyList<Questionnaire> forms, DateOnly today, bool together = false) =>
        FormOf(person, today, together) is { } reader
            ? forms.FirstOrDefault(form => form.For == reader && form.About == FormMoment.AfterSession)
            : null;

    /// <summary>The form for somebody about a session that is to come; null when there is none for them.</summary>
    public static Questionnaire? Before(PersonFacts person, IReadOnlyList<Questionnaire> forms, DateOnly today) =>
        FormOf(person, today, together: false) is { } reader
            ? forms.FirstOrDefault(form => form.For == reader && form.About == FormMoment.BeforeSession)
            : null;

    /// <summary>What is to come soon, the nearest first: a form about how things are before it is about one child.</summary>
    /// <param name="at">UTC.</param>
    public static IReadOnlyList<Visit> Soon(PersonFacts person, DateTime at) =>
        [.. person.Sessions
            .Where(session => session is { State: SessionState.Planned, Restricted: false } && session.Tell.HasFlag(Tell.Session) && session.StartsAt > at && session.StartsAt - at <= SoonIs)
            .OrderBy(session => session.StartsAt).Select(session => new Visit([session]))];

    /// <summary>What can be told about, the newest first. Family tell of all whom they were with; a carer's or a worker's form is about one child alone.</summary>
    public static IReadOnlyList<Visit> Over(PersonFacts person)
    {
        var past = person.Past.Where(session => !session.Restricted && session.Tell.HasFlag(Tell.Session));
        var visits = person.Role is PersonRole.Carer or PersonRole.Practitioner or PersonRole.SocialWorker ? past.Select(session => new Visit([session])) : Visit.Of(past);
        return [.. visits.OrderByDescending(visit => visit.StartsAt)];
    }

    /// <summary>The visit of one session, as this person's form is about it.</summary>
    public static Visit? VisitOf(PersonFacts person, string sessionRef) =>
        Over(person).FirstOrDefault(visit => visit.Sessions.Any(session => session.Ref == sessionRef));

    private static FormFor? FormOf(PersonFacts person, DateOnly today, bool together) => person.Role switch
    {
        PersonRole.YoungPerson => IsTeenager(person.Children.FirstOrDefault()?.BornOn, today) ? FormFor.Teenager : FormFor.YoungPerson,
        PersonRole.Carer => together ? FormFor.ChildWithCarer : FormFor.Carer,
        PersonRole.Parent or PersonRole.Relative => FormFor.Parent,
        PersonRole.SocialWorker => FormFor.SocialWorker,
        PersonRole.Practitioner => FormFor.Practitioner,
        PersonRole.Manager or PersonRole.BusinessSupport => null,
    };

    /// <summary>Somebody whose age nobody wrote down is asked as a child is.</summary>
    public static bool IsTeenager(DateOnly? bornOn, DateOnly today) => bornOn is { } born && born.AddYears(TeenageFrom) <= today;
}
