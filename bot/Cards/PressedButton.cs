using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Cards;

/// <summary>
/// What a button sends back: the question it belongs to, as that was sent, and which choice it is. Whoever sends it may have made it up,
/// so it only ever names what the conversation itself holds.
/// </summary>
public static class PressedButton
{
    /// <summary>The one property of a button's data that is ours.</summary>
    public const string Property = "familytime";
    private const int LongestName = 100;
    private const int MostTicked = 20;

    /// <summary>The input of a card whose choices may be picked together.</summary>
    private const string Input = "picked";

    public static JsonObject Of(SentQuestion question, int choice)
    {
        var press = new JsonObject { ["run"] = question.RunId, ["question"] = question.Name, ["asSent"] = question.AsSent, ["choice"] = choice };
        if (choice >= question.Choices.Count)
            press["skip"] = true;
        return press;
    }

    /// <summary>Sends what is picked in the card's own input.</summary>
    public static JsonObject OfPicked(SentQuestion question) => Of(question, "several");

    public static JsonObject OfBack(SentQuestion question) => Of(question, "back");

    private static JsonObject Of(SentQuestion question, string what) =>
        new() { ["run"] = question.RunId, ["question"] = question.Name, ["asSent"] = question.AsSent, [what] = true };

    /// <summary>Null when the data is not of a button of ours.</summary>
    public static Press? Read(JsonElement? data)
    {
        if (Ours(data) is not { } ours)
            return null;
        return Text(ours, "run") is { } run && Text(ours, "question") is { } name && Text(ours, "asSent") is { } asSent && Choices(data!.Value, ours) is { } choices
            ? new Press(run, name, asSent, choices) { TakesBack = Is(ours, "back") }
            : null;
    }

    /// <summary>The words that a button of a list stands for: pressing it is writing them, and nothing more.</summary>
    public static string? Says(JsonElement? data) => Ours(data) is { } ours ? Text(ours, "says") : null;

    /// <summary>The button's data in the value of an <c>adaptiveCard/action</c>.</summary>
    public static JsonElement? DataOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data", out var data)
            ? data
            : null;

    private static JsonElement? Ours(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(Property, out var ours) && ours.ValueKind == JsonValueKind.Object ? ours : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestName } text ? text : null;

    /// <summary>One choice, or, where several were ticked, those in the place of it.</summary>
    private static List<int>? Choices(JsonElement all, JsonElement of)
    {
        if (Is(of, "back"))
            return [];
        if (Is(of, "several"))
            return Picked(all);
        if (!of.TryGetProperty("choices", out var ticked))
            return of.TryGetProperty("choice", out var value) && Choice(value) is { } one ? [one] : null;
        if (ticked.ValueKind != JsonValueKind.Array || ticked.GetArrayLength() is 0 or > MostTicked)
            return null;
        return InOrder(ticked.EnumerateArray().Select(Choice));
    }

    /// <summary>"0,2": the value of the card's input stands beside our property. Nothing picked is a press that answers nothing.</summary>
    private static List<int>? Picked(JsonElement all) =>
        all.TryGetProperty(Input, out var picked) && picked.ValueKind == JsonValueKind.String
            ? InOrder(picked.GetString()!.Split(',', MostTicked + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Choice))
            : [];

    private static List<int>? InOrder(IEnumerable<int?> choices)
    {
        var all = choices.ToList();
        return all.Contains(null) ? null : [.. all.OfType<int>().Distinct().Order()];
    }

    private static bool Is(JsonElement of, string what) =>
        of.TryGetProperty(what, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("true")));

    /// <summary>Some clients send every value as a text.</summary>
    private static int? Choice(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) && number >= 0 ? number : null,
        JsonValueKind.String => Choice(value.GetString()!),
        _ => null,
    };

    private static int? Choice(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
