using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>What the answer to the request is: a status and, with some, a body.</summary>
public sealed record ActivityAnswer(int Status, byte[]? Body = null)
{
    public static readonly ActivityAnswer Taken = new(StatusCodes.Status200OK);
    public static readonly ActivityAnswer Malformed = new(StatusCodes.Status400BadRequest);
}

/// <summary>From an activity's type to what is done about it. What the schema may bring and this service has no use for is taken, and nothing follows.</summary>
public sealed partial class ActivityTaker(PersonalChat chat, Greeter greeter, ConnectorClient connector, BotFrameworkWords words, ILogger<ActivityTaker> log)
{
    public async Task<ActivityAnswer> Take(Activity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 and <= 1000 } || activity.ServiceUrl!.Length > 1000 || BotFrameworkAddress.Of(activity) is not { } address)
            return activity.Type is "message" or "invoke" ? ActivityAnswer.Malformed : ActivityAnswer.Taken;
        var exchange = new Exchange(activity.Id is { Length: > 0 } ? activity : activity with { Id = Guid.CreateVersion7().ToString() }, connector);
        if (activity.Type == "invoke")
            return activity.Name == Invokes.CardAction && !IsGroup(activity) ? await chat.Press(exchange, address) : Invokes.Answer(activity, words);
        try
        {
            await Take(exchange, address);
        }
        catch (ConnectorException fault)
        {
            NotSaid(address.Channel, fault.Status, fault);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(activity.Type!, address.Channel, down);
        }
        await exchange.Settle();
        return activity.ExpectsReplies
            ? new ActivityAnswer(StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(exchange.Held), ActivityJson.Default.ExpectedReplies))
            : ActivityAnswer.Taken;
    }

    private Task Take(Exchange exchange, BotFrameworkAddress address)
    {
        var activity = exchange.Incoming;
        if (IsGroup(activity))
            return activity.Type == "message" ? exchange.Say(Replies.Text(activity, words.Group)) : Task.CompletedTask;
        return activity.Type switch
        {
            "message" => chat.Hear(exchange, address),
            "messageUpdate" => HearEdited(exchange, address),
            "messageDelete" => exchange.Say(Replies.Text(activity, words.Deleted)),
            "messageReaction" when activity.ReactionsAdded is { Count: > 0 } => exchange.Say(Replies.Text(activity, words.Reaction)),
            "installationUpdate" when activity.Action is "remove" or "remove-upgrade" => greeter.Forget(address),
            "installationUpdate" => greeter.Keep(activity, address),
            "conversationUpdate" when activity.MembersAdded is { Count: > 0 } && !IsBot(activity) => greeter.Greet(exchange, address),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>
    /// A changed message is read as a new one, since it may say what the first did not. Bringing a message back, or a preview of a link, changes nothing.
    /// </summary>
    private Task HearEdited(Exchange exchange, BotFrameworkAddress address)
    {
        var activity = exchange.Incoming;
        if (EventOf(activity) is not (null or "editMessage") || ActivityText.Of(activity) is not { Length: > 0 } text)
            return Task.CompletedTask;
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
        return chat.Hear(exchange, address, ":edit:" + version, words.Edited);
    }

    private static string? EventOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("eventType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static bool IsGroup(Activity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>Some channels name the bot itself as the sender when it is added: there is nobody to keep or to greet yet.</summary>
    private static bool IsBot(Activity activity) => activity.From?.Id == activity.Recipient?.Id;

    [LoggerMessage(4004, LogLevel.Warning, "A word on {Channel} did not go (HTTP {Status})")]
    private partial void NotSaid(string channel, int status, ConnectorException fault);

    [LoggerMessage(4005, LogLevel.Error, "The store is down: {Type} on {Channel} was not taken up")]
    private partial void StoreIsDown(string type, string channel, StoreUnavailableException down);
}
