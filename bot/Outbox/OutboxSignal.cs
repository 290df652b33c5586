using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Outbox;

/// <summary>Wakes the sender after a commit. Several calls before it looks wake it once.</summary>
public sealed class OutboxSignal : IOutboxSignal, IDisposable
{
    private readonly SemaphoreSlim woken = new(0, 1);

    public void Wake()
    {
        lock (woken)
            if (woken.CurrentCount == 0)
                woken.Release();
    }

    /// <summary>Until woken, or until so long has passed in real time.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancel) => woken.WaitAsync(atMost, cancel);

    public void Dispose() => woken.Dispose();
}
