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

    public static JsonObject Of(SentQuestion question, int choice)
    {
        var press = new JsonObject { ["run"] = question.RunId, ["question"] = question.Name, ["asSent"] = question.AsSent, ["choice"] = choice };
        if (choice >= question.Choices.Count)
            press["skip"] = true;
        return press;
    }

    /// <summary>Null when the data is not of a button of ours.</summary>
    public static Press? Read(JsonElement? data)
    {
        if (Ours(data) is not { } ours)
            return null;
        return Text(ours, "run") is { } run && Text(ours, "question") is { } name && Text(ours, "asSent") is { } asSent && Choices(ours) is { } choices
            ? new Press(run, name, asSent, choices)
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
    private static List<int>? Choices(JsonElement of)
    {
        if (!of.TryGetProperty("choices", out var ticked))
            return of.TryGetProperty("choice", out var value) && Choice(value) is { } one ? [one] : null;
        if (ticked.ValueKind != JsonValueKind.Array || ticked.GetArrayLength() is 0 or > MostTicked)
            return null;
        var all = ticked.EnumerateArray().Select(Choice).ToList();
        return all.Contains(null) ? null : [.. all.OfType<int>().Distinct().Order()];
    }

    /// <summary>Some clients send every value as a text.</summary>
    private static int? Choice(JsonElement value)
    {
        var isNumber = value.ValueKind == JsonValueKind.Number ? value.TryGetInt32(out var number)
            : int.TryParse(value.ValueKind == JsonValueKind.String ? value.GetString() : "", NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return isNumber && number >= 0 ? number : null;
    }
}
