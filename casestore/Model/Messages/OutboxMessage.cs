namespace FamilyTimeBot.Model.Messages;

/// <summary>How far an outgoing message is. Planned, Claimed and Held are under way; Sent may still become Delivered or Undelivered.</summary>
public enum OutboxState
{
    Planned,
    Claimed,
    Sent,
    Delivered,
    Undelivered,
    Failed,

    /// <summary>By staff, or by a rule at the moment of sending.</summary>
    Cancelled,

    /// <summary>Overtaken: answered, moved, called off.</summary>
    Cleared,

    /// <summary>Too late to be of use.</summary>
    Stale,

    /// <summary>Staff hold it until they let it go.</summary>
    Held,
}

/// <summary>A text that goes out unasked: planned by a rule, sent once.</summary>
public sealed class OutboxMessage
{
    public long Id { get; set; }

    /// <summary>What it is for, unique: "duty:concern:7KQ2M:1". A thing planned twice is planned once.</summary>
    public required string Purpose { get; set; }

    /// <summary>What kind of message, for the rules that look at all of one kind: "duty.concern".</summary>
    public required string Kind { get; set; }
    public required string Channel { get; set; }
    public required string To { get; set; }
    public string? PersonRef { get; set; }
    public string? SessionRef { get; set; }

    /// <summary>The other sessions that an alert is about, brothers' and sisters' at the same time: their references, a space between.</summary>
    public string? Beside { get; set; }

    /// <summary>Encrypted at rest.</summary>
    public required string Text { get; set; }

    /// <summary>UTC: not before.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>UTC: too late after this, then it is dropped and shown to staff.</summary>
    public DateTime? StaleAt { get; set; }
    public DateTime PlannedAt { get; set; }
    public OutboxState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>UTC: who claimed it has until then.</summary>
    public DateTime? LeaseUntil { get; set; }
    public string? LeaseBy { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>The channel's id once sent (MessageSid).</summary>
    public string? ProviderId { get; set; }
    public string? ProviderStatus { get; set; }
    public string? Error { get; set; }

    /// <summary>Something that must be settled for it to matter still: a Concern's reference. Answered, the rest of its chain is cancelled.</summary>
    public string? Until { get; set; }

    /// <summary>The question that the text asks, as JSON, encrypted at rest: it is open once the text was sent; that of a reply, which names nobody, is open already.</summary>
    public string? Opens { get; set; }

    /// <summary>What staff answer it with; unlike <see cref="Until"/> it ends no chain.</summary>
    public string? Reference { get; set; }

    public static string? RefsOf(IEnumerable<string> refs) => string.Join(' ', refs) is { Length: > 0 } joined ? joined : null;
}
