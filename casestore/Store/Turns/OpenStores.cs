using System.Collections.Concurrent;
using FamilyTimeBot.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// Stores that turns read from and write to, kept open between turns where the provider gains by it. One that failed is not used again.
/// Nothing stays tracked in them: what one read left would be in the way of the next turn's writing.
/// </summary>
internal sealed class OpenStores(IDbContextFactory<CaseStore> stores) : IAsyncDisposable
{
    /// <summary>SQLite works where it is called, so there are never many more than processors.</summary>
    private const int MostIdle = 8;

    private readonly ConcurrentBag<CaseStore> idle = [];
    private readonly IKeepsOpen? keeping = stores is IKeepsOpen { KeepsOpen: true } keeps ? keeps : null;

    public async Task<T> Use<T>(Func<CaseStore, Task<T>> work, CancellationToken cancel)
    {
        var store = await Take(cancel);
        var isWell = false;
        try
        {
            var done = await work(store);
            isWell = true;
            return done;
        }
        finally
        {
            await PutBack(store, isWell);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var store))
            await Close(store);
    }

    private async Task<CaseStore> Take(CancellationToken cancel)
    {
        if (keeping is { IsThere: false })
            await DisposeAsync();
        if (idle.TryTake(out var kept))
            return kept;
        return await Open(cancel);
    }

    private async Task<CaseStore> Open(CancellationToken cancel)
    {
        var store = await stores.CreateDbContextAsync(cancel);
        var isOpen = false;
        try
        {
            await store.Database.OpenConnectionAsync(cancel);
            keeping?.Keep(store);
            isOpen = true;
            return store;
        }
        finally
        {
            if (!isOpen)
                await Close(store);
        }
    }

    private ValueTask PutBack(CaseStore store, bool isWell)
    {
        if (keeping is null || !isWell || idle.Count >= MostIdle)
            return Close(store);
        store.ChangeTracker.Clear();
        idle.Add(store);
        return ValueTask.CompletedTask;
    }

    private ValueTask Close(CaseStore store)
    {
        keeping?.LetGo(store);
        return store.DisposeAsync();
    }
}
