using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Watching;

/// <summary>Looks at the queues now and then, for the metrics; and says in the log when texts have waited too long.</summary>
public sealed partial class QueueWatch(IDbContextFactory<CaseStore> stores, ServiceMetrics metrics, Clocks clocks, ILogger<QueueWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Sending is behind when a text has been due for so long.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    public async Task Look(CancellationToken cancel)
    {
        var now = clocks.Now;
        await using var store = await stores.CreateDbContextAsync(cancel);
        var due = store.Outbox.Where(row => row.State == OutboxState.Planned && row.DueAt <= now);
        var open = store.Records.OfType<Concern>().Where(concern => concern.AnsweredAt == null);
        var state = new QueueState(
            await due.CountAsync(cancel),
            Age(now, await due.MinAsync(row => (DateTime?)row.DueAt, cancel)),
            await store.Outbox.CountAsync(row => row.State == OutboxState.Planned, cancel),
            await open.CountAsync(cancel),
            Age(now, await open.MinAsync(concern => (DateTime?)concern.At, cancel)));
        metrics.Queue = state;
        if (state.OldestDue > TooLong)
            Behind(state.Due, (int)state.OldestDue.TotalMinutes);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clocks.Real);
        try
        {
            do
                await Try(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task Try(CancellationToken stopping)
    {
        try
        {
            await Look(stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            NotSeen(fault);
        }
    }

    private static TimeSpan Age(DateTime now, DateTime? oldest) => oldest is { } at && at < now ? now - at : TimeSpan.Zero;

    [LoggerMessage(3040, LogLevel.Error, "{Count} texts are due and not sent, the oldest for {Minutes} minutes")]
    private partial void Behind(int count, int minutes);

    [LoggerMessage(3041, LogLevel.Warning, "The queues could not be looked at")]
    private partial void NotSeen(Exception fault);
}
