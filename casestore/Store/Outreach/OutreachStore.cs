using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

internal sealed class OutreachStore(IDbContextFactory<CaseStore> stores) : IOutreachStore
{
    /// <summary>So many sessions are planned in one transaction: the write lock is held for as long as that takes.</summary>
    private const int Together = 2_000;
    private const int MostTries = 5;
    private const string Form = "form";

    public Task<SessionBatch> ReadAhead(DateTime after, DateTime until, CancellationToken cancel) => Use(store => ReadAhead(store, after, until, cancel), cancel);

    public Task<IReadOnlyList<string>> ReadChanged(DateTime since, DateTime after, CancellationToken cancel) => Use<IReadOnlyList<string>>(
        async store => await store.Sessions.Where(session => session.StartsAt > after && ((session.OffOrOnAt != null && session.OffOrOnAt > since) || (session.MovedAt != null && session.MovedAt > since)))
            .OrderBy(session => session.StartsAt).Select(session => session.Ref).ToListAsync(cancel),
        cancel);

    public Task Rest(CancellationToken cancel) => Use(
        store =>
        {
            store.RestAfterPlanning();
            return Task.FromResult(true);
        },
        cancel);

    public Task<IReadOnlyList<SessionOutline>> ReadVisits(IReadOnlyCollection<string> sessionRefs, CancellationToken cancel) =>
        Use(store => ReadVisits(store, sessionRefs, cancel), cancel);

    public Task<IReadOnlyList<PastSession>> ReadPast(DateTime now, CancellationToken cancel) => Use(store => PastReader.Read(store, now, cancel), cancel);

    public Task<HeldSessions> ReadHeld(HeldBetween held, CancellationToken cancel) => Use(store => HeldReader.Read(store, held, cancel), cancel);

    public Task<bool> HasStopped(string personRef, string questionnaire, CancellationToken cancel) =>
        Use(
            store => store.Records.OfType<Form>().Where(form => form.PersonRef == personRef && form.Questionnaire == questionnaire)
                .OrderByDescending(form => form.Id).Select(form => form.StopAsking).FirstOrDefaultAsync(cancel),
            cancel);

    public Task<bool> HasEnded(string sessionRef, CancellationToken cancel) => Use(store => ArrangementReader.HasEnded(store, sessionRef, cancel), cancel);

    public Task<DateTime?> LastFormSent(string personRef, long besides, CancellationToken cancel) =>
        Use(
            store => store.Outbox
                .Where(row => row.PersonRef == personRef && row.Kind == Form && row.Id != besides && (row.State == OutboxState.Sent || row.State == OutboxState.Delivered))
                .MaxAsync(row => row.SentAt, cancel),
            cancel);

    public Task<TextFollowed?> ReadFollowed(string purpose, CancellationToken cancel) =>
        Use(store => store.Outbox.Where(row => row.Purpose == purpose).Select(row => new TextFollowed(row.State, row.SentAt)).FirstOrDefaultAsync(cancel), cancel);

    public Task<IReadOnlyList<CardWishes>> ReadCardWishes(CancellationToken cancel) => Use(store => CardWishReader.Read(store, cancel), cancel);

    public Task<IReadOnlyList<string>> ReadRestrictedNames(string youngPersonRef, CancellationToken cancel) => Use(store => CardWishReader.RestrictedNames(store, youngPersonRef, cancel), cancel);

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
        var starts = await store.Sessions.Where(session => session.StartsAt > after && session.StartsAt <= until)
            .OrderBy(session => session.StartsAt).Select(session => session.StartsAt).Take(Together).ToListAsync(cancel);
        if (starts.Count == 0)
            return new SessionBatch([], null);
        var last = LastWhole(starts);
        var batch = store.Sessions.Where(session => session.StartsAt > after && session.StartsAt <= last);
        return new SessionBatch(await OutlineReader.Read(store, batch, cancel), last);
    }

    /// <summary>The last start may go on in the next batch: it is left to that, unless it is the only one.</summary>
    private static DateTime LastWhole(List<DateTime> starts)
    {
        var last = starts[^1];
        var before = starts.FindLastIndex(start => start < last);
        return starts.Count < Together || before < 0 ? last : starts[before];
    }

    private static async Task<IReadOnlyList<SessionOutline>> ReadVisits(CaseStore store, IReadOnlyCollection<string> sessionRefs, CancellationToken cancel)
    {
        var refs = await SessionsTogether.With(store, sessionRefs, cancel);
        var together = store.Sessions.Where(session => EF.Parameter(refs).Contains(session.Ref));
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
