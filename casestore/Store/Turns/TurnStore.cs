using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>The turn's view of the store.</summary>
internal sealed class TurnStore : ITurnStore, IAsyncDisposable
{
    private readonly OpenStores _stores;
    private readonly TurnQueries _queries = new();
    private readonly TurnFactsReader _facts;
    private readonly CommitWriter _writer;

    public TurnStore(IDbContextFactory<CaseStore> stores)
    {
        _stores = new OpenStores(stores);
        _facts = new TurnFactsReader(_queries);
        _writer = new CommitWriter(_stores, new TurnWrite(_queries));
    }

    public Task<string?> RepliesTo(string channel, string messageId, CancellationToken cancel) =>
        Read(store => _queries.RepliesTo(store, channel, messageId), cancel);

    public Task<string?> ShownWith(string channel, string messageId, CancellationToken cancel) =>
        Read(store => _queries.ShownWith(store, channel, messageId), cancel);

    public Task<TurnFacts> ReadFacts(string channel, string address, DateTime now, CancellationToken cancel) =>
        Read(store => _facts.Read(store, channel, address, now), cancel);

    public Task<IReadOnlyList<PlanOfAnother>> ReadPlans(string personRef, PersonRole role, DateTime now, CancellationToken cancel) =>
        Read(store => _facts.ReadPlans(store, personRef, role, now), cancel);

    public Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancel) => _writer.Write(commit, cancel);

    public void Said(long outboxId, string leaseBy) => _writer.Forget(new SaidReply(outboxId, leaseBy));

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _stores.DisposeAsync();
    }

    private async Task<T> Read<T>(Func<CaseStore, Task<T>> read, CancellationToken cancel)
    {
        try
        {
            return await _stores.Use(read, cancel);
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
