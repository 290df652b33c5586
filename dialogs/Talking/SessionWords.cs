using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>The values that texts about a session may hold: only what staff allowed this person to be told.</summary>
public static class SessionWords
{
    public static Values Of(Talk talk)
    {
        var values = Of(talk.Visit, talk.Person, talk.Time, talk.HeardAt);
        if (talk.Visit is { } visit)
            values["until"] = visit.MayTell(Tell.Time) ? talk.Time.ClockOf(visit.StartsAt.AddMinutes(talk.Policy.Attendance.LatenessLimitMinutes)) : null;
        if (!talk.MayName)
            (values["visit"], values["venue"]) = (values["when"], null);
        return values;
    }

    /// <summary>
    /// <c>visit</c> is a run of words with a blank before it that fits after "you are coming" ("" when nothing may be said):
    /// " to see Amelia on Thursday 26 November at 4pm". The child is named only to people who see several.
    /// </summary>
    public static Values Of(Visit? visit, PersonFacts person, BritishTime time, DateTime at)
    {
        var several = person.Sessions.Select(session => session.ChildRef).Distinct().Skip(1).Any();
        var cares = person.Role == PersonRole.Carer;
        var knows = visit is { Restricted: false } && visit.MayTell(Tell.Time);
        var when = knows ? " " + time.When(visit!.StartsAt, at) : "";
        return new Values
        {
            ["when"] = when,
            ["visit"] = (several && visit is not null && !cares && knows ? $" to see {visit.Children}" : "") + when,
            ["of"] = several && knows ? $" for {visit!.Children}" : "",
            ["child"] = visit?.Children ?? "",
            ["several"] = visit?.HasSeveral ?? false,
            ["is"] = visit is { HasSeveral: true } ? "are" : "is",
            ["has"] = visit is { HasSeveral: true } ? "have" : "has",
            ["venue"] = visit is not null && visit.MayTell(Tell.Venue) ? visit.First.VenueName : null,
            ["worker"] = Worker(visit, person),
        };
    }

    /// <summary>"on Thursday 26 November at 4pm" as it stands at the start of a line.</summary>
    public static string Capital(string when) =>
        when.StartsWith("on ", StringComparison.Ordinal) ? when[3..] : char.ToUpperInvariant(when[0]) + when[1..];

    private static string? Worker(Visit? visit, PersonFacts person) =>
        person.Children.FirstOrDefault(child => visit is null || child.Ref == visit.First.ChildRef)?.SocialWorkerName;
}
