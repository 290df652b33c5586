using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>What a card says to whoever reads it from top to bottom.</summary>
internal static class CardReading
{
    /// <summary>Its texts in order, a wide space as a blank line, then its choices by number. The button that leaves the question is none of them: the words offer that too.</summary>
    public static string Words(JsonElement card)
    {
        var words = new StringBuilder();
        foreach (var text in Texts(card.GetProperty("body")))
            words.Append(words.Length == 0 ? "" : text.IsApart ? "\n\n" : "\n").Append(text.Words);
        var choices = Buttons(card).Where(button => Verb(button) == "answer").Concat(Picks(card)).Select(WithoutFace).ToList();
        for (var at = 0; at < choices.Count; at++)
            words.Append(CultureInfo.InvariantCulture, $"\n{at + 1} {choices[at]}");
        return words.ToString();
    }

    /// <summary>A choice's words; a picture before them is for the eye alone.</summary>
    public static string WithoutFace(JsonElement choice)
    {
        var title = choice.GetProperty("title").GetString()!;
        return title.Split(' ', 2) is [var first, var rest] && !first.Any(char.IsLetterOrDigit) && first.Any(sign => sign > '\u2000') ? rest : title;
    }

    /// <summary>The choices that may be picked together.</summary>
    public static IReadOnlyList<JsonElement> Picks(JsonElement card) =>
        [.. card.GetProperty("body").EnumerateArray().Where(element => TypeOf(element) == "Input.ChoiceSet").SelectMany(element => element.GetProperty("choices").EnumerateArray())];

    public static string? Verb(JsonElement button) => button.GetProperty("verb").GetString();

    public static IEnumerable<string> Lines(JsonElement card) => Texts(card.GetProperty("body")).Select(text => text.Words);

    public static IEnumerable<JsonElement> Buttons(JsonElement card) => ButtonsIn(card.GetProperty("body"));

    private static IEnumerable<JsonElement> ButtonsIn(JsonElement elements) => elements.EnumerateArray().SelectMany(element => TypeOf(element) switch
    {
        "ActionSet" => element.GetProperty("actions").EnumerateArray(),
        "Container" => ButtonsIn(element.GetProperty("items")),
        _ => [],
    });

    private static IEnumerable<(string Words, bool IsApart)> Texts(JsonElement elements)
    {
        foreach (var element in elements.EnumerateArray())
            if (TypeOf(element) == "RichTextBlock")
                yield return (string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())), Spacing(element) == "Medium");
            else if (TypeOf(element) == "Container")
                foreach (var (text, at) in Texts(element.GetProperty("items")).Select((text, at) => (text, at)))
                    yield return at == 0 ? text with { IsApart = Spacing(element) == "Medium" } : text;
    }

    private static string? TypeOf(JsonElement element) => element.GetProperty("type").GetString();

    private static string? Spacing(JsonElement element) => element.TryGetProperty("spacing", out var spacing) ? spacing.GetString() : null;
}
