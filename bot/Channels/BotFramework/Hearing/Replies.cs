using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Activities that answer another.</summary>
internal static class Replies
{
    public static Activity Text(Activity incoming, string text) => To(incoming) with { Type = "message", Text = text, TextFormat = "plain", InputHint = "acceptingInput" };

    public static Activity Typing(Activity incoming) => To(incoming) with { Type = "typing" };

    private static Activity To(Activity incoming) => new()
    {
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ReplyToId = incoming.Id,
        Locale = "en-GB",
    };
}
