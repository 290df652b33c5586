using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.SessionDetails;

/// <summary>When, where and with whom: each told only where staff allowed that item to that person. It asks nothing and records nothing.</summary>
internal static class Details
{
    public const int Most = 3;

    /// <summary>The key of the text and its values.</summary>
    public static (string Key, Values Values) Answer(Intent intent, IReadOnlyList<Visit> named, PersonFacts person, BritishTime time, DateTime at)
    {
        var upcoming = named.Count > 0 ? named : [.. Visit.Of(person.Sessions.Where(session => session.EndsAt > at && session.State == SessionState.Planned)).Take(Most)];
        if (upcoming.Count == 0)
            return (MayNotBeTold(person, at) ? "details.not-told" : "details.none", SessionWords.Of(visit: null, person, time, at));
        if (upcoming.Any(visit => visit.First.State == SessionState.CalledOff && visit.MayTell(Tell.Time)))
            return ("session.not-going-ahead", SessionWords.Of(upcoming[0], person, time, at));
        if (intent == Intent.AskWho && person.Role == PersonRole.YoungPerson)
            return ("details.ask-your-carer", SessionWords.Of(upcoming[0], person, time, at));
        return intent switch
        {
            Intent.AskWhen => When(upcoming, person, time, at),
            Intent.AskWhere => Where(upcoming[0], person, time, at),
            _ => Who(upcoming[0], person, time, at),
        };
    }

    /// <summary>Suspended, restrained, or not theirs to know of: "there is none" would not be true.</summary>
    public static bool MayNotBeTold(PersonFacts person, DateTime at) =>
        person.Children.Any(child => child.Restricted) || person.Sessions.Any(session => session.EndsAt > at && session.State == SessionState.Suspended);

    private static (string, Values) When(IReadOnlyList<Visit> visits, PersonFacts person, BritishTime time, DateTime at)
    {
        var told = visits.Where(visit => visit.First.State == SessionState.Planned && visit.MayTell(Tell.Time)).ToList();
        if (told.Count == 0)
            return ("details.not-told", SessionWords.Of(visits[0], person, time, at));
        var several = person.Sessions.Select(session => session.ChildRef).Distinct().Skip(1).Any();
        var lines = told.Select(visit => (several ? $"{visit.Children}: " : "") + SessionWords.Capital(time.When(visit.StartsAt, at)) + $", until {time.ClockOf(visit.EndsAt)}");
        return (told.Count > 1 ? "details.when-several" : person.Role is PersonRole.Carer or PersonRole.YoungPerson ? "details.when-child" : "details.when", SessionWords.Of(told[0], person, time, at).With(new Values
        {
            ["list"] = string.Join("\n", lines),
            ["ends"] = time.ClockOf(told[0].EndsAt),
            ["coming"] = HasSaid(told[0], AttendanceState.Coming, person),
            ["not_coming"] = HasSaid(told[0], AttendanceState.NotComing, person),
        }));
    }

    /// <summary>Said on whichever channel, of every child of the visit, and it still stands.</summary>
    private static bool HasSaid(Visit visit, AttendanceState state, PersonFacts person) => visit.Sessions.All(session =>
        person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Attendance), Holds: true } && standing.SessionRef == session.Ref && standing.Value == state.ToString()));

    private static (string, Values) Where(Visit visit, PersonFacts person, BritishTime time, DateTime at) =>
        visit.MayTell(Tell.Venue) && visit.First.VenueName is not null
            ? ("details.where", SessionWords.Of(visit, person, time, at).With(new Values { ["address"] = visit.First.VenueAddress }))
            : ("details.not-told", SessionWords.Of(visit, person, time, at));

    private static (string, Values) Who(Visit visit, PersonFacts person, BritishTime time, DateTime at) =>
        !visit.MayTell(Tell.Companions)
            ? ("details.not-told", SessionWords.Of(visit, person, time, at))
            : ("details.who", SessionWords.Of(visit, person, time, at).With(new Values
            {
                ["companions"] = visit.MayTell(Tell.OthersAnswers) ? Companions(visit) : "",
                ["ask_staff"] = visit.Sessions.Any(session => session.CompanionsChanged) || Companions(visit).Length > 0,
                ["practitioner"] = visit.First.PractitionerName,
            }));

    /// <summary>A name that is told today and missing tomorrow tells that she has called off: named only to those who may hear what others answer.</summary>
    private static string Companions(Visit visit) => Visit.Listed([.. visit.Sessions.SelectMany(session => session.Companions).Distinct(StringComparer.Ordinal)]);
}
