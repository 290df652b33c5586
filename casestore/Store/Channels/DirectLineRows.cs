using FamilyTimeBot.Store.Commits;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Channels;

/// <summary>Adds activities within the caller's transaction.</summary>
internal static class DirectLineRows
{
    /// <summary>
    /// Raising the counter holds the conversation's row until the transaction ends: who adds next waits, so sequences become visible in order.
    /// </summary>
    public static async Task Stage(CaseStore store, DirectLineWrite write, CancellationToken cancel)
    {
        var (id, count) = (write.ConversationId, write.Activities.Count);
        var conversation = store.DirectLineConversations.Where(known => known.Id == id);
        if (await conversation.ExecuteUpdateAsync(set => set.SetProperty(known => known.LastSequence, known => known.LastSequence + count), cancel) != 1)
            throw new InvalidOperationException("The conversation is no longer there.");
        var last = await conversation.Select(known => known.LastSequence).SingleAsync(cancel);
        for (var i = 0; i < count; i++)
        {
            write.Activities[i].Id = 0;
            write.Activities[i].Sequence = last - count + 1 + i;
        }
        store.DirectLineActivities.AddRange(write.Activities);
    }
}
