using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Faults;
using FamilyTimeBot.Store.Turns;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Channels;

internal sealed class ChannelStore(IDbContextFactory<CaseStore> stores) : IChannelStore
{
    /// <summary>Of this instance: a compiled query holds to one model, and two stores in one process have two.</summary>
    private readonly Func<CaseStore, string, string, Task<ConversationReference?>> _reference =
        EF.CompileAsyncQuery((CaseStore store, string channel, string address) =>
            store.ConversationReferences.AsNoTracking().FirstOrDefault(known => known.Channel == channel && known.Address == address));

    private readonly Func<CaseStore, string, string, Task<bool>> _known =
        EF.CompileAsyncQuery((CaseStore store, string channel, string address) =>
            store.AddressPeople.Any(link => link.Address!.Channel == channel && link.Address.Value == address && link.Address.WrongNumberAt == null));

    public Task<bool> IsKnown(string channel, string address, CancellationToken cancel) => Use(store => _known(store, channel, address), cancel);

    public Task<ConversationReference?> FindReference(string channel, string address, CancellationToken cancel) =>
        Use(store => _reference(store, channel, address), cancel);

    public Task KeepReference(ConversationReference reference, CancellationToken cancel) => Use(store => Keep(store, reference, cancel), cancel);

    public Task<bool> ClaimGreeting(string channel, string address, DateTime at, CancellationToken cancel) =>
        Use(
            async store => await References(store, channel, address)
                .Where(known => known.GreetedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.GreetedAt, at), cancel) == 1,
            cancel);

    public Task ForgetReference(string channel, string address, CancellationToken cancel) =>
        Use(store => References(store, channel, address).ExecuteDeleteAsync(cancel), cancel);

    public Task<bool> HandOut(LinkCode code, CancellationToken cancel) => Use(store => HandOut(store, code, cancel), cancel);

    public Task<bool> IsForStaff(string digest, CancellationToken cancel) =>
        Use(
            async store => await store.LinkCodes
                .Where(code => code.Digest == digest)
                .Join(store.People, code => code.PersonRef, person => person.Ref, (_, person) => (PersonRole?)person.Role)
                .FirstOrDefaultAsync(cancel) is { } role && StaffFactsReader.IsStaff(role),
            cancel);

    public Task<bool> SettleWrongNumber(string personRef, string address, CancellationToken cancel) =>
        Use(
            async store => await store.Addresses
                .Where(known => known.Value == address && known.WrongNumberAt != null && known.People.Any(link => link.PersonRef == personRef))
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.WrongNumberAt, (DateTime?)null), cancel) > 0,
            cancel);

    public Task<LinkOutcome> Link(LinkAttempt attempt, CancellationToken cancel) =>
        Use(store => store.Database.CreateExecutionStrategy().ExecuteAsync(() => LinkWrite.Try(store, attempt, cancel)), cancel);

    private static IQueryable<ConversationReference> References(CaseStore store, string channel, string address) =>
        store.ConversationReferences.Where(known => known.Channel == channel && known.Address == address);

    /// <summary>A channel's first two requests come at the same moment: whoever finds the row there changes it.</summary>
    private static async Task<bool> Keep(CaseStore store, ConversationReference reference, CancellationToken cancel)
    {
        if (await Change(store, reference, cancel))
            return true;
        try
        {
            reference.Id = 0;
            store.ConversationReferences.Add(reference);
            await store.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return await Change(store, reference, cancel);
        }
    }

    private static async Task<bool> Change(CaseStore store, ConversationReference reference, CancellationToken cancel) =>
        await References(store, reference.Channel, reference.Address).ExecuteUpdateAsync(
            set => set
                .SetProperty(known => known.ServiceUrl, reference.ServiceUrl)
                .SetProperty(known => known.ConversationId, reference.ConversationId)
                .SetProperty(known => known.UserId, reference.UserId)
                .SetProperty(known => known.BotId, reference.BotId)
                .SetProperty(known => known.UpdatedAt, reference.UpdatedAt),
            cancel) == 1;

    private static async Task<bool> HandOut(CaseStore store, LinkCode code, CancellationToken cancel)
    {
        if (!await store.People.AnyAsync(person => person.Ref == code.PersonRef, cancel))
            return false;
        await store.LinkCodes
            .Where(old => old.PersonRef == code.PersonRef && old.UsedAt == null && old.ExpiresAt > code.CreatedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(old => old.ExpiresAt, code.CreatedAt), cancel);
        store.LinkCodes.Add(code);
        await store.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<T> Use<T>(Func<CaseStore, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var store = await stores.CreateDbContextAsync(cancel);
            return await work(store);
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
