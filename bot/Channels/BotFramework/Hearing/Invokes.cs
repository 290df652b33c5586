using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Requests that the channel wants an answer to, each in the schema's own form.</summary>
internal static class Invokes
{
    public const string CardAction = "adaptiveCard/action";
    private const string VerifyState = "signin/verifyState";
    private const string TokenExchange = "signin/tokenExchange";

    /// <summary>This bot signs nobody in, so it has nothing to verify and nothing to exchange. What it does not know it says so.</summary>
    public static ActivityAnswer Answer(Activity activity) => activity.Name switch
    {
        VerifyState => new ActivityAnswer(StatusCodes.Status404NotFound),
        TokenExchange => new ActivityAnswer(StatusCodes.Status412PreconditionFailed, NotExchanged(activity.Value)),
        _ => new ActivityAnswer(StatusCodes.Status501NotImplemented),
    };

    private static byte[] NotExchanged(JsonElement? request) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?>
    {
        ["id"] = Text(request, "id"),
        ["connectionName"] = Text(request, "connectionName"),
        ["failureDetail"] = "This bot signs nobody in.",
    });

    private static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
