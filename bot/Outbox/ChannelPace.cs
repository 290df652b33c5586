namespace FamilyTimeBot.Outbox;

/// <summary>One channel's pace in this process: told to slow down, or shut by a wrong setting, it rests as a whole.</summary>
public sealed class ChannelPace(Backoff backoff)
{
    /// <summary>A wrong setting is mended by a person; asking more often helps nobody.</summary>
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private int slowed;
    private DateTime restsUntil;

    /// <summary>How long it rests from now on (real time, UTC); zero when it does not.</summary>
    public TimeSpan Rest(DateTime now)
    {
        lock (gate)
            return restsUntil > now ? restsUntil - now : TimeSpan.Zero;
    }

    public void SlowDown(DateTime now, TimeSpan? asked)
    {
        lock (gate)
        {
            slowed++;
            RestUntil(now + Longer(backoff.ForChannel(slowed), asked ?? TimeSpan.Zero));
        }
    }

    public void Shut(DateTime now)
    {
        lock (gate)
            RestUntil(now + UntilMended);
    }

    public void Went()
    {
        lock (gate)
            slowed = 0;
    }

    private void RestUntil(DateTime until) => restsUntil = until > restsUntil ? until : restsUntil;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
