using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Which visit is meant by somebody who names none and has several planned. "Is it still on today?", told, and then "can't make it": that one.
/// Otherwise the next is only ever asked about, and only when it is soon and the one after it is not.
/// </summary>
internal static class Focus
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(3);
    private static readonly TimeSpan Soon = TimeSpan.FromHours(48);
    private static readonly TimeSpan Apart = TimeSpan.FromHours(24);

    /// <summary>The visit that was told of, or that something was put down about, a short while ago.</summary>
    public static Visit? Of(TurnScope turn)
    {
        var run = turn.State.Runs.Where(known => known.Sessions.Count > 0).MaxBy(known => known.LastAt);
        var told = turn.State.Told;
        var (sessions, at) = told is not null && (run is null || told.At >= run.LastAt) ? (told.Sessions, told.At) : (run?.Sessions ?? [], run?.LastAt ?? default);
        return turn.Heard.At - at > Lasts ? null : turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => sessions.Contains(session.Ref)));
    }

    /// <summary>The next visit, when it is so near and so much by itself that it is the likely one.</summary>
    public static Visit? Likely(TurnScope turn) =>
        turn.PlannedVisits is [var next, var after, ..] && next.StartsAt - turn.Heard.At <= Soon && after.StartsAt - next.StartsAt >= Apart ? next : null;

    public static void Tell(TurnScope turn, Visit visit) =>
        turn.State.Told = new ToldOf { Sessions = [.. visit.Sessions.Select(session => session.Ref)], At = turn.Heard.At };
}
