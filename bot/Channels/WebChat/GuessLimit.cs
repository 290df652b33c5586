using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>Who tries links that open nothing, again and again, is let try no more for a while. Only failures count: a phone that opens its own is never held up.</summary>
public sealed class GuessLimit : IDisposable
{
    private const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> failures = PartitionedRateLimiter.Create<string, string>(place => RateLimitPartition.GetFixedWindowLimiter(
        place, static _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window }));

    public bool IsReached(HttpContext http) => failures.GetStatistics(Place(http))?.CurrentAvailablePermits == 0;

    public void Failed(HttpContext http) => failures.AttemptAcquire(Place(http)).Dispose();

    public void Dispose() => failures.Dispose();

    /// <summary>One household has many IPv6 addresses, and one network part.</summary>
    private static string Place(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return "";
        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
