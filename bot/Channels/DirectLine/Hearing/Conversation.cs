using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>What a person writes in a conversation: into the turn, which shows it and its replies there in the same commit.</summary>
public sealed class Conversation(ITurn turn, ShownActivities shown, DirectLineNews news, Clocks clocks)
{
    /// <returns>The activity's id. Sent twice (the same clientActivityID and words), it counts once and has the same.</returns>
    public async Task<string> Hear(DirectLineConversation place, Activity sent)
    {
        var id = IdOf(sent);
        if (sent.Type != "message")
            return id;
        var said = shown.ByPerson(place, sent, id, clocks.Now);
        await turn.Hear(Read(place, sent, said), CancellationToken.None);
        news.Tell(place.Id);
        return id;
    }

    private IncomingMessage Read(DirectLineConversation place, Activity sent, Activity said) =>
        new(place.Channel, $"{place.Id}:{said.Id}", place.Address, ShownActivities.BotId, TextOf(sent), clocks.Now)
        {
            Media = ActivityText.Media(sent),
            Press = PressedButton.Read(sent.Value),
            Shown = decision => Write(place, said, decision),
        };

    private DirectLineWrite Write(DirectLineConversation place, Activity said, Decision decision) =>
        new(place.Id, [shown.Row(place, said, clocks.Now), .. shown.Replies(place, said, decision, clocks.Now).Select(reply => shown.Row(place, reply, clocks.Now))]);

    /// <summary>A button may bring its words as a value.</summary>
    private static string TextOf(Activity said) =>
        ActivityText.Of(said) is { Length: > 0 } text ? text : said.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static string IdOf(Activity sent)
    {
        if (sent.ChannelData is not { ValueKind: JsonValueKind.Object } data || !data.TryGetProperty("clientActivityID", out var client) || client.ValueKind != JsonValueKind.String)
            return Guid.CreateVersion7().ToString("n");
        var unique = $"{client.GetString()}\n{sent.Text}\n{(sent.Value is { } value ? value.GetRawText() : "")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unique)).AsSpan(0, 16));
    }
}
