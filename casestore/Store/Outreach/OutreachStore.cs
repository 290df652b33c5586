using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

internal sealed class OutreachStore(IDbContextFactory<CaseStore> stores) : IOutreachStore
{
    /// <summary>So many sessions are planned in one transaction: the write lock is held for as long as that takes.</summary>
    private const int Together = 500;
    private const int MostTries = 5;

    public Task<SessionBatch> ReadAhead(DateTime after, DateTime until, CancellationToken cancel) => Use(store => ReadAhead(store, after, until, cancel), cancel);

    public Task<IReadOnlyList<SessionOutline>> ReadVisits(IReadOnlyCollection<string> sessionRefs, CancellationToken cancel) =>
        Use(store => ReadVisits(store, sessionRefs, cancel), cancel);

    /// <summary>Another replica that plans the same makes this one's insert fail: then it looks again, and finds it done.</summary>
    public async Task<PlanningCount> Reconcile(IReadOnlyCollection<string> sessionRefs, IReadOnlyList<PlannedText> wanted, PlanningTerms terms, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await Use(store => PlanWrite.Reconcile(store, sessionRefs, wanted, terms, cancel), cancel);
            }
            catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault) && tries < MostTries)
            {
            }
    }

    private static async Task<SessionBatch> ReadAhead(CaseStore store, DateTime after, DateTime until, CancellationToken cancel)
    {
        var ahead = store.Sessions.Where(session => session.StartsAt > after && session.StartsAt <= until).OrderBy(session => session.StartsAt).ThenBy(session => session.Ref);
        var sessions = await ahead.Take(Together).AsNoTracking().ToListAsync(cancel);
        if (sessions.Count == 0)
            return new SessionBatch([], null);
        if (sessions.Count == Together)
            sessions = await WholeStarts(store, sessions, cancel);
        return new SessionBatch(await OutlineReader.Read(store, sessions, cancel), sessions[^1].StartsAt);
    }

    /// <summary>The last start may go on in the next batch: it is left to that, or read to its end when it is the only one.</summary>
    private static async Task<List<Session>> WholeStarts(CaseStore store, List<Session> sessions, CancellationToken cancel)
    {
        var last = sessions[^1].StartsAt;
        var whole = sessions.FindAll(session => session.StartsAt < last);
        return whole.Count > 0
            ? whole
            : await store.Sessions.Where(session => session.StartsAt == last).OrderBy(session => session.Ref).AsNoTracking().ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<SessionOutline>> ReadVisits(CaseStore store, IReadOnlyCollection<string> refs, CancellationToken cancel)
    {
        var named = await store.Sessions.Where(session => refs.Contains(session.Ref)).AsNoTracking().ToListAsync(cancel);
        var starts = named.Select(session => session.StartsAt).Distinct().ToList();
        var venues = named.Select(session => session.VenueRef).Distinct().ToList();
        var together = await store.Sessions
            .Where(session => starts.Contains(session.StartsAt) && (session.VenueRef == null || venues.Contains(session.VenueRef)))
            .OrderBy(session => session.StartsAt).ThenBy(session => session.Ref).AsNoTracking().ToListAsync(cancel);
        return await OutlineReader.Read(store, together, cancel);
    }

    private async Task<T> Use<T>(Func<CaseStore, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var store = await stores.CreateDbContextAsync(cancel);
            return await store.Database.CreateExecutionStrategy().ExecuteAsync(() => work(store));
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
