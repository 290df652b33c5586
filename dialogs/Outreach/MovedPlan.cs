using System.Globalization;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// A session that staff have moved after somebody had heard of it: they hear at once, once, of each move. Moved again before that goes, it is overtaken;
/// one that had begun when it was moved keeps nobody from a journey.
/// </summary>
internal sealed class MovedPlan(SendingHours hours)
{
    /// <summary>So much time somebody needs who would set out for the old time or place.</summary>
    private static readonly TimeSpan ToTurnRound = TimeSpan.FromHours(1);

    /// <summary>A reminder that would come so soon after it would ask the same.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    public IEnumerable<PlannedText> ToAttendee(PersonalVisit visit, DateTime now) =>
        MovesOf(visit).Select(move => Text(move, OutreachKind.Moved, now));

    /// <param name="isReadyNow">The text that says when to have the child ready would go at the move: it says both.</param>
    public IEnumerable<PlannedText> ToCarer(PersonalVisit visit, Func<DateTime, bool> isReadyNow, DateTime now)
    {
        foreach (var move in MovesOf(visit))
            if (!(IsAllOf(visit, move) && isReadyNow(move.First.MovedAt!.Value)))
                yield return Text(move, OutreachKind.CarerMoved, now);
    }

    /// <summary>When all of the visit was moved, where they had heard of another time or place; null else.</summary>
    public static DateTime? MovedAt(PersonalVisit visit) => MovesOf(visit).FirstOrDefault() is { } move && IsAllOf(visit, move) ? move.First.MovedAt : null;

    /// <summary>They are asked with the text about the move, and need no other that is due by then or soon after.</summary>
    public static bool Asks(PersonalVisit visit, DateTime due) =>
        visit.Party.Reach is not null && MovedAt(visit) is { } at && due < at + Soon;

    /// <summary>Names the move, so that one there and back and there again is told each time.</summary>
    public static string Stamp(DateTime movedAt) => movedAt.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private PlannedText Text(PersonalVisit move, string kind, DateTime now)
    {
        var which = Stamp(move.First.MovedAt!.Value);
        return move.Party.Reach is null
            ? move.Text(OutreachKind.Telephone, "moved" + which, now, move.StartsAt) with { To = null }
            : move.Text(kind, which, now, move.StartsAt, IsUrgent(move, now));
    }

    /// <summary>The morning would be too late for the time that they know, or for the new one.</summary>
    private bool IsUrgent(PersonalVisit move, DateTime now)
    {
        var first = move.Party.Heard is { } heard && heard > now && heard < move.StartsAt ? heard : move.StartsAt;
        return hours.EndOfQuiet(now) >= first - ToTurnRound;
    }

    private static bool IsAllOf(PersonalVisit visit, PersonalVisit move) => move.Sessions.Count == visit.Sessions.Count;

    /// <summary>The sessions of a visit that were moved, those at once that were moved at once. A place is told only to those who may know it.</summary>
    private static IEnumerable<PersonalVisit> MovesOf(PersonalVisit visit) => visit.Sessions
        .GroupBy(session => (session.MovedAt, session.Parties.First(party => party.PersonRef == visit.PersonRef).Heard))
        .Where(move => move.Key is { MovedAt: { } at, Heard: { } heard } && heard > at && (heard != visit.StartsAt || visit.MayTell(Tell.Venue)))
        .Select(move => new PersonalVisit([.. move], visit.PersonRef));
}
