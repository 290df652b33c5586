using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Outbox;

/// <summary>How long to wait before the next try.</summary>
/// <param name="random">From 0 up to 1: spreads what failed together.</param>
public sealed class Backoff(Func<double> random)
{
    /// <summary>After so many tries a message is left for a person.</summary>
    public const int MostAttempts = 10;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The duty desk has to hear soon after the way is open again.</summary>
    private static readonly TimeSpan LongestForDuty = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstHold = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);

    public TimeSpan For(OutboxMessage message) =>
        Doubled(First, message.Attempts - 1, message.IsDuty() ? LongestForDuty : Longest);

    /// <summary>For a whole channel that was told to slow down, so many times in a row.</summary>
    public TimeSpan ForChannel(int times) => Doubled(FirstHold, times - 1, LongestHold);

    private TimeSpan Doubled(TimeSpan first, int times, TimeSpan longest)
    {
        var delay = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Clamp(times, 0, 20)), longest.TotalSeconds);
        return TimeSpan.FromSeconds(delay * (0.75 + (0.5 * random())));
    }
}
