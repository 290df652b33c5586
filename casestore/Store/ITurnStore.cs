using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Store;

/// <summary>What a turn asks of the store: what it reads, and one write.</summary>
public interface ITurnStore
{
    /// <summary>The replies (a JSON array) that this message got before, or null when it is new.</summary>
    Task<string?> RepliesTo(string channel, string messageId, CancellationToken cancel);

    /// <summary>What its replies were shown with (JSON), or null when there was nothing but words.</summary>
    Task<string?> ShownWith(string channel, string messageId, CancellationToken cancel);

    /// <summary>Everything a turn from this address needs, in as few queries as possible.</summary>
    /// <param name="now">UTC; sessions are read from two days before it.</param>
    Task<TurnFacts> ReadFacts(string channel, string address, DateTime now, CancellationToken cancel);

    /// <summary>The KIT plans of the young people whom somebody cares for, sees or works with; nothing where contact is suspended or restrained.</summary>
    /// <param name="now">UTC; a practitioner works with whom they had a session lately, or have one soon.</param>
    Task<IReadOnlyList<PlanOfAnother>> ReadPlans(string personRef, PersonRole role, DateTime now, CancellationToken cancel);

    /// <summary>Writes a turn in one transaction. Never throws for a duplicate or a conflict.</summary>
    Task<CommitResult> Commit(TurnCommit commit, CancellationToken cancel);

    /// <summary>
    /// A reply that was planned with its turn has been said: its row goes with the next commit, or at once when there is none. Nobody waits for
    /// it; should it fail for as long as the lease is, the reply is said once more.
    /// </summary>
    void Said(long outboxId, string leaseBy);
}

/// <summary>The store could not be reached or written after retries; nothing of the turn is on disk.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
