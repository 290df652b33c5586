using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.DirectLine;

/// <summary>A client as the protocol describes it, with a plain HTTP client.</summary>
internal sealed class DirectLineCaller : IDisposable
{
    public const string Secret = "a-made-up-secret-for-tests-only";
    private const string Root = "/v3/directline";

    private readonly HttpClient client;

    public DirectLineCaller(BotHost bot, string? bearer)
        : this(new Uri(bot.Services.GetRequiredService<OwnUrl>().Url()), bearer)
    {
    }

    public DirectLineCaller(Uri service, string? bearer)
    {
        client = new HttpClient { BaseAddress = service };
        Bearer(bearer);
    }

    public string ConversationId { get; private set; } = "";
    public Uri Stream { get; private set; } = null!;

    public void Bearer(string? bearer) => client.DefaultRequestHeaders.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);

    /// <summary>Somebody in the store is reached under this id from now on.</summary>
    public static async Task Reach(BotHost bot, string personRef, string user)
    {
        await using var store = await bot.OpenStore();
        var address = store.Add(new Address { Channel = "directline", Value = user, Privacy = AddressPrivacy.Private }).Entity;
        store.Add(new AddressPerson { Address = address, PersonRef = personRef });
        await store.SaveChangesAsync();
    }

    /// <summary>A conversation of that user, with a token that the secret made.</summary>
    public static async Task<DirectLineCaller> Open(BotHost bot, string user)
    {
        var caller = new DirectLineCaller(bot, Secret);
        caller.Bearer(await caller.Token(new JsonObject { ["user"] = new JsonObject { ["id"] = user } }));
        await caller.Start();
        return caller;
    }

    public async Task<string> Token(JsonObject? parameters = null)
    {
        var (status, answer) = await Post("/tokens/generate", parameters);
        Assert.Equal(200, status);
        Assert.Equal(1800, (int)answer["expires_in"]!);
        ConversationId = (string)answer["conversationId"]!;
        return (string)answer["token"]!;
    }

    public async Task Start()
    {
        var (status, answer) = await Post("/conversations");
        Assert.InRange(status, 200, 201);
        ConversationId = (string)answer["conversationId"]!;
        Stream = new Uri((string)answer["streamUrl"]!);
    }

    public Task<(int Status, JsonNode Answer)> Say(string text, string? clientId = null) =>
        Send(new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = "whoever" },
            ["text"] = text,
            ["channelData"] = clientId is null ? null : new JsonObject { ["clientActivityID"] = clientId },
        });

    /// <summary>Presses the button of that name under an activity, as Web Chat does; several are ticked, as our own page does.</summary>
    public Task<(int Status, JsonNode Answer)> Press(JsonNode activity, params string[] titles)
    {
        var buttons = titles.Select(title => activity["suggestedActions"]!["actions"]!.AsArray().Single(action => (string?)action!["title"] == title)!).ToList();
        var value = buttons[0]["value"]?.DeepClone();
        if (buttons.Count > 1)
            value!["familytime"]!["choices"] = new JsonArray([.. buttons.Select(button => button["value"]!["familytime"]!["choice"]!.DeepClone())]);
        var shown = string.Join(", ", buttons.Select(button => (string)button["displayText"]!));
        return Send(new JsonObject
        {
            ["type"] = "message",
            ["text"] = buttons.Count > 1 ? shown : buttons[0]["text"]!.DeepClone(),
            ["value"] = value,
            ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString(), ["messageBack"] = new JsonObject { ["displayText"] = shown } },
        });
    }

    public Task<(int Status, JsonNode Answer)> Send(JsonObject activity) => Post($"/conversations/{ConversationId}/activities", activity);

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> Read(string watermark = "")
    {
        var (status, set) = await Get($"/conversations/{ConversationId}/activities?watermark={watermark}");
        Assert.Equal(200, status);
        return ([.. set["activities"]!.AsArray().Select(activity => activity!)], (string)set["watermark"]!);
    }

    public Task<(int Status, JsonNode Answer)> Get(string path) => Ask(HttpMethod.Get, path, null);

    public Task<(int Status, JsonNode Answer)> Post(string path, JsonObject? body = null) =>
        Ask(HttpMethod.Post, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<(int Status, JsonNode Answer)> Ask(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Content = content };
        using var response = await client.SendAsync(request);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public Task<HttpResponseMessage> Ask(HttpRequestMessage request) => client.SendAsync(request);

    public void Dispose() => client.Dispose();
}

internal static class ActivityReading
{
    public static string Text(this JsonNode activity) => (string?)activity["text"] ?? "";

    public static string Who(this JsonNode activity) => (string)activity["from"]!["role"]!;

    /// <summary>The titles of those buttons that are choices.</summary>
    public static string[] Choices(this JsonNode activity) => activity.Buttons()[..((int?)activity["channelData"]?["familytime"]?["choices"] ?? 0)];

    public static string[] Buttons(this JsonNode activity) =>
        [.. activity["suggestedActions"]?["actions"]!.AsArray().Select(action => (string)action!["title"]!) ?? []];
}
