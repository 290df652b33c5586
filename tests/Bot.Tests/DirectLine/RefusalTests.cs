using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.DirectLine;

/// <summary>Who is let in, and what the others are told.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private readonly TestClock real = new();
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(
            services => services.AddSingleton(provider => new Clocks(provider.GetRequiredService<TimeProvider>(), real)), $"--DirectLine:Secret={DirectLineCaller.Secret}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(null, 401, "Unauthorized")]
    [InlineData("made-up", 401, "Unauthorized")]
    [InlineData("a-made-up-secret-for-tests-onlY", 401, "Unauthorized")]
    [InlineData("", 401, "Unauthorized")]
    public async Task Without_a_token_nothing_is_read_or_said(string? bearer, int status, string code)
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var conversation = $"/conversations/{sarah.ConversationId}";
        sarah.Bearer(bearer);
        AssertRefused(await sarah.Post("/tokens/generate"), status, code);
        AssertRefused(await sarah.Post("/tokens/refresh"), status, code);
        AssertRefused(await sarah.Post("/conversations"), status, code);
        AssertRefused(await sarah.Get(conversation), status, code);
        AssertRefused(await sarah.Get(conversation + "/activities"), status, code);
        AssertRefused(await sarah.Say("hello"), status, code);
        AssertRefused(await sarah.Ask(HttpMethod.Post, conversation + "/upload", new ByteArrayContent([1])), status, code);
        AssertRefused(await sarah.Get(conversation + "/stream"), 401, "Unauthorized");
    }

    [Fact]
    public async Task A_token_is_for_one_conversation()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        using var donna = await DirectLineCaller.Open(bot, "donna-web");
        AssertRefused(await sarah.Get($"/conversations/{donna.ConversationId}/activities"), 403, "NotAllowed");
        AssertRefused(await sarah.Get($"/conversations/{donna.ConversationId}"), 403, "NotAllowed");
        AssertRefused(await sarah.Post($"/conversations/{donna.ConversationId}/activities", new JsonObject { ["type"] = "message", ["text"] = "i am donna" }), 403, "NotAllowed");
        Assert.Empty((await donna.Read()).Activities);
    }

    [Fact]
    public async Task A_token_lasts_thirty_minutes_and_a_refreshed_one_again()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        real.Now += TimeSpan.FromMinutes(29);
        var (status, refreshed) = await sarah.Post("/tokens/refresh");
        Assert.Equal((200, sarah.ConversationId, 1800), (status, (string?)refreshed["conversationId"], (int)refreshed["expires_in"]!));
        real.Now += TimeSpan.FromMinutes(2);
        AssertRefused(await sarah.Say("hello"), 403, "TokenExpired");
        AssertRefused(await sarah.Post("/tokens/refresh"), 403, "TokenExpired");
        sarah.Bearer((string)refreshed["token"]!);
        Assert.Equal(200, (await sarah.Say("hello")).Status);
    }

    [Fact]
    public async Task A_streams_token_opens_nothing_else_and_the_other_way_round()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var query = System.Web.HttpUtility.ParseQueryString(sarah.Stream.Query);
        var token = await sarah.Post("/tokens/refresh");
        AssertRefused(await sarah.Get($"/conversations/{sarah.ConversationId}/stream?t={token.Answer["token"]}"), 401, "Unauthorized");
        AssertRefused(await sarah.Get(sarah.Stream.PathAndQuery["/v3/directline".Length..]), 400, "BadArgument");
        sarah.Bearer(query["t"]);
        AssertRefused(await sarah.Say("hello"), 401, "Unauthorized");
        real.Now += TimeSpan.FromSeconds(61);
        AssertRefused(await sarah.Get(sarah.Stream.PathAndQuery["/v3/directline".Length..]), 403, "TokenExpired");
    }

    [Fact]
    public async Task A_token_for_some_pages_is_for_no_others()
    {
        using var caller = new DirectLineCaller(bot, DirectLineCaller.Secret);
        caller.Bearer(await caller.Token(new JsonObject { ["trustedOrigins"] = new JsonArray("https://good.example") }));
        Assert.Equal(201, await From("https://good.example"));
        Assert.Equal(403, await From("https://other.example"));

        async Task<int> From(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations") { Headers = { { "Origin", origin } } };
            using var response = await caller.Ask(request);
            Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task Pages_of_other_hosts_may_ask_first()
    {
        using var caller = new DirectLineCaller(bot, null);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations/x/activities")
        {
            Headers = { { "Origin", "https://good.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent" } },
        };
        using var response = await caller.Ask(request);
        Assert.Equal(204, (int)response.StatusCode);
        Assert.Contains("x-ms-bot-agent", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_nobody_outside_makes_tokens()
    {
        await using var closed = await BotHost.Start();
        using var caller = new DirectLineCaller(closed, DirectLineCaller.Secret);
        AssertRefused(await caller.Post("/tokens/generate"), 403, "NotAllowed");
        AssertRefused(await caller.Post("/conversations"), 401, "Unauthorized");
        caller.Bearer("");
        AssertRefused(await caller.Post("/conversations"), 401, "Unauthorized");
    }

    [Theory]
    [InlineData("{\"user\":{\"id\":\"+447700900999\"}}")]
    [InlineData("{\"user\":{\"id\":\"\"}}")]
    [InlineData("{\"user\":5}")]
    [InlineData("nonsense")]
    public async Task Parameters_that_cannot_be_are_refused(string body)
    {
        using var caller = new DirectLineCaller(bot, DirectLineCaller.Secret);
        AssertRefused(await caller.Ask(HttpMethod.Post, "/tokens/generate", new StringContent(body)), 400, "BadArgument");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_none_is_refused(string watermark)
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        AssertRefused(await sarah.Get($"/conversations/{sarah.ConversationId}/activities?watermark={watermark}"), 400, "BadArgument");
        AssertRefused(await sarah.Get($"/conversations/{sarah.ConversationId}?watermark={watermark}"), 400, "BadArgument");
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("nonsense", 400)]
    [InlineData("{}", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"type":"message","text":5}""", 400)]
    public async Task What_is_no_activity_is_refused(string body, int status)
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        AssertRefused(await sarah.Ask(HttpMethod.Post, $"/conversations/{sarah.ConversationId}/activities", new StringContent(body)), status, "BadArgument");
        Assert.Empty((await sarah.Read()).Activities);
    }

    [Fact]
    public async Task What_is_too_large_or_too_much_is_refused()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        AssertRefused(await sarah.Say(new string('x', 8001)), 400, "BadArgument");
        AssertRefused(await sarah.Say(new string('x', 300_000)), 413, "MessageSizeTooBig");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => sarah.Send(new JsonObject { ["type"] = "typing" })));
        Assert.Contains(answers, answer => answer.Status == 429 && (string?)answer.Answer["error"]?["code"] == "TooManyRequests");
    }

    [Fact]
    public async Task A_conversation_that_ended_is_closed()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await using (var store = await bot.OpenStore())
            await store.DirectLineConversations.ExecuteUpdateAsync(set => set.SetProperty(known => known.EndsAt, bot.Clock.Now.UtcDateTime));
        AssertRefused(await sarah.Say("hello"), 403, "ConversationEnded");
        AssertRefused(await sarah.Get($"/conversations/{sarah.ConversationId}/activities"), 403, "ConversationEnded");
        AssertRefused(await sarah.Post("/tokens/refresh"), 403, "ConversationEnded");
        AssertRefused(await sarah.Post("/conversations"), 403, "ConversationEnded");
    }

    [Fact]
    public async Task Any_replica_reads_what_another_made()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var tokens = bot.Services.GetRequiredService<DirectLineTokens>();
        var other = ActivatorUtilities.CreateInstance<DirectLineTokens>(bot.Services);
        var pass = new DirectLinePass(sarah.ConversationId, "directline", "sarah-web", default);
        Assert.Equal(pass.ConversationId, other.Read(tokens.Make(pass), forStream: false).Pass?.ConversationId);
        Assert.NotNull(await bot.Services.GetRequiredService<IDirectLineStore>().Find(sarah.ConversationId, CancellationToken.None));
    }

    private static void AssertRefused((int Status, JsonNode Answer) got, int status, string code)
    {
        Assert.Equal((status, code), (got.Status, (string?)got.Answer["error"]?["code"]));
        Assert.NotEmpty((string)got.Answer["error"]!["message"]!);
    }
}
