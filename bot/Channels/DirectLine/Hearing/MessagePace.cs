using System.Threading.RateLimiting;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>How fast one conversation may send: far faster than anybody types, and far slower than a script does.</summary>
public sealed class MessagePace : IDisposable
{
    private const int AtOnce = 40;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(id => RateLimitPartition.GetTokenBucketLimiter(
        id, static _ => new TokenBucketRateLimiterOptions { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(1) }));

    public bool Allows(string conversationId)
    {
        using var lease = limiter.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
