using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>
/// Under an alert that staff answer with its reference and a number: a button for each. A press writes what they would have typed, so that what was decided
/// is heard by the one way there is, and everybody in the chat can read it.
/// </summary>
public sealed class DecisionButtons(Wordings wordings)
{
    private const string HeroCard = "application/vnd.microsoft.card.hero";
    private static readonly string[] Numbers = ["1", "2"];

    /// <summary>Null for what asks for no decision.</summary>
    public IReadOnlyList<Attachment>? Of(OutboxMessage message) => message.Reference is not { } reference ? null :
    [
        new Attachment
        {
            ContentType = HeroCard,
            Content = JsonSerializer.SerializeToElement(new JsonObject { ["buttons"] = new JsonArray([.. Numbers.Select(number => Button(reference, number))]) }),
        },
    ];

    private JsonObject Button(string reference, string number) => new()
    {
        ["type"] = "imBack",
        ["title"] = wordings.Choice("duty.decide", number),
        ["value"] = $"{reference} {number}",
    };
}
