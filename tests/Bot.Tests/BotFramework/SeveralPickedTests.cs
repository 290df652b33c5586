using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Several things ticked on one card arrive as several, however the channel sends them; what was not offered changes nothing.</summary>
public sealed class SeveralPickedTests(TeamsBot shared) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private const string Priya = "+447700900003";
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        bot.Clock.Now = new DateTimeOffset(2026, 11, 25, 19, 0, 0, TimeSpan.Zero);
        phone = new AccountPhone(bot, shared.Issuer);
        await phone.Text(Priya, "feedback with Ruby");
        await phone.Press(Priya, "Happy");
    }

    public Task DisposeAsync()
    {
        phone.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(true, "0,3", "Playing; Being outside")]
    [InlineData(false, "0,3", "Playing; Being outside")]
    [InlineData(true, "3,0,3", "Playing; Being outside")]
    [InlineData(false, "4", "Talking")]
    public async Task They_are_one_answer(bool byExecute, string picked, string answer)
    {
        await phone.Post(byExecute ? Execute(picked) : Submit(picked));
        Assert.Equal(answer, await Liked());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0,99")]
    [InlineData("0,5")]
    [InlineData("0,-1")]
    [InlineData("everything")]
    public async Task What_was_not_offered_is_no_answer(string picked)
    {
        Assert.Equal(HttpStatusCode.OK, (await phone.Post(Execute(picked))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.Post(Submit(picked))).StatusCode);
        Assert.Null(await Liked());
    }

    private JsonObject Execute(string picked)
    {
        var activity = phone.Invoke(Priya, Button(), phone.Newest!.Value.Id);
        activity["value"]!["action"]!["data"]!["picked"] = picked;
        return activity;
    }

    private JsonObject Submit(string picked)
    {
        var activity = phone.Message(Priya, "");
        activity.Remove("text");
        activity["replyToId"] = phone.Newest!.Value.Id;
        activity["value"] = JsonNode.Parse(Button().GetProperty("fallback").GetProperty("data").GetRawText());
        activity["value"]!["picked"] = picked;
        return activity;
    }

    private JsonElement Button() => CardReading.Buttons(phone.Newest!.Value.Card).First(button => CardReading.Verb(button) == "pick");

    private async Task<string?> Liked()
    {
        await using var store = await bot.OpenStore();
        return await store.Records.OfType<Feedback>().Where(record => record.Question == "liked").OrderByDescending(record => record.Id).Select(record => record.Answer).FirstOrDefaultAsync();
    }
}
