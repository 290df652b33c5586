using System.Text.Json;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Requests that the channel wants an answer to, each in the schema's own form.</summary>
internal static class Invokes
{
    public const string CardAction = "adaptiveCard/action";
    private const string VerifyState = "signin/verifyState";
    private const string TokenExchange = "signin/tokenExchange";

    /// <summary>This bot signs nobody in, so it has nothing to verify and nothing to exchange. What it does not know it says so.</summary>
    public static ActivityAnswer Answer(Activity activity, BotFrameworkWords words) => activity.Name switch
    {
        CardAction => Message(words.Group),
        VerifyState => new ActivityAnswer(StatusCodes.Status404NotFound),
        TokenExchange => new ActivityAnswer(StatusCodes.Status412PreconditionFailed, NotExchanged(activity.Value)),
        _ => new ActivityAnswer(StatusCodes.Status501NotImplemented),
    };

    public static ActivityAnswer Card(Card card) => Body(StatusCodes.Status200OK, CardActionResponse.Card, Replies.Element(card));

    public static ActivityAnswer Message(string text) => Body(StatusCodes.Status200OK, CardActionResponse.Message, JsonSerializer.SerializeToElement(text));

    /// <summary>The button is none of ours. The request itself went well, so HTTP says 200 and the body says 400, as the schema has it.</summary>
    public static ActivityAnswer NotOurs() => Body(StatusCodes.Status400BadRequest, CardActionResponse.Error, JsonSerializer.SerializeToElement(
        new Dictionary<string, string> { ["code"] = "BadRequest", ["message"] = "This button is none of this bot's." }));

    private static ActivityAnswer Body(int status, string type, JsonElement value) =>
        new(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(new CardActionResponse(status, type, value), ActivityJson.Default.CardActionResponse));

    private static byte[] NotExchanged(JsonElement? request) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>
    {
        ["id"] = Text(request, "id"),
        ["connectionName"] = Text(request, "connectionName"),
        ["failureDetail"] = "This bot signs nobody in.",
    });

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
