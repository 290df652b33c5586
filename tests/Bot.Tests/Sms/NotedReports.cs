using System.Collections.Concurrent;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Outbox;

namespace FamilyTimeBot.Bot.Tests.Sms;

/// <summary>An outbox that only takes reports; the store's own tests and the sender's use the real one.</summary>
public sealed class NotedReports : IOutboxStore
{
    public ConcurrentQueue<DeliveryReport> Reports { get; } = new();
    public ConcurrentQueue<(string Value, AddressClosure Closure)> Closed { get; } = new();
    public Exception? Fault { get; set; }

    public Task<bool> Report(DeliveryReport report, CancellationToken cancel)
    {
        if (Fault is not null)
            throw Fault;
        Reports.Enqueue(report);
        return Task.FromResult(false);
    }

    public Task<bool> CloseAddress(string channel, string value, AddressClosure closure, DateTime at, CancellationToken cancel)
    {
        Closed.Enqueue((value, closure));
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<OutboxMessage>> Claim(OutboxClaim claim, CancellationToken cancel) => throw Unasked();

    public Task<bool> Extend(long id, string leaseBy, DateTime until, CancellationToken cancel) => throw Unasked();

    public Task<bool> MarkSent(long id, string leaseBy, SentReceipt receipt, CancellationToken cancel) => throw Unasked();

    public Task<bool> GiveBack(long id, string leaseBy, DateTime dueAt, string error, bool wasTried, CancellationToken cancel) => throw Unasked();
    public Task<bool> Compose(OutboxMessage message, DateTime until, CancellationToken cancel) => throw Unasked();
    public Task<OutboxMessage?> Find(long? id, string providerId, CancellationToken cancel) => Task.FromResult<OutboxMessage?>(null);

    public Task<bool> End(long id, string leaseBy, OutboxState state, string error, CancellationToken cancel) => throw Unasked();

    public Task<bool> Plan(OutboxMessage message, CancellationToken cancel) => throw Unasked();

    public Task<Recipient> ReadRecipient(OutboxMessage message, CancellationToken cancel) => throw Unasked();

    public Task<IReadOnlyList<OutboxMessage>> SentTo(string channel, string to, DateTime since, CancellationToken cancel) => throw Unasked();

    public Task<int> CountUnknown(DateTime after, CancellationToken cancel) => throw Unasked();

    public Task<DateTime?> LastSent(string kind, long beforeId, CancellationToken cancel) => throw Unasked();

    public Task<ConcernGrade?> UnansweredGrade(string concernReference, CancellationToken cancel) => throw Unasked();

    private static InvalidOperationException Unasked() => new("The endpoints ask for nothing else.");
}
