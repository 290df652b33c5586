namespace FamilyTimeBot.Bot.Tests.Sms;

/// <summary>Stands still until it is moved; nothing in these tests waits.</summary>
public sealed class FakeClock(DateTime now) : TimeProvider
{
    private DateTimeOffset utcNow = new(now, TimeSpan.Zero);

    public DateTime Now => utcNow.UtcDateTime;

    public void Move(TimeSpan by) => utcNow += by;

    public override DateTimeOffset GetUtcNow() => utcNow;
}
