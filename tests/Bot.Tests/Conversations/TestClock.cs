namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 10, 15, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
