using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>What a card says to whoever reads it from top to bottom.</summary>
internal static class CardReading
{
    /// <summary>Its texts in order, a wide space as a blank line, then its choices by number. A lone button offers to leave the question, which the words do too.</summary>
    public static string Words(JsonElement card)
    {
        var words = new StringBuilder();
        foreach (var text in Texts(card.GetProperty("body")))
            words.Append(words.Length == 0 ? "" : text.IsApart ? "\n\n" : "\n").Append(text.Words);
        var buttons = Buttons(card).ToList();
        for (var at = 0; at < buttons.Count && buttons.Count > 1; at++)
            words.Append(CultureInfo.InvariantCulture, $"\n{at + 1} {buttons[at].GetProperty("title").GetString()}");
        return words.ToString();
    }

    public static IEnumerable<JsonElement> Buttons(JsonElement card) =>
        card.GetProperty("body").EnumerateArray().Where(element => TypeOf(element) == "ActionSet").SelectMany(set => set.GetProperty("actions").EnumerateArray());

    private static IEnumerable<(string Words, bool IsApart)> Texts(JsonElement elements)
    {
        foreach (var element in elements.EnumerateArray())
            if (TypeOf(element) == "RichTextBlock")
                yield return (string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())), Spacing(element) == "Medium");
            else if (TypeOf(element) == "Container")
                foreach (var inside in Texts(element.GetProperty("items")))
                    yield return inside;
    }

    private static string? TypeOf(JsonElement element) => element.GetProperty("type").GetString();

    private static string? Spacing(JsonElement element) => element.TryGetProperty("spacing", out var spacing) ? spacing.GetString() : null;
}
