using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Outbox;

/// <summary>What the sender asks of the store. Every change is a conditional update: two senders never do a thing twice.</summary>
public interface IOutboxStore
{
    /// <summary>Takes rows that are due, and rows whose sender did not come back within its lease, oldest due first.</summary>
    Task<IReadOnlyList<OutboxMessage>> Claim(OutboxClaim claim, CancellationToken cancel);

    /// <summary>Makes a lease longer; false when it is somebody else's by now.</summary>
    Task<bool> Extend(long id, string leaseBy, DateTime until, CancellationToken cancel);

    /// <summary>Puts down the words that are about to be sent, the sessions that they name, and the question that they open, and makes the lease longer.</summary>
    Task<bool> Compose(OutboxMessage message, DateTime until, CancellationToken cancel);

    /// <summary>The channel took it. False when the lease was lost; a report that came first is not undone.</summary>
    Task<bool> MarkSent(long id, string leaseBy, SentReceipt receipt, CancellationToken cancel);

    /// <summary>Gives it back, to be tried again not before <paramref name="dueAt"/> (UTC).</summary>
    /// <param name="wasTried">False when it was only put off: that is no attempt.</param>
    Task<bool> GiveBack(long id, string leaseBy, DateTime dueAt, string error, bool wasTried, CancellationToken cancel);

    /// <summary>Ends it unsent: failed, cancelled, cleared or stale, with the reason for staff.</summary>
    Task<bool> End(long id, string leaseBy, OutboxState state, string error, CancellationToken cancel);

    /// <summary>What the channel says became of it. States only move forward; false when the id is unknown or nothing moved.</summary>
    Task<bool> Report(DeliveryReport report, CancellationToken cancel);

    /// <summary>False when a row with its purpose is there already.</summary>
    Task<bool> Plan(OutboxMessage message, CancellationToken cancel);

    /// <summary>The row that a report is about; null when none holds it.</summary>
    Task<OutboxMessage?> Find(long? id, string providerId, CancellationToken cancel);

    /// <summary>What must be known of the address, the person and the session at the moment of sending.</summary>
    Task<Recipient> ReadRecipient(OutboxMessage message, CancellationToken cancel);

    /// <summary>What went to an address since then (UTC), newest first, with its text: for the caps.</summary>
    Task<IReadOnlyList<OutboxMessage>> SentTo(string channel, string to, DateTime since, CancellationToken cancel);

    /// <summary>How many messages came from addresses that nobody is known at, after then (UTC).</summary>
    Task<int> CountUnknown(DateTime after, CancellationToken cancel);

    /// <summary>When the newest row of that kind before this one was sent (UTC), or null; of kinds that are about nobody.</summary>
    Task<DateTime?> LastSent(string kind, long beforeId, CancellationToken cancel);

    /// <summary>How grave the Concern of that reference is while it waits for an answer; null once it has one, or when there is none.</summary>
    Task<ConcernGrade?> UnansweredGrade(string concernReference, CancellationToken cancel);

    /// <summary>The channel says that the address takes nothing more (Twilio 21610, 21211): false when it is not on file.</summary>
    Task<bool> CloseAddress(string channel, string value, AddressClosure closure, DateTime at, CancellationToken cancel);
}

/// <param name="Now">UTC, the clock that due times are in.</param>
/// <param name="LeaseUntil">UTC, real time.</param>
public sealed record OutboxClaim(DateTime Now, DateTime LeaseUntil, string LeaseBy, int Most)
{
    /// <summary>UTC, the clock that leases are in, where it is not the one of <see cref="Now"/>: two processes may set that differently.</summary>
    public DateTime LeaseNow { get; init; } = Now;

    /// <summary>Rows of this channel alone; null for any.</summary>
    public string? Channel { get; init; }

    /// <summary>Also those of every channel whose name begins so.</summary>
    public bool IsFamily { get; init; }
}

public sealed record SentReceipt(string ProviderId, string? Status, DateTime At);

/// <param name="Id">The outbox row, where the channel hands it back; else it is found by <paramref name="ProviderId"/>.</param>
/// <param name="State">Sent, Delivered, Undelivered or Failed.</param>
/// <param name="At">UTC: taken for the time of sending when the sender has not said it.</param>
public sealed record DeliveryReport(long? Id, string ProviderId, OutboxState State, string Status, string? Error, DateTime At);

/// <summary>Why an address is closed by its channel.</summary>
public enum AddressClosure
{
    OptedOut,
    NotReachable,
}

/// <summary>Who a message goes to, as of now.</summary>
public sealed record Recipient
{
    /// <summary>False for the duty address and others that no family is reached at.</summary>
    public bool AddressKnown { get; init; }
    public AddressPrivacy Privacy { get; init; }
    public bool OptedOut { get; init; }
    public bool WrongNumber { get; init; }

    /// <summary>The address is still one of the person's: false after staff took it away from them.</summary>
    public bool StillTheirs { get; init; }
    public bool Muted { get; init; }

    /// <summary>Suspended, or restrained by a court, between the person and the session's child.</summary>
    public bool Restricted { get; init; }

    /// <summary>A young person for whom no social worker has recorded that they agree to be messaged.</summary>
    public bool MayNotBeMessaged { get; init; }

    /// <summary>The session's start (UTC); null when the message is about none, or it is gone.</summary>
    public DateTime? SessionStartsAt { get; init; }
    public SessionState? SessionState { get; init; }
}
