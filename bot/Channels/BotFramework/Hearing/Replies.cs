using System.Text.Json;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Activities that answer another.</summary>
internal static class Replies
{
    public static Activity Text(Activity incoming, string text) => To(incoming) with { Type = "message", Text = text, TextFormat = "plain", InputHint = "acceptingInput" };

    /// <summary>The summary is what a notification shows, and what a channel without cards has.</summary>
    public static Activity Card(Activity incoming, Card card) => To(incoming) with
    {
        Type = "message",
        Summary = card.Plain,
        Speak = card.Content["speak"]?.GetValue<string>(),
        InputHint = "expectingInput",
        Attachments = [new Attachment { ContentType = CardActionResponse.Card, Content = Element(card) }],
    };

    public static JsonElement Element(Card card) => JsonSerializer.SerializeToElement(card.Content);

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
