using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Outbox;

/// <summary>
/// What the sender asks of the store. Every change is one conditional update: it says whether it changed its row,
/// and a sender that was overtaken (its lease ran out) changes nothing.
/// </summary>
public interface IOutboxStore
{
    /// <summary>
    /// Rows that are due (Planned, <c>DueAt &lt;= now</c>) or left behind (Claimed, the lease is over), oldest first, each claimed by a
    /// conditional update that also raises <see cref="OutboxMessage.Attempts"/>.
    /// </summary>
    /// <param name="now">UTC, the service's clock, which <see cref="OutboxMessage.DueAt"/> is in.</param>
    /// <param name="lease">UTC, real time, since processes whose service clocks differ share the store.</param>
    Task<IReadOnlyList<OutboxMessage>> Claim(IReadOnlyCollection<string> channels, int most, DateTime now, Lease lease, CancellationToken cancel);

    /// <summary>What decides, at this moment, whether a claimed message may still go.</summary>
    /// <param name="since">UTC: messages sent to the same address from here on are counted.</param>
    Task<SendingFacts> FactsFor(OutboxMessage message, DateTime since, CancellationToken cancel);

    /// <summary>Ends an attempt. False when the row is no longer this sender's.</summary>
    Task<bool> Settle(long id, string claimedBy, OutboxOutcome outcome, CancellationToken cancel);

    /// <summary>Keeps a text that was only settled at the moment of sending, so that a look-up after a crash asks for the same.</summary>
    Task<bool> KeepText(long id, string claimedBy, string text, CancellationToken cancel);

    /// <summary>Adds a row unless its purpose is there already.</summary>
    Task<bool> Plan(OutboxMessage message, CancellationToken cancel);

    /// <summary>Of these channel ids, those that a row holds.</summary>
    Task<IReadOnlySet<string>> KnownProviderIds(string channel, IReadOnlyCollection<string> providerIds, CancellationToken cancel);

    /// <summary>
    /// A report from the channel moves its row forward (found by <see cref="DeliveryReport.OutboxId"/>, else by the channel's id), never back:
    /// a final state stays. False for a message that no row holds.
    /// </summary>
    Task<bool> Report(DeliveryReport report, CancellationToken cancel);

    /// <summary>Nothing more goes to an address that opted out there.</summary>
    Task OptOut(string channel, string address, DateTime at, CancellationToken cancel);

    /// <summary>When a message of this kind last went out (UTC); null when none did.</summary>
    Task<DateTime?> LastSentAt(string kind, CancellationToken cancel);

    /// <summary>How many messages from unknown addresses are on file since then.</summary>
    Task<int> CountUnknownSenders(DateTime since, CancellationToken cancel);
}

/// <param name="By">The sender, unique to a process.</param>
/// <param name="Now">UTC, real time.</param>
/// <param name="Until">UTC, real time.</param>
public sealed record Lease(string By, DateTime Now, DateTime Until);

/// <summary>Read fresh for each message, so that a suspension entered since planning stops it.</summary>
public sealed record SendingFacts
{
    /// <summary>Null when the address is not on file (the duty desk's, an unknown sender's).</summary>
    public AddressClosed? Address { get; init; }
    public bool PersonMuted { get; init; }

    /// <summary>The message's person and its session's child: suspended, or restrained by a court.</summary>
    public bool Restricted { get; init; }

    /// <summary>Null when the message is about no session, or the session is gone.</summary>
    public SessionState? Session { get; init; }
    public DateTime? SessionStartsAt { get; init; }

    /// <summary>The Concern that <see cref="OutboxMessage.Until"/> names; null when there is none.</summary>
    public ConcernGrade? Concern { get; init; }
    public bool ConcernAnswered { get; init; }

    /// <summary>The texts that went to this address since, decrypted, with those that another sender has claimed and that are older.</summary>
    public IReadOnlyList<SentText> Recent { get; init; } = [];
}

public sealed record AddressClosed(bool OptedOut, bool WrongNumber, AddressPrivacy Privacy);

/// <param name="Kind">See <see cref="OutboxMessage.Kind"/>.</param>
public sealed record SentText(string Kind, string Text, DateTime At);

/// <param name="State">Sent, Failed, Cancelled; or Planned, to try again at <see cref="DueAt"/>.</param>
public sealed record OutboxOutcome(OutboxState State)
{
    public DateTime? SentAt { get; init; }
    public string? ProviderId { get; init; }
    public string? ProviderStatus { get; init; }
    public string? Error { get; init; }
    public DateTime? DueAt { get; init; }

    /// <summary>Nothing was asked of the channel: the attempt does not count.</summary>
    public bool Untried { get; init; }

    /// <summary>Planned in the same transaction, unless its purpose is there already.</summary>
    public OutboxMessage? Next { get; init; }
}

/// <param name="OutboxId">The row, when the channel's report carries it; it may come before the sender has the channel's id.</param>
/// <param name="Rank">How far the status is; a lower or equal one changes nothing.</param>
public sealed record DeliveryReport(string Channel, long? OutboxId, string ProviderId, string Status, int Rank, OutboxState State, string? Error);
