namespace FamilyTimeBot.Outbox;

/// <summary>
/// Two clocks that differ where Development starts the service's at another moment: what is due is by the service's;
/// leases, and what other machines say, are by real time.
/// </summary>
public sealed record Clocks(TimeProvider Service, TimeProvider Real)
{
    /// <summary>UTC.</summary>
    public DateTime Now => Service.GetUtcNow().UtcDateTime;

    /// <summary>UTC.</summary>
    public DateTime RealNow => Real.GetUtcNow().UtcDateTime;
}
