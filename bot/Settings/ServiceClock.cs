namespace FamilyTimeBot.Settings;

/// <summary>
/// The clock of sessions, turns and outreach. In Development it may start at <c>Clock:Now</c> and runs on from there;
/// token lifetimes, leases and retries keep real time.
/// </summary>
public sealed class ServiceClock : TimeProvider
{
    private readonly TimeSpan ahead;

    /// <param name="startAt">UTC; null for real time.</param>
    public ServiceClock(DateTimeOffset? startAt) => ahead = startAt is { } at ? at - System.GetUtcNow() : TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
