using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>One person with a telephone and an account has one conversation: what is said on one stands on the other.</summary>
public sealed class OneConversationTests(TeamsBot shared) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private const string Coming = "You are down for family time today at 4pm, until 5.30pm. You have told us that you are coming.";
    private static readonly DateTimeOffset OnTheDay = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        bot.Clock.Now = OnTheDay;
        phone = new AccountPhone(bot, shared.Issuer);
    }

    public Task DisposeAsync()
    {
        phone.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Confirmed_by_text_shows_in_Teams_to_the_parent_and_to_staff()
    {
        Assert.Contains("Mum (Sarah): no answer yet", await Today(), StringComparison.Ordinal);
        Assert.StartsWith("Thank you. We have put down that you are coming", Assert.Single(await bot.Text(Sarah, "yes ill be there today")), StringComparison.Ordinal);
        Assert.Equal(Coming, Assert.Single(await phone.Text(Sarah, "when is it")));
        await IsShownAsComing("sms");
    }

    [Fact]
    public async Task Confirmed_in_Teams_shows_by_text_to_the_parent_and_in_Teams_to_staff()
    {
        Assert.StartsWith("Thank you. We have put down that you are coming", Assert.Single(await phone.Text(Sarah, "yes ill be there today")), StringComparison.Ordinal);
        Assert.Equal(Coming, Assert.Single(await bot.Text(Sarah, "when is it")));
        await IsShownAsComing("msteams");
    }

    /// <summary>A question asked by text is answered in Teams, and is then open nowhere.</summary>
    [Fact]
    public async Task What_is_asked_on_one_is_answered_on_the_other()
    {
        Assert.EndsWith("1 Yes, please ask\n2 No, thank you", Assert.Single(await bot.Text(Sarah, "im ill cant come")), StringComparison.Ordinal);
        Assert.StartsWith("Thank you. We have asked staff about a video call.", Assert.Single(await phone.Text(Sarah, "1")), StringComparison.Ordinal);
        Assert.Equal("You are down for family time today at 4pm, until 5.30pm. You have told us that you can't come.", Assert.Single(await bot.Text(Sarah, "when is it")));
        await using var store = await bot.OpenStore();
        Assert.Equal(["sms", "msteams"], await store.Records.OfType<Illness>().OrderBy(record => record.Id).Select(record => record.Channel).ToListAsync());
    }

    /// <summary>What was said of the old time says nothing of the new one.</summary>
    [Fact]
    public async Task After_staff_have_moved_it_nobody_is_told_that_they_said_they_are_coming()
    {
        await bot.Text(Sarah, "yes ill be there today");
        await using (var store = await bot.OpenStore())
            await store.Sessions.Where(session => session.Ref == "S-A1").ExecuteUpdateAsync(set => set
                .SetProperty(session => session.StartsAt, session => session.StartsAt.AddDays(1)).SetProperty(session => session.EndsAt, session => session.EndsAt.AddDays(1)).SetProperty(session => session.Version, session => session.Version + 1));
        Assert.DoesNotContain("You have told us", string.Join('\n', await phone.Text(Sarah, "when is it")), StringComparison.Ordinal);
    }

    private async Task IsShownAsComing(string channel)
    {
        Assert.Contains("Mum (Sarah): coming", await Today(), StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        var said = await store.Records.OfType<Attendance>().SingleAsync();
        Assert.Equal((AttendanceState.Coming, "S-A1", channel), (said.State, said.SessionRef, said.Channel));
    }

    private async Task<string> Today() => Assert.Single(await phone.Text("tom", "today"));
}
