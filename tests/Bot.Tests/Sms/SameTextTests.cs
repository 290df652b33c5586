using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Sms;

/// <summary>A phone that answers by itself and this service do not answer each other for ever.</summary>
public sealed class SameTextTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Sarah = "+447700900001";
    private const string Stranger = "+447700900777";
    private const string Dave = "+447700900007";
    private const string ByItself = "I'm driving and will get back to you later";

    [Theory]
    [InlineData(Sarah)]
    [InlineData(Stranger)]
    [InlineData(Dave)]
    public async Task The_same_text_thirty_times_is_kept_thirty_times_and_answered_few_times(string from)
    {
        var bot = await shared.BeginAgain();
        var answers = await Send(bot, from, ByItself, 30);
        Assert.InRange(answers.Count(answer => answer > 0), 1, 5);
        Assert.All(answers.TakeLast(24), answer => Assert.Equal(0, answer));
        await using var store = await bot.OpenStore();
        Assert.Equal(30, await store.Messages.CountAsync(message => message.From == from));
        Assert.Equal(1, await store.Records.OfType<StaffNote>().CountAsync(note => note.About == "the same text again and again, no longer answered"));
        Assert.InRange((await store.Outbox.Where(row => row.Kind == "duty.look").ToListAsync()).Count, 1, 6);
    }

    [Fact]
    public async Task Other_words_are_answered_and_so_is_the_same_after_a_while()
    {
        var bot = await shared.BeginAgain();
        await Send(bot, Stranger, ByItself, 10);
        Assert.NotEmpty(await bot.Text(Stranger, "its me, sarahs sister"));
        await Send(bot, Stranger, ByItself, 10);
        bot.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.NotEmpty(await bot.Text(Stranger, ByItself));
    }

    [Theory]
    [InlineData("i want to kill myself")]
    [InlineData("i wish i was dead")]
    public async Task A_worry_is_always_answered(string text)
    {
        var bot = await shared.BeginAgain();
        Assert.All(await Send(bot, Sarah, text, 8), answer => Assert.NotEqual(0, answer));
    }

    [Fact]
    public async Task A_stop_in_a_loop_is_honoured()
    {
        var bot = await shared.BeginAgain();
        await Send(bot, Sarah, ByItself, 10);
        await bot.Text(Sarah, "STOP", ("OptOutType", "STOP"));
        await using var store = await bot.OpenStore();
        Assert.NotNull((await store.Addresses.SingleAsync(address => address.Value == Sarah)).OptedOutAt);
    }

    [Fact]
    public async Task Words_that_take_a_form_further_are_no_loop()
    {
        var bot = await shared.BeginAgain();
        bot.Clock.Now = new DateTimeOffset(2026, 11, 26, 18, 0, 0, TimeSpan.Zero);
        await bot.Text(Sarah, "feedback");
        Assert.All(await Send(bot, Sarah, "4", 4), answer => Assert.NotEqual(0, answer));
    }

    private static async Task<List<int>> Send(BotHost bot, string from, string text, int times)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
            answers.Add((await bot.Text(from, text)).Count);
        return answers;
    }
}
