using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyTimeBot.Channels.BotFramework.Activities;

/// <summary>
/// What channel and bot send each other (activity schema 3.1), as far as this service reads and writes it. Every id is an opaque text:
/// Microsoft's own test client sends some that are no GUIDs.
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }

    public string? Timestamp { get; init; }
    public string? Name { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public string? DeliveryMode { get; init; }
    public string? ReplyToId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Summary { get; init; }
    public string? Speak { get; init; }
    public string? InputHint { get; init; }
    public string? Locale { get; init; }
    public string? Action { get; init; }
    public IReadOnlyList<Attachment?>? Attachments { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<JsonElement>? ReactionsAdded { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }

    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);
}

public sealed record ChannelAccount
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? AadObjectId { get; init; }

    /// <summary>"user" or "bot".</summary>
    public string? Role { get; init; }
}

public sealed record ConversationAccount
{
    public string? Id { get; init; }
    public string? ConversationType { get; init; }
    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }
}

public sealed record Attachment
{
    public string? ContentType { get; init; }
    public JsonElement? Content { get; init; }
    public string? ContentUrl { get; init; }
}

/// <summary>Buttons under a message, until the next.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    public IReadOnlyList<string> To { get; init; } = [];
}

public sealed record CardAction
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public string? DisplayText { get; init; }
    public string? Text { get; init; }
    public string? Image { get; init; }
    public string? ImageAltText { get; init; }
    public JsonElement? Value { get; init; }
}

/// <summary>The answer to <c>deliveryMode: expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>The connector's answer to something sent.</summary>
public sealed record ResourceResponse(string? Id);

/// <summary>The body of an answer to <c>adaptiveCard/action</c>.</summary>
public sealed record CardActionResponse(int StatusCode, string Type, JsonElement Value)
{
    public const string Card = "application/vnd.microsoft.card.adaptive";
    public const string Message = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
}

/// <summary>Absent, never null: the connector refuses a null where a text or a list may stand.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(CardActionResponse))]
public sealed partial class ActivityJson : JsonSerializerContext;
