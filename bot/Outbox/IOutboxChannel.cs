using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Outbox;

/// <summary>A way out for messages that nobody waits for.</summary>
public interface IOutboxChannel
{
    /// <summary>The channel's name in the store.</summary>
    string Name { get; }

    /// <summary>It takes the rows of every channel whose name begins with its own.</summary>
    bool IsFamily => false;

    /// <summary>False while it is not set up: its messages wait.</summary>
    bool IsOpen { get; }

    /// <summary>Sends once. Never throws for what the channel answers, or does not answer.</summary>
    /// <param name="longest">How long it is worth delivering.</param>
    Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel);

    /// <summary>Asks the channel whether an earlier attempt, of which nobody knows what became, did go.</summary>
    /// <param name="known">The channel's ids that other messages hold.</param>
    /// <returns>Gone, when it did; null, when it did not; not gone, when the channel could not be asked.</returns>
    Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel);
}

/// <summary>What became of an attempt.</summary>
public sealed record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel's id; null when it did not go, or nobody knows.</summary>
    public string? ProviderId { get; private init; }
    public string? Status { get; private init; }
    public Failure Failure { get; private init; }
    public string Error { get; private init; } = "";

    /// <summary>How long the channel asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static SendOutcome Gone(string providerId, string? status) => new() { ProviderId = providerId, Status = status };

    public static SendOutcome NotGone(Failure failure, string error, TimeSpan? retryAfter = null) =>
        new() { Failure = failure, Error = error, RetryAfter = retryAfter };
}
