using System.Globalization;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>What people had been told of sessions that were moved since. Of the few that were; else nothing is read.</summary>
internal static class MovesReader
{
    /// <summary>Texts about a session go no longer before it.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    public static async Task<Moves> Read(CaseStore store, IReadOnlyList<Session> sessions, List<string> people, CancellationToken cancel)
    {
        var moves = sessions.Where(session => session is { MovedAt: not null, State: SessionState.Planned }).Select(session => session.MovedAt!.Value).ToList();
        if (moves.Count == 0)
            return new Moves([]);
        var since = moves.Min() - Back;
        var rows = await store.Outbox
            .Where(row => EF.Parameter(people).Contains(row.PersonRef!) && row.SentAt > since && row.SessionRef != null && (row.State == OutboxState.Sent || row.State == OutboxState.Delivered))
            .Select(row => new { row.Purpose, row.Kind, PersonRef = row.PersonRef!, SessionRef = row.SessionRef!, row.Beside, SentAt = row.SentAt!.Value })
            .ToListAsync(cancel);
        return new Moves([.. from row in rows
                             where OutreachKind.TellsWhen(row.Kind)
                             let start = StartIn(row.Purpose)
                             where start is not null
                             from session in (string[])[row.SessionRef, .. row.Beside?.Split(' ') ?? []]
                             select new ToldOf(session, row.PersonRef, row.SentAt, start.Value)]);
    }

    /// <summary>A purpose names its kind, session, person and the session's start then.</summary>
    private static DateTime? StartIn(string purpose) =>
        purpose.Split(':') is [_, _, _, var start, ..] && DateTime.TryParseExact(start, "yyyyMMdd'T'HHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}

/// <param name="At">When (UTC).</param>
/// <param name="Start">Of the session, as it then was (UTC).</param>
internal sealed record ToldOf(string SessionRef, string PersonRef, DateTime At, DateTime Start);

/// <summary>What was told, by session and person.</summary>
internal sealed class Moves(IReadOnlyList<ToldOf> told)
{
    private readonly ILookup<(string, string), ToldOf> told = told.ToLookup(one => (one.SessionRef, one.PersonRef));

    /// <summary><see cref="Party.Heard"/>.</summary>
    /// <param name="coming">When they said that they come, and to which start; null when they did not.</param>
    public DateTime? Heard(Session session, string personRef, (DateTime At, DateTime? Start)? coming)
    {
        if (session is not { State: SessionState.Planned, MovedAt: { } moved, MovedFrom: { } from })
            return null;
        var heard = told[(session.Ref, personRef)].Select(one => (one.At, Start: (DateTime?)one.Start));
        if (coming is { } said)
            heard = heard.Append((said.At, said.Start ?? from));
        var newest = heard.Where(one => one.At <= moved).OrderByDescending(one => one.At).Select(one => one.Start).FirstOrDefault();
        return newest != session.StartsAt || IsAtAnotherPlace(session, from) ? newest : null;
    }

    private static bool IsAtAnotherPlace(Session session, DateTime from) =>
        from == session.StartsAt && session is { VenueRef: not null, MovedFromVenueRef: not null } && session.VenueRef != session.MovedFromVenueRef;
}
