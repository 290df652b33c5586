using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>People who write in Teams: activities as Teams posts them, with a token of the local issuer; and what they then see.</summary>
internal sealed class AccountPhone(BotHost bot, LocalIssuer issuer) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(bot.Services.GetRequiredService<OwnUrl>().Url()) };
    private readonly string token = ChannelToken.Valid(issuer.ServiceUrl);
    private readonly string chats = Guid.NewGuid().ToString("n");
    private int ids;

    /// <summary>The newest card with buttons, and the id that the connector gave it.</summary>
    public (JsonElement Card, string Id)? Newest { get; private set; }

    /// <summary>The card in the place of a pressed one, or what is said instead; null when nothing was pressed.</summary>
    public string? Replaced { get; private set; }

    public static string AccountOf(string number) => $"entra-{number}";

    /// <summary>The duty worker has a telephone and no account.</summary>
    public Task<IReadOnlyList<string>> TextOrDuty(string from, string text, params (string Name, string Value)[] more) =>
        from == BotHost.Duty ? bot.Text(from, text, more) : Text(from, text, more);

    public async Task<IReadOnlyList<string>> Text(string from, string text, params (string Name, string Value)[] more)
    {
        var activity = Message(from, text);
        if (more.Any(field => field.Name == "NumMedia"))
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://media.familytime.example/1" });
        Assert.Equal(HttpStatusCode.OK, (await Post(activity)).StatusCode);
        return Said();
    }

    /// <summary>Presses the button of those words on the newest card; "this + that" picks both where several may be picked.</summary>
    public async Task<IReadOnlyList<string>> Press(string from, string words)
    {
        var (card, id) = Newest ?? throw new InvalidOperationException("There is no card to press.");
        var response = await Post(Invoke(from, ButtonOf(card, words), id));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Replaced = Shown(answer);
        if (answer.GetProperty("value") is { ValueKind: JsonValueKind.Object } replaced)
            Newest = (replaced, id);
        return Said();
    }

    public JsonObject Invoke(string from, JsonElement button, string cardId)
    {
        var activity = Message(from, "");
        activity.Remove("text");
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = cardId;
        activity["value"] = new JsonObject { ["action"] = JsonNode.Parse(button.GetRawText()) };
        return activity;
    }

    public JsonObject Message(string from, string text) => new()
    {
        ["type"] = "message",
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"179540022{++ids:0000}"),
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelId"] = "msteams",
        ["serviceUrl"] = issuer.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{from}", ["name"] = "Somebody", ["aadObjectId"] = AccountOf(from).ToUpperInvariant() },
        ["recipient"] = new JsonObject { ["id"] = $"28:{LocalIssuer.AppId}", ["name"] = "Family Time" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = LocalIssuer.Tenant, ["id"] = $"a:{from};{chats}@thread" },
        ["locale"] = "en-GB",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = LocalIssuer.Tenant } },
    };

    public Task<HttpResponseMessage> Post(JsonObject activity) => Post(activity.ToJsonString(), $"Bearer {token}");

    public async Task<HttpResponseMessage> Post(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }

    /// <summary>What came since, as people read it: a card is its words and its buttons by number, which its text for others must be too.</summary>
    public IReadOnlyList<string> Said()
    {
        var said = new List<string>();
        while (issuer.Calls.TryDequeue(out var call))
            if (call is { Method: "POST", Type: "message" })
                said.Add(Read(call.Body, call.Activity ?? ""));
        return said;
    }

    public void Dispose() => client.Dispose();

    private string Read(JsonElement activity, string id)
    {
        if (!activity.TryGetProperty("attachments", out var attachments))
            return activity.GetProperty("text").GetString()!;
        var card = attachments[0].GetProperty("content");
        Newest = (card, id);
        var words = CardReading.Words(card);
        Assert.Equal(words, card.GetProperty("fallbackText").GetString());
        Assert.Equal(words, activity.GetProperty("summary").GetString());
        return words;
    }

    private static JsonElement ButtonOf(JsonElement card, string words)
    {
        if (CardReading.Buttons(card).Where(button => CardReading.WithoutFace(button) == words).ToList() is [var button, ..])
            return button;
        var picks = CardReading.Picks(card).ToDictionary(CardReading.WithoutFace, pick => pick.GetProperty("value").GetString());
        var sent = JsonNode.Parse(CardReading.Buttons(card).First(send => CardReading.Verb(send) == "pick").GetRawText())!;
        sent["data"]!["picked"] = string.Join(',', words.Split(" + ").Select(word => picks[word]));
        return JsonSerializer.SerializeToElement(sent);
    }

    private static string Shown(JsonElement answer) => answer.GetProperty("type").GetString() switch
    {
        "application/vnd.microsoft.card.adaptive" => CardReading.Words(answer.GetProperty("value")),
        "application/vnd.microsoft.activity.message" => answer.GetProperty("value").GetString()!,
        var other => throw new InvalidOperationException(other),
    };
}
