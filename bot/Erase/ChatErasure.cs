using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Erase;

/// <summary>
/// What chats and links leave behind, within the caller's transaction. What was said in a chat is in the message log too, under that log's own
/// rules; here lie the copies that the chat showed, and what let somebody in.
/// </summary>
internal sealed class ChatErasure(CaseStore store, CancellationToken cancel)
{
    /// <summary>Nothing lets the person in any more; what chats showed goes too, unless it is held.</summary>
    /// <returns>How many conversations went.</returns>
    public async Task<int> Of(string personRef, bool isHeld)
    {
        var places = await store.AddressPeople.Where(link => link.PersonRef == personRef).Select(link => new { link.Address!.Channel, link.Address.Value }).ToListAsync(cancel);
        var values = places.Select(place => place.Value).ToList();
        var own = await store.DirectLineConversations
            .Where(known => values.Contains(known.Address) || store.WebChatLinks.Any(link => link.ConversationId == known.Id && link.PersonRef == personRef))
            .Select(known => new { known.Id, known.Channel, known.Address }).ToListAsync(cancel);
        await store.LinkCodes.Where(code => code.PersonRef == personRef).ExecuteDeleteAsync(cancel);
        await store.WebChatLinks.Where(link => link.PersonRef == personRef).ExecuteDeleteAsync(cancel);
        var ids = own.Where(known => places.Exists(place => place.Channel == known.Channel && place.Value == known.Address)).Select(known => known.Id).ToList();
        return isHeld ? 0 : await Erase(store.DirectLineConversations.Where(known => ids.Contains(known.Id)));
    }

    /// <summary>Chats that are over, and links that open nothing, since before then.</summary>
    public async Task<int> Before(DateTime limit, IQueryable<string> held)
    {
        await store.WebChatLinks.Where(link => (link.HeldUntil ?? link.ExpiresAt) < limit && !held.Contains(link.PersonRef)).ExecuteDeleteAsync(cancel);
        await store.LinkCodes.Where(code => code.ExpiresAt < limit && !held.Contains(code.PersonRef)).ExecuteDeleteAsync(cancel);
        return await Erase(store.DirectLineConversations.Where(known =>
            (known.EndsAt ?? known.StartedAt) < limit
            && !store.WebChatLinks.Any(link => link.ConversationId == known.Id)
            && !store.Addresses.Any(address => address.Channel == known.Channel && address.Value == known.Address && address.People.Any(link => held.Contains(link.PersonRef)))));
    }

    private async Task<int> Erase(IQueryable<DirectLineConversation> conversations)
    {
        var ids = await conversations.Select(known => known.Id).ToListAsync(cancel);
        await store.DirectLineActivities.Where(activity => ids.Contains(activity.ConversationId)).ExecuteDeleteAsync(cancel);
        return await store.DirectLineConversations.Where(known => ids.Contains(known.Id)).ExecuteDeleteAsync(cancel);
    }
}
