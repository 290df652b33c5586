using FamilyTimeBot.Bot.Tests.Commands;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Staff who ask for today read how far the texts about each session are, and which did not get there and why.</summary>
public sealed class TodayTextsTests(TeamsBot shared) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        bot.Clock.Now = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
        phone = new AccountPhone(bot, shared.Issuer);
    }

    public Task DisposeAsync()
    {
        phone.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(OutboxState.Planned, null, "Texts: 1 planned, the next today at 2pm.")]
    [InlineData(OutboxState.Claimed, null, "Texts: 1 planned, the next today at 2pm.")]
    [InlineData(OutboxState.Sent, null, "Texts: 1 sent.")]
    [InlineData(OutboxState.Delivered, null, "Texts: 1 delivered.")]
    [InlineData(OutboxState.Held, null, "Texts: 1 held back by staff.")]
    [InlineData(OutboxState.Undelivered, "Twilio 30005", "A text to Sarah did NOT arrive: Twilio 30005.")]
    [InlineData(OutboxState.Undelivered, null, "A text to Sarah did NOT arrive.")]
    [InlineData(OutboxState.Failed, "Twilio 21211", "A text to Sarah did NOT go: Twilio 21211.")]
    [InlineData(OutboxState.Cancelled, "opted out", "A text to Sarah did NOT go: opted out.")]
    [InlineData(OutboxState.Stale, "the session has begun", "A text to Sarah did NOT go: the session has begun.")]
    public async Task Each_state_of_a_text_has_its_line(OutboxState state, string? why, string line)
    {
        await Keep(Text("1", state, why));
        Assert.Equal([line], await Told());
    }

    [Fact]
    public async Task Several_are_counted_together_and_those_that_were_lost_are_told_one_by_one()
    {
        await Keep(
            Text("1", OutboxState.Delivered), Text("2", OutboxState.Delivered), Text("3", OutboxState.Sent), Text("4", OutboxState.Held),
            Text("5", OutboxState.Planned), Text("6", OutboxState.Undelivered, "Twilio 30005"), Text("7", OutboxState.Failed, "Twilio 21211"));
        Assert.Equal(
            ["Texts: 2 delivered, 1 sent, 1 held back by staff, 1 planned, the next today at 2pm.", "A text to Sarah did NOT arrive: Twilio 30005.", "A text to Sarah did NOT go: Twilio 21211."],
            await Told());
    }

    /// <summary>A loop: the same words to one person, over and over. Two go, and staff see that the rest were stopped, and why.</summary>
    [Fact]
    public async Task A_loop_is_stopped_and_shown()
    {
        await Keep([.. Enumerable.Range(1, 4).Select(at => Text($"loop-{at}", OutboxState.Planned, kind: "told"))]);
        bot.Clock.Now = new(2026, 11, 26, 14, 0, 0, TimeSpan.Zero);
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        const string Stopped = "A text to Sarah did NOT go: the same text too often.";
        Assert.Equal(["Texts: 2 sent.", Stopped, Stopped], await Told());
        var exported = (await CommandRoom.Run(bot.Services, "export", "outbox")).Lines.Where(line => line.Contains("\"error\":\"the same text too often\"", StringComparison.Ordinal));
        Assert.Equal(2, exported.Count());
    }

    [Fact]
    public async Task What_goes_to_staff_is_not_told()
    {
        await Keep(Text("1", OutboxState.Undelivered, "Twilio 30005", "duty.not-coming"));
        Assert.Empty(await Told());
    }

    private static OutboxMessage Text(string name, OutboxState state, string? why = null, string kind = "reminder") => new()
    {
        Purpose = "today:" + name,
        Kind = kind,
        Channel = "sms",
        To = "+447700900001",
        Text = "Hello.",
        PersonRef = "P-SARAH",
        SessionRef = "S-A1",
        DueAt = new(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc),
        State = state,
        Error = why,
    };

    private async Task Keep(params OutboxMessage[] texts)
    {
        await using var store = await bot.OpenStore();
        store.AddRange(texts);
        await store.SaveChangesAsync();
    }

    private async Task<IEnumerable<string>> Told() =>
        Assert.Single(await phone.Text("tom", "today")).Split('\n').Where(line => line.StartsWith("Texts:", StringComparison.Ordinal) || line.StartsWith("A text", StringComparison.Ordinal)).ToList();
}
