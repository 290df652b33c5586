using System.Threading.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outreach;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Outreach;

/// <summary>Plans everything at start and every few minutes, and at once what a message was about.</summary>
public sealed partial class OutreachPlanning(OutreachPlanner planner, PlanningPass pass, OutboxSignal sender, IConfiguration settings, ILogger<OutreachPlanning> log) : BackgroundService, IOutreachSignal
{
    private const int UsualMinutes = 5;
    private const int MostWaiting = 10_000;

    /// <summary>What is said within it is planned together: alone, a text's planning costs as much as its turn.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(500);

    /// <summary>What does not fit waits for the next full pass.</summary>
    private readonly Channel<string> said = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Said(IEnumerable<string> sessionRefs)
    {
        foreach (var session in sessionRefs)
            said.Writer.TryWrite(session);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var every = TimeSpan.FromMinutes(settings.GetValue("Outreach:PlanMinutes", UsualMinutes));
        while (!stoppingToken.IsCancellationRequested)
        {
            await Try(async cancel => (await pass.Run(cancel)).All, stoppingToken);
            using var round = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            round.CancelAfter(every);
            await PlanWhatIsSaid(round.Token, stoppingToken);
        }
    }

    private async Task PlanWhatIsSaid(CancellationToken round, CancellationToken stopping)
    {
        try
        {
            while (await said.Reader.WaitToReadAsync(round))
            {
                await Task.Delay(Gathering, round);
                var sessions = new HashSet<string>(StringComparer.Ordinal);
                while (said.Reader.TryRead(out var session))
                    sessions.Add(session);
                await Try(cancel => planner.PlanFor(sessions, cancel), stopping);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task Try(Func<CancellationToken, Task<PlanningCount>> work, CancellationToken stopping)
    {
        try
        {
            var count = await work(stopping);
            if (count == default)
                return;
            Planned(count.Added, count.Cleared, count.Changed);
            sender.Wake();
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            Failed(fault);
        }
        catch (OperationCanceledException)
        {
        }
    }

    [LoggerMessage(3030, LogLevel.Information, "Planned {Added} texts, cleared {Cleared}, changed {Changed}")]
    private partial void Planned(int added, int cleared, int changed);

    [LoggerMessage(3031, LogLevel.Error, "Planning was broken off; the next pass begins anew")]
    private partial void Failed(Exception fault);
}
