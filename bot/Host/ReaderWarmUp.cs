using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Host;

/// <summary>Reads a few messages while the service starts, on a thread of its own: the first one that counts is read as fast as any.</summary>
internal sealed class ReaderWarmUp(IUnderstanding understanding) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => UnderstandingFile.WarmUp(understanding), stoppingToken);
}
