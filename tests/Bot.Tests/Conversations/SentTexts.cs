using System.Collections.Concurrent;
using System.Globalization;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>A way out that takes every text and keeps it.</summary>
public sealed class SentTexts : IOutboxChannel
{
    private int count;

    public ConcurrentQueue<OutboxMessage> Sent { get; } = new();

    public string Name => "sms";

    public bool IsOpen => true;

    public Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel)
    {
        Sent.Enqueue(message);
        return Task.FromResult(SendOutcome.Gone(string.Create(CultureInfo.InvariantCulture, $"SMout{Interlocked.Increment(ref count):d8}"), "queued"));
    }

    public Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel) => Task.FromResult<SendOutcome?>(null);
}
