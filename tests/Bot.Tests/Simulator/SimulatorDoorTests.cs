using System.Net;
using System.Net.Http.Json;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Simulator;

/// <summary>Who is let into the simulator, and how its texts come in.</summary>
public sealed class SimulatorDoorTests
{
    private static readonly string[] NoAccount = ["--Twilio:AuthToken=", "--Twilio:AccountSid=", "--Twilio:From=", "--Twilio:PublicBaseUrl="];

    [Theory]
    [InlineData("/")]
    [InlineData("/simulator/index.html")]
    [InlineData("/simulator/simulator.js")]
    [InlineData("/simulator/api/phones")]
    [InlineData("/simulator/api/phones/%2B447700900001")]
    public async Task Is_in_Development_and_nowhere_else(string path)
    {
        await using (var development = await BotHost.Start())
            Assert.Equal(HttpStatusCode.OK, (await Get(development, path)).StatusCode);
        var keys = Directory.CreateTempSubdirectory("familytime-keys-");
        await using (var production = await BotHost.Start(null, OutsideDevelopment.Settings(keys)))
            Assert.Equal(HttpStatusCode.NotFound, (await Get(production, path)).StatusCode);
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task A_text_comes_in_signed_where_no_token_is_set()
    {
        await using var bot = await BotHost.Start(null, NoAccount);
        using var client = Client(bot);
        var sent = await client.PostAsJsonAsync("/simulator/api/texts", new { from = "07700 900555", text = "hello" });
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        await using var store = await bot.OpenStore();
        Assert.Equal(("+447700900555", "hello"), await store.Messages.Select(message => new ValueTuple<string, string>(message.From, message.Text)).SingleAsync());
    }

    [Fact]
    public async Task Signatures_are_checked_all_the_same()
    {
        await using var bot = await BotHost.Start(null, NoAccount);
        using var client = Client(bot);
        using var form = new FormUrlEncodedContent(BotHost.Message("+447700900001", "hello", $"SM{7:x32}"));
        form.Headers.Add("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/sms", form)).StatusCode);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task Another_site_in_the_same_browser_is_kept_out(string site, HttpStatusCode expected)
    {
        await using var bot = await BotHost.Start();
        using var client = Client(bot);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        Assert.Equal(expected, (await client.GetAsync("/simulator/api/phones")).StatusCode);
        Assert.Equal(expected, (await client.PostAsJsonAsync("/simulator/api/texts", new { from = "+447700900555", text = "hello" })).StatusCode);
    }

    [Theory]
    [InlineData("", "hello")]
    [InlineData("+447700900555", "")]
    public async Task A_text_has_a_sender_and_words(string from, string text)
    {
        await using var bot = await BotHost.Start();
        using var client = Client(bot);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync("/simulator/api/texts", new { from, text })).StatusCode);
    }

    [Fact]
    public async Task What_is_no_number_is_no_phone()
    {
        await using var bot = await BotHost.Start();
        using var client = Client(bot);
        foreach (var answer in (HttpResponseMessage[])[await client.GetAsync("/simulator/api/phones/abc"), await client.PostAsJsonAsync("/simulator/api/texts", new { from = "abc", text = "hello" })])
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("abc is no telephone number. Write it like 07700 900555.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await using var store = await bot.OpenStore();
        Assert.Equal(0, await store.Messages.CountAsync());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("nobody ever sent this", HttpStatusCode.NotFound)]
    public async Task Why_is_told_of_what_was_read(string text, HttpStatusCode expected)
    {
        await using var bot = await BotHost.Start();
        using var client = Client(bot);
        var answer = await client.PostAsJsonAsync("/simulator/api/why", new { text });
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("detail", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_by_name_and_by_number_as_people_write_it()
    {
        await using var bot = await BotHost.Start();
        await using (var store = await bot.OpenStore())
            await TestWorld.Fill(store);
        Assert.Equal(["+447700900001"], await Found(bot, "sara"));
        Assert.Equal(["+447700900001"], await Found(bot, "07700 900001"));
        Assert.Equal(["+447700900007"], await Found(bot, "Lisa"));
        Assert.Empty(await Found(bot, "nobody"));
    }

    private static async Task<IEnumerable<string>> Found(BotHost bot, string find)
    {
        using var client = Client(bot);
        var list = await client.GetFromJsonAsync<Listed>("/simulator/api/phones?find=" + Uri.EscapeDataString(find));
        return list!.Phones.Select(phone => phone.Number);
    }

    private static HttpClient Client(BotHost bot) => new() { BaseAddress = new Uri(bot.Services.GetRequiredService<OwnUrl>().Url()) };

    private static async Task<HttpResponseMessage> Get(BotHost bot, string path)
    {
        using var client = Client(bot);
        return await client.GetAsync(path);
    }

    private sealed record Listed(IReadOnlyList<ListedPhone> Phones);

    private sealed record ListedPhone(string Number);
}
