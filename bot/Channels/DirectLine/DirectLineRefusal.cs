using FamilyTimeBot.Channels.DirectLine.Conversations;

namespace FamilyTimeBot.Channels.DirectLine;

/// <summary>Why a request is not taken, in Direct Line's own form.</summary>
public sealed record DirectLineRefusal(int Status, string Code, string Message) : IResult
{
    public static readonly DirectLineRefusal NoToken = new(401, "Unauthorized", "The header Authorization is missing: \"Bearer\", and a token or the secret.");
    public static readonly DirectLineRefusal BadToken = new(401, "Unauthorized", "This is no token of this service.");
    public static readonly DirectLineRefusal OldToken = new(403, "TokenExpired", "The token has expired. Get a new one.");
    public static readonly DirectLineRefusal WrongOrigin = new(403, "OriginNotTrusted", "The token is not for pages of this origin.");
    public static readonly DirectLineRefusal OtherConversation = new(403, "NotAllowed", "The token is for another conversation.");
    public static readonly DirectLineRefusal Ended = new(403, "ConversationEnded", "The conversation has ended.");
    public static readonly DirectLineRefusal NoConversation = new(404, "ConversationNotFound", "There is no such conversation. Start it first.");
    public static readonly DirectLineRefusal OwnPagesOnly = new(403, "NotAllowed", "DirectLine:Secret is not set here: tokens are made by the host's own pages, and by nobody else.");
    public static readonly DirectLineRefusal SecretOnly = new(403, "NotAllowed", "Tokens are made with the secret.");
    public static readonly DirectLineRefusal TokenOnly = new(400, "BadArgument", "Only a token can be refreshed. With the secret, make one.");
    public static readonly DirectLineRefusal TooOften = new(429, "TooManyRequests", "Too much at once. Wait a little.") { RetryAfter = 5 };
    public static readonly DirectLineRefusal TooLarge = new(413, "MessageSizeTooBig", "That is larger than is taken here.");
    public static readonly DirectLineRefusal NotReadable = new(400, "BadArgument", "The body is no activity: JSON with a type.");
    public static readonly DirectLineRefusal NoWebSocket = new(400, "BadArgument", "A stream is opened by a WebSocket.");
    public static readonly DirectLineRefusal StoreIsDown = new(503, "ServiceError", "It could not be kept just now, so it was not taken. Try again.") { RetryAfter = 5 };

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    public static DirectLineRefusal Bad(string message) => new(400, "BadArgument", message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Json(new ErrorAnswer(new ErrorDetail(Code, Message)), DirectLineJson.Default.ErrorAnswer, statusCode: Status).ExecuteAsync(httpContext);
    }
}
