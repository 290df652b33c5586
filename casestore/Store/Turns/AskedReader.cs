using FamilyTimeBot.Model.Facts;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>An alert that staff answer.</summary>
/// <param name="Start">UTC, as its own session stands now.</param>
/// <param name="Beside">The other sessions that it is about, a space between.</param>
internal sealed record AskedRow(string Reference, string Kind, string SessionRef, string? Beside, DateTime? Start, DateTime PlannedAt, DateTime SentAt)
{
    /// <summary>Its own first.</summary>
    public string[] Sessions { get; } = [SessionRef, .. Beside?.Split(' ') ?? []];
}

/// <summary>A concern that staff are told of.</summary>
/// <param name="SessionRef">The one that the alert names; null when it names none.</param>
/// <param name="Start">UTC, as that stands now.</param>
internal sealed record ConcernRow(string Reference, string? SessionRef, DateTime? Start, DateTime PlannedAt);

/// <summary>Reads what staff at an address were asked to decide, each session as it stands now: one of several may have been moved since.</summary>
internal static class AskedReader
{
    public static async Task<IReadOnlyList<AskedOfStaff>> Read(TurnQueries queries, CaseStore store, string address, DateTime since)
    {
        var rows = await queries.Asked.AskedOfStaff(store, address, since).ToListAsync();
        var concerns = (await queries.Asked.ConcernsToldOf(store, address, since).ToListAsync()).GroupBy(concern => concern.Reference, StringComparer.Ordinal).Select(chain => chain.MinBy(told => told.PlannedAt)!).ToList();
        rows.AddRange(concerns.Where(concern => concern.SessionRef is not null).Select(Row));
        var starts = await Starts(store, [.. rows.SelectMany(row => row.Sessions.Skip(1)).Distinct(StringComparer.Ordinal)]);
        return
        [
            .. (await SinceReader.Read(store, rows)).Zip(rows, (since, row) => since with { Sessions = Sessions(row, starts) }),
            .. concerns.Where(concern => concern.SessionRef is null).Select(concern => new AskedOfStaff(concern.Reference, AskedOfStaff.Concern, [])),
        ];
    }

    private static AskedRow Row(ConcernRow concern) =>
        new(concern.Reference, AskedOfStaff.Concern, concern.SessionRef!, null, concern.Start, concern.PlannedAt, concern.PlannedAt);

    private static IReadOnlyList<AskedSession> Sessions(AskedRow row, Dictionary<string, DateTime> starts) =>
        [new AskedSession(row.SessionRef, row.Start), .. row.Sessions.Skip(1).Select(other => new AskedSession(other, starts.TryGetValue(other, out var start) ? start : null))];

    private static async Task<Dictionary<string, DateTime>> Starts(CaseStore store, List<string> refs) =>
        refs.Count == 0 ? [] : await store.Sessions.Where(session => EF.Parameter(refs).Contains(session.Ref)).ToDictionaryAsync(session => session.Ref, session => session.StartsAt, StringComparer.Ordinal);
}
