using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Outreach;

/// <summary>What staff do by hand to what is planned. Each change happens only from a state in which it makes sense, whatever runs meanwhile.</summary>
public sealed class OutboxHand(IDbContextFactory<CaseStore> stores)
{
    private const string ByStaff = "cancelled by staff";
    private const string Holding = "held by staff";

    /// <returns>Null when done; else why not.</returns>
    public Task<string?> Hold(long id, CancellationToken cancel) => Move(id, [OutboxState.Planned], OutboxState.Held, Holding, cancel);

    /// <returns>Null when done; else why not.</returns>
    public Task<string?> Release(long id, CancellationToken cancel) => Move(id, [OutboxState.Held], OutboxState.Planned, null, cancel);

    /// <returns>Null when done; else why not.</returns>
    public Task<string?> Cancel(long id, CancellationToken cancel) => Move(id, [OutboxState.Planned, OutboxState.Held], OutboxState.Cancelled, ByStaff, cancel);

    /// <returns>Null when done; else why not.</returns>
    public async Task<string?> Mute(string personRef, bool muted, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var changed = await store.People.Where(person => person.Ref == personRef).ExecuteUpdateAsync(set => set.SetProperty(person => person.Muted, muted), cancel);
        return changed == 1 ? null : $"There is no person {personRef}.";
    }

    private async Task<string?> Move(long id, OutboxState[] from, OutboxState to, string? why, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var changed = await store.Outbox
            .Where(row => row.Id == id && from.Contains(row.State))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to).SetProperty(row => row.Error, why), cancel);
        if (changed == 1)
            return null;
        var state = await store.Outbox.Where(row => row.Id == id).Select(row => (OutboxState?)row.State).FirstOrDefaultAsync(cancel);
        return state is null ? $"There is no message {id}." : $"Message {id} is {Told(state.Value)}: nothing was changed.";
    }

    private static string Told(OutboxState state) => state == OutboxState.Claimed ? "being sent" : state.ToString().ToLowerInvariant();
}
