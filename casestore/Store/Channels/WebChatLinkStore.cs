using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Channels;

internal sealed class WebChatLinkStore(IDbContextFactory<CaseStore> stores) : IWebChatLinkStore
{
    public Task<LinkHandOut> HandOut(WebChatLink link, CancellationToken cancel) => Use(store => HandOut(store, link, cancel), cancel);

    public Task<WebChatLink?> Find(string digest, CancellationToken cancel) =>
        Use(store => store.WebChatLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Digest == digest, cancel), cancel);

    public Task<WebChatLink?> FindHeld(string holder, DateTime now, CancellationToken cancel) =>
        Use(
            store => store.WebChatLinks.AsNoTracking()
                .Where(link => link.Holder == holder && link.RevokedAt == null && link.HeldUntil > now)
                .OrderByDescending(link => link.Id)
                .FirstOrDefaultAsync(cancel),
            cancel);

    public Task<bool> Open(WebChatOpening opening, CancellationToken cancel) =>
        Use(store => store.Database.CreateExecutionStrategy().ExecuteAsync(() => Open(store, opening, cancel)), cancel);

    public Task<int?> Revoke(string personRef, DateTime at, CancellationToken cancel) =>
        Use(store => store.Database.CreateExecutionStrategy().ExecuteAsync(() => Revoke(store, personRef, at, cancel)), cancel);

    private static async Task<LinkHandOut> HandOut(CaseStore store, WebChatLink link, CancellationToken cancel)
    {
        if (await store.People.Where(known => known.Ref == link.PersonRef).Select(known => (PersonRole?)known.Role).FirstOrDefaultAsync(cancel) is not { } role)
            return LinkHandOut.NoSuchPerson;
        if (role == PersonRole.YoungPerson && !await store.Children.AnyAsync(child => child.PersonRef == link.PersonRef && child.MayMessage, cancel))
            return LinkHandOut.NotAgreed;
        store.WebChatLinks.Add(link);
        await store.SaveChangesAsync(cancel);
        return LinkHandOut.Done;
    }

    private static async Task<bool> Open(CaseStore store, WebChatOpening opening, CancellationToken cancel)
    {
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var (id, place) = (opening.Conversation.Id, opening.Conversation);
        if (await store.DirectLineConversations.Where(known => known.Id == id).ExecuteUpdateAsync(set => set.SetProperty(known => known.EndsAt, place.EndsAt), cancel) == 0)
            await Begin(store, opening, cancel);
        else
            await Settle(store, place, cancel);
        var opened = await store.WebChatLinks
            .Where(link => link.Id == opening.LinkId && link.OpenedAt == null && link.RevokedAt == null && link.ExpiresAt > opening.At)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(link => link.OpenedAt, opening.At)
                    .SetProperty(link => link.Holder, opening.Holder)
                    .SetProperty(link => link.HeldUntil, place.EndsAt)
                    .SetProperty(link => link.ConversationId, id),
                cancel);
        if (opened != 1)
            return false;
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Whether the phone is private nobody knows, so the address is not marked as that. A stop that was said elsewhere holds here too.</summary>
    private static async Task Begin(CaseStore store, WebChatOpening opening, CancellationToken cancel)
    {
        store.DirectLineConversations.Add(opening.Conversation);
        var stopped = await store.Addresses
            .Where(known => known.OptedOutAt != null && known.People.Any() && known.People.All(link => link.PersonRef == opening.PersonRef))
            .MaxAsync(known => known.OptedOutAt, cancel);
        var address = store.Addresses.Add(new Address { Channel = opening.Conversation.Channel, Value = opening.Conversation.Address, OptedOutAt = stopped }).Entity;
        store.AddressPeople.Add(new AddressPerson { Address = address, PersonRef = opening.PersonRef });
        await store.SaveChangesAsync(cancel);
    }

    /// <summary>"Wrong number" was said in this chat: staff who hand out a new link have looked.</summary>
    private static Task Settle(CaseStore store, DirectLineConversation place, CancellationToken cancel) =>
        store.Addresses
            .Where(known => known.Channel == place.Channel && known.Value == place.Address && known.WrongNumberAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.WrongNumberAt, (DateTime?)null), cancel);

    private static async Task<int?> Revoke(CaseStore store, string personRef, DateTime at, CancellationToken cancel)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var links = store.WebChatLinks.Where(link => link.PersonRef == personRef);
        await store.DirectLineConversations
            .Where(known => known.EndsAt > at && links.Any(link => link.ConversationId == known.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.EndsAt, at), cancel);
        var taken = await links
            .Where(link => link.RevokedAt == null && ((link.OpenedAt == null && link.ExpiresAt > at) || link.HeldUntil > at))
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.RevokedAt, at), cancel);
        await transaction.CommitAsync(cancel);
        return taken > 0 || await store.People.AnyAsync(known => known.Ref == personRef, cancel) ? taken : null;
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
