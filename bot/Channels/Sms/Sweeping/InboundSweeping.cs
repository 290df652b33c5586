using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms.Sweeping;

/// <summary>Sweeps at start, and every few minutes.</summary>
public sealed partial class InboundSweeping(InboundSweep sweep, IOptions<SmsOptions> options, Clocks clocks, ILogger<InboundSweeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (options.Value.SweepMinutes == 0 || !options.Value.CanSend)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.SweepMinutes), clocks.Real);
        do
            await SweepOnce(stoppingToken);
        while (await Next(timer, stoppingToken));
    }

    private async Task SweepOnce(CancellationToken stopping)
    {
        try
        {
            await sweep.Sweep(stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            Failed(fault);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1022, LogLevel.Warning, "The sweep for texts that never arrived was broken off; the next one begins anew")]
    private partial void Failed(Exception fault);
}
