using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards.Templating;

/// <summary>A text of a template: words, and the places between them.</summary>
internal sealed class CardText
{
    private readonly List<object> parts = [];

    /// <exception cref="CardException">A place is not closed, or holds no expression.</exception>
    public CardText(string text)
    {
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is var begin and >= 0)
        {
            var end = End(text, begin + 2);
            parts.Add(text[at..begin]);
            parts.Add(ExpressionReader.Read(text[(begin + 2)..end]));
            at = end + 1;
        }
        parts.Add(text[at..]);
        parts.RemoveAll(part => part is "");
    }

    /// <summary>The one expression that the text is; null when there is anything beside it.</summary>
    public Expression? Whole => parts is [Expression only] ? only : null;

    /// <summary>A text that is one place keeps the value's own type.</summary>
    public JsonNode? Fill(Scope scope)
    {
        if (Whole is { } only)
            return only.Value(scope)?.DeepClone();
        var filled = new StringBuilder();
        foreach (var part in parts)
            filled.Append(part is Expression place ? Words(place.Value(scope)) : (string)part);
        return JsonValue.Create(filled.ToString());
    }

    /// <summary>A closing bracket inside quotes closes nothing.</summary>
    private static int End(string text, int from)
    {
        var quoted = false;
        for (var at = from; at < text.Length; at++)
        {
            quoted ^= text[at] == '\'';
            if (text[at] == '}' && !quoted)
                return at;
        }
        throw new CardException($"\"{text}\": a place is not closed");
    }

    private static string Words(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Convert.ToString(value.GetValue<object>(), CultureInfo.InvariantCulture) ?? "",
        _ => throw new CardException("a list cannot stand inside a text"),
    };
}
