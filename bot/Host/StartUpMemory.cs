namespace FamilyTimeBot.Host;

/// <summary>
/// Gives back, once, what starting needed and running does not: the files of the models and wording, the first full planning.
/// Left to itself the collector of a service with little to do would keep it for hours.
/// </summary>
internal sealed class StartUpMemory : BackgroundService
{
    /// <summary>Later than the first texts after a start, which should not wait for it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Settled, stoppingToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
