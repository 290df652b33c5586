using System.Collections.Concurrent;
using FamilyTimeBot.Model.Messages;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>A reply that has been said, whose row is still in the outbox under a lease.</summary>
internal sealed record SaidReply(long OutboxId, string LeaseBy);

/// <summary>Those whose rows are to go with the next commit.</summary>
internal sealed class SaidReplies
{
    private const int MostTogether = 256;
    private readonly ConcurrentQueue<SaidReply> waiting = new();

    public void Add(SaidReply reply) => waiting.Enqueue(reply);

    public IReadOnlyList<SaidReply> Take()
    {
        var taken = new List<SaidReply>();
        while (taken.Count < MostTogether && waiting.TryDequeue(out var reply))
            taken.Add(reply);
        return taken;
    }

    /// <summary>That commit failed: they ride with the one after it.</summary>
    public void Keep(IReadOnlyList<SaidReply> replies)
    {
        foreach (var reply in replies)
            waiting.Enqueue(reply);
    }

    /// <summary>Not where the lease was lost: then somebody else is saying it, and notes that.</summary>
    public static async Task Delete(CaseStore store, IReadOnlyList<SaidReply> replies)
    {
        foreach (var sender in replies.GroupBy(reply => reply.LeaseBy, StringComparer.Ordinal))
        {
            var ids = sender.Select(reply => reply.OutboxId).ToList();
            await store.Outbox.Where(row => ids.Contains(row.Id) && row.State == OutboxState.Claimed && row.LeaseBy == sender.Key).ExecuteDeleteAsync();
        }
    }
}
