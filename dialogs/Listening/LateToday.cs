using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"We r both running late": both of them, and not both of their days. Nobody is late for next week in today's traffic.</summary>
internal static partial class LateToday
{
    /// <summary>Of visits on several days those of the day that is on or about to begin, unless the words name days.</summary>
    public static IReadOnlyList<Visit> Of(TurnScope turn, IReadOnlyList<Visit> visits)
    {
        if (visits.Count < 2 || visits[0].StartsAt - turn.Heard.At >= TurnScope.AboutToBegin || Days().IsMatch(turn.Heard.Text))
            return visits;
        var day = DayOf(turn, visits[0]);
        return [.. visits.Where(visit => DayOf(turn, visit) == day)];
    }

    /// <summary>Whoever brings a child late brings the brother or sister of the same time late too, though only one was being asked about.</summary>
    public static IReadOnlyList<Visit> Together(TurnScope turn, Visit asked, Func<SessionFacts, bool> isOff) =>
        turn.Person.Role != PersonRole.Carer ? [asked]
        : Visit.Of(turn.PlannedVisits.SelectMany(visit => visit.Sessions).Where(session => session.StartsAt == asked.StartsAt && (asked.Sessions.Any(own => own.Ref == session.Ref) || !isOff(session))));

    private static DateOnly DayOf(TurnScope turn, Visit visit) => DateOnly.FromDateTime(turn.Service.Time.Local(visit.StartsAt));

    [GeneratedRegex(@"\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\b|\b(?:tomorrow|tmrw|tomoz|2moro|week|weeks|every|days|each|sessions|visits)\b|\b[0-9]{1,2}(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
