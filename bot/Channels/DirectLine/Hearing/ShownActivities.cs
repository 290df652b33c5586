using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>Activities as a conversation shows them.</summary>
public sealed class ShownActivities(Policy policy, ChoicePictures pictures)
{
    public const string BotId = "familytimebot";

    /// <summary>By these a client knows its own message again; whatever else it sends along is not kept.</summary>
    private static readonly string[] KeptOfChannelData = ["clientActivityID", "messageBack"];
    private const int LongestKept = 2000;

    /// <summary>As the person sent it, under the name that the service knows them by: what a client says of who it is counts for nothing.</summary>
    public Activity ByPerson(DirectLineConversation place, Activity sent, string id, DateTime at) => new()
    {
        Type = sent.Type,
        Id = id,
        Timestamp = Iso(at),
        ChannelId = place.Channel,
        From = new ChannelAccount { Id = place.Address, Role = "user" },
        Conversation = new ConversationAccount { Id = place.Id },
        Text = sent.Text,
        TextFormat = sent.TextFormat,
        ChannelData = Kept(sent.ChannelData),
    };

    public IEnumerable<Activity> Replies(DirectLineConversation place, Activity said, Decision decision, DateTime at)
    {
        for (var i = 0; i < decision.Replies.Count; i++)
        {
            var isLast = i == decision.Replies.Count - 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"{said.Id}.{i + 1}");
            yield return ByBot(place, id, decision.Replies[i], isLast ? decision.Open : null, at) with { ReplyToId = said.Id };
        }
    }

    /// <param name="open">The question at the end of the text: its choices become buttons.</param>
    public Activity ByBot(DirectLineConversation place, string id, string text, SentQuestion? open, DateTime at)
    {
        var asks = open is not null && text.EndsWith(open.Text, StringComparison.Ordinal);
        var buttons = asks ? Buttons(open!) : [];
        return new Activity
        {
            Type = "message",
            Id = id,
            Timestamp = Iso(at),
            ChannelId = place.Channel,
            From = new ChannelAccount { Id = BotId, Name = policy.ServiceName, Role = "bot" },
            Recipient = new ChannelAccount { Id = place.Address },
            Conversation = new ConversationAccount { Id = place.Id },
            Text = asks ? text[..^open!.Text.Length] + open.Words : text,
            TextFormat = "plain",
            Locale = "en-GB",
            InputHint = open is null ? "acceptingInput" : "expectingInput",
            SuggestedActions = buttons.Count > 0 ? new SuggestedActions(buttons) { To = [place.Address] } : null,
            ChannelData = buttons.Count > 0 ? About(open!) : null,
        };
    }

    public DirectLineActivity Row(DirectLineConversation place, Activity activity, DateTime at) => new()
    {
        ConversationId = place.Id,
        ActivityId = activity.Id!,
        Body = JsonSerializer.Serialize(activity, ActivityJson.Default.Activity),
        At = at,
    };

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonElement? Kept(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } sent)
            return null;
        var kept = sent.EnumerateObject()
            .Where(part => KeptOfChannelData.Contains(part.Name) && part.Value.GetRawText().Length <= LongestKept)
            .ToDictionary(part => part.Name, part => part.Value);
        return JsonSerializer.SerializeToElement(kept);
    }

    private List<CardAction> Buttons(SentQuestion question)
    {
        var buttons = question.Buttons.Select((words, at) => Button(question, words, at)).ToList();
        if (question.Back is { } back)
            buttons.Add(new CardAction { Type = "messageBack", Title = back, DisplayText = back, Text = "back" });
        return buttons;
    }

    /// <summary>For our own page: what kind of question it is, how many of its buttons are choices, their pictures, and which of them go with no other.</summary>
    private static JsonElement About(SentQuestion question) => JsonSerializer.SerializeToElement(new JsonObject
    {
        [PressedButton.Property] = new JsonObject
        {
            ["kind"] = question.IsCheck ? "yes/no" : question.Kind,
            ["choices"] = question.Choices.Count,
            ["pictures"] = new JsonArray([.. question.Pictures.Select(picture => (JsonNode)picture)]),
            ["alone"] = new JsonArray([.. question.Codes.Index().Where(code => FormQuestion.StandsAlone(code.Item)).Select(code => (JsonNode)code.Index)]),
        },
    });

    /// <summary>A press says which question it answers, so one that was put aside meanwhile answers nothing by mistake.</summary>
    private CardAction Button(SentQuestion question, string words, int at) => new()
    {
        Type = "messageBack",
        Title = words,
        DisplayText = words,
        Text = words,
        Image = pictures.Of(question, at),
        Value = JsonSerializer.SerializeToElement(new JsonObject { [PressedButton.Property] = PressedButton.Of(question, at) }),
    };
}
