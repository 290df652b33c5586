using System.Text.Json.Serialization;
using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>A conversation, and what lets a client into it.</summary>
public sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    public string? StreamUrl { get; init; }
}

/// <summary>Activities in order, and the watermark to ask for what comes after them.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

public sealed record ErrorAnswer(ErrorDetail Error);

public sealed record ErrorDetail(string Code, string Message);

/// <summary>Who a token is for, and which pages may use it. All of it may be left out.</summary>
public sealed record TokenParameters
{
    public ChannelAccount? User { get; init; }
    public IReadOnlyList<string>? TrustedOrigins { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(ResourceResponse))]
public sealed partial class DirectLineJson : JsonSerializerContext;
