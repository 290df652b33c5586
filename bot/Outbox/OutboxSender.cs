using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;

namespace FamilyTimeBot.Outbox;

/// <summary>Takes from the outbox what is due, and sees it sent. Several of these, in several processes, share the work.</summary>
public sealed partial class OutboxSender(
    IOutboxStore store, IEnumerable<IOutboxChannel> channels, OutboxDispatch dispatch, OutboxSignal signal, Clocks clocks, SenderName name, SenderLease lease, ILogger<OutboxSender> log)
    : BackgroundService
{
    /// <summary>So few that all are sent, one address after the other, well within their lease.</summary>
    private const int Most = 20;
    private const int AtOnce = 4;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Claims what is due and handles it. True when there may be more: several senders who reach for the same rows get fewer each than there are.
    /// </summary>
    public async Task<bool> SendDue(CancellationToken cancel)
    {
        var isMore = false;
        foreach (var channel in channels.Where(channel => channel.IsOpen && dispatch.Rest(channel) == TimeSpan.Zero))
            isMore |= await SendDue(channel, cancel) > 0;
        return isMore;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            if (!await LookOnce(stoppingToken))
                await Rest(stoppingToken);
    }

    private async Task<int> SendDue(IOutboxChannel channel, CancellationToken cancel)
    {
        var realNow = clocks.RealNow;
        var claim = new OutboxClaim(clocks.Now, realNow + lease.Length, name.Value, Most) { Channel = channel.Name, IsFamily = channel.IsFamily, LeaseNow = realNow };
        var claimed = await store.Claim(claim, cancel);
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None };
        await Parallel.ForEachAsync(claimed.GroupBy(message => message.To, StringComparer.Ordinal), together, (group, _) => InTurn(channel, group, cancel));
        return claimed.Count;
    }

    /// <summary>What goes to one address goes one after the other: the caps count what went before. When the host stops, what is begun is finished.</summary>
    private async ValueTask InTurn(IOutboxChannel channel, IEnumerable<OutboxMessage> messages, CancellationToken stopping)
    {
        foreach (var message in messages)
            if (!stopping.IsCancellationRequested)
                await Handle(channel, message);
    }

    /// <summary>A message that cannot be handled is left to its lease, and holds up no other.</summary>
    private async Task Handle(IOutboxChannel channel, OutboxMessage message)
    {
        try
        {
            await dispatch.Handle(channel, message, CancellationToken.None);
        }
        catch (Exception fault)
        {
            NotHandled(fault, message.Id, message.Kind);
        }
    }

    private async Task<bool> LookOnce(CancellationToken stopping)
    {
        try
        {
            return await SendDue(stopping);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(down);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            Failed(fault);
        }
        return false;
    }

    private async Task Rest(CancellationToken stopping)
    {
        try
        {
            await signal.Wait(Look, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(3001, LogLevel.Error, "Outbox message {Id} ({Kind}) could not be handled; it is tried again when its lease is over")]
    private partial void NotHandled(Exception fault, long id, string kind);

    [LoggerMessage(3002, LogLevel.Error, "The store is down: nothing is sent until it is back")]
    private partial void StoreIsDown(StoreUnavailableException down);

    [LoggerMessage(3003, LogLevel.Critical, "The outbox could not be looked into; it is tried again")]
    private partial void Failed(Exception fault);
}

/// <summary>Who claims: unique to a process and a start, so that what one left behind is never taken for another's.</summary>
public sealed record SenderName(string Value);

/// <summary>How long a claim holds: longer than any attempt can take, so that nobody else sends what is still being sent.</summary>
public sealed record SenderLease(TimeSpan Length)
{
    /// <summary>An attempt is given up after 25 seconds.</summary>
    public static SenderLease Usual { get; } = new(TimeSpan.FromMinutes(2));
}
