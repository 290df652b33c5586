using System.Text.RegularExpressions;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Dialogs.Wording;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>What cannot wait until the office opens goes to the out-of-hours desk as well; what can does not.</summary>
public sealed class OutOfHoursTests : IAsyncLifetime
{
    private const string Desk = "+447700900888";
    private const string Sarah = "+447700900001";
    private const string Priya = "+447700900003";
    private const string Kelly = "+447700900011";
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(null, $"--Duty:OutOfHoursAddress={Desk}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        await store.Sessions.Where(session => session.Ref == "S-C1").ExecuteUpdateAsync(set => set.SetProperty(session => session.StartsAt, new DateTime(2026, 11, 25, 8, 30, 0)));
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(Kelly, "i cant come tomorrow morning", "2026-11-24T23:10Z", true)]
    [InlineData(Sarah, "cant come thursday", "2026-11-24T23:10Z", false)]
    [InlineData(Kelly, "i cant come tomorrow morning", "2026-11-24T11:00Z", false)]
    [InlineData(Sarah, "i want to kill myself", "2026-11-24T23:10Z", true)]
    public async Task The_desk_hears_of_what_cannot_wait(string from, string text, string at, bool isTold)
    {
        bot.Clock.Now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        await bot.Text(from, text);
        await using var store = await bot.OpenStore();
        var rows = await store.Outbox.AsNoTracking().ToListAsync();
        Assert.Contains(rows, row => row.To == BotHost.Duty);
        Assert.Equal(isTold, rows.Exists(row => row.To == Desk));
        Assert.Distinct(rows.Select(row => row.Purpose));
    }

    [Theory]
    [InlineData("2026-11-24T23:10Z", "It has gone to the out-of-hours team too.")]
    [InlineData("2026-11-24T11:00Z", "Staff will read it by 5pm today.")]
    public async Task In_danger_they_are_told_whom_it_has_gone_to(string at, string told)
    {
        bot.Clock.Now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith(told, (await bot.Text(Sarah, "i want to kill myself"))[^1], StringComparison.Ordinal);
    }

    /// <summary>Once, and with the number that answers now.</summary>
    [Theory]
    [InlineData(Sarah, "cant come thursday")]
    [InlineData(Sarah, "im coming thursday")]
    [InlineData(Sarah, "im going to be 10 mins late thursday")]
    [InlineData(Sarah, "im ill, cant come thursday")]
    [InlineData(Sarah, "can you ring me")]
    [InlineData(Sarah, "can we do friday instead of thursday")]
    [InlineData(Sarah, "whats the point any more")]
    [InlineData(Priya, "ruby doesnt want to go wednesday")]
    [InlineData(Priya, "theo is poorly")]
    [InlineData("+447700900777", "cant come thursday")]
    [InlineData("+447700900020", "i cant work thursday")]
    public async Task While_the_office_is_shut_a_reply_says_when_staff_read_it(string from, string text)
    {
        await WhileShut();
        var reply = string.Join('\n', await bot.Text(from, text));
        Assert.Single(Regex.Matches(reply, "after 9am on Tuesday 24 November"));
        Assert.DoesNotContain("01632 960100", reply, StringComparison.Ordinal);
        bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);
        Assert.DoesNotContain("after 9am", string.Join('\n', await bot.Text(from, text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_and_what_follows_it_say_so_too_and_no_text_becomes_long()
    {
        await WhileShut();
        foreach (var text in new[] { "cant come thursday", "the car has broken down", "im coming thursday after all" })
        {
            var reply = Assert.Single(await bot.Text(Sarah, text));
            Assert.Contains("Staff will read this after 9am on Tuesday 24 November.", reply, StringComparison.Ordinal);
            Assert.InRange(SmsSegments.Of(reply).Count, 1, 2);
        }
    }

    [Theory]
    [InlineData("when is it")]
    [InlineData("thanks")]
    public async Task Where_nothing_is_for_staff_to_read_nothing_is_said_of_it(string text)
    {
        await WhileShut();
        Assert.DoesNotContain("Staff will", Assert.Single(await bot.Text(Sarah, text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_wait_is_said_to_have_gone_to_the_desk()
    {
        bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 23, 10, 0, TimeSpan.Zero);
        var reply = Assert.Single(await bot.Text(Kelly, "i cant come tomorrow morning"));
        Assert.Contains("Ring 0808 157 0100. It has gone to the out-of-hours team too.\n\n", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Staff will read", reply, StringComparison.Ordinal);
    }

    private async Task WhileShut()
    {
        bot.Clock.Now = new DateTimeOffset(2026, 11, 23, 23, 5, 0, TimeSpan.Zero);
        await using var store = await bot.OpenStore();
        await store.Sessions.Where(session => session.Ref == "S-C1").ExecuteUpdateAsync(set => set.SetProperty(session => session.StartsAt, new DateTime(2026, 11, 25, 15, 30, 0)));
    }

    [Fact]
    public async Task The_desk_answers_a_concern_with_its_reference_and_both_chains_end()
    {
        bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 23, 10, 0, TimeSpan.Zero);
        await bot.Text(Sarah, "i want to kill myself");
        await using var store = await bot.OpenStore();
        var reference = (await store.Outbox.AsNoTracking().FirstAsync(row => row.To == Desk)).Until!;
        Assert.Contains(reference, Assert.Single(await bot.Text(Desk, reference.ToLowerInvariant())), StringComparison.Ordinal);
        Assert.DoesNotContain(await store.Outbox.AsNoTracking().Where(row => row.Until == reference).ToListAsync(), row => row.State == Model.Messages.OutboxState.Planned);
    }
}
