using System.Text.Json;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards.Templating;

/// <summary>
/// A card in the Adaptive Cards Templating syntax, as far as docs/cards.md tells: <c>${…}</c>, <c>$data</c>, <c>$when</c>. It is read whole at once,
/// so that a bad one is found at start; the public designer and Microsoft's own engine take it as it is.
/// </summary>
public sealed class CardTemplate
{
    private const string Data = "$data";
    private const string When = "$when";
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };
    private readonly JsonObject root;
    private readonly Dictionary<string, CardText> texts = new(StringComparer.Ordinal);

    /// <exception cref="CardException">It is no card, or a place in it is none.</exception>
    public CardTemplate(string json)
    {
        root = Parsed(json);
        Read(root);
    }

    /// <summary>The card with these values in its places.</summary>
    /// <exception cref="CardException">A value that it names is not there.</exception>
    public JsonObject Bind(JsonNode data) =>
        Fill(root, new Scope(data, data)).OfType<JsonObject>().SingleOrDefault() ?? throw new CardException("the card as a whole is left out or repeated");

    private static JsonObject Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) as JsonObject ?? throw new CardException("it is no JSON object");
        }
        catch (JsonException fault)
        {
            throw new CardException($"line {fault.LineNumber + 1}: it is no JSON");
        }
    }

    private void Read(JsonNode? node)
    {
        foreach (var inside in node switch { JsonObject all => all.Select(property => property.Value), JsonArray list => list, _ => [] })
            Read(inside);
        if (node is JsonValue value && value.TryGetValue(out string? text))
            texts.TryAdd(text, new CardText(text));
    }

    /// <summary>None when <c>$when</c> leaves it out, one for each item when <c>$data</c> is a list.</summary>
    private IEnumerable<JsonNode?> Fill(JsonNode? node, Scope scope) => node switch
    {
        JsonObject all => Scopes(all, scope).Where(inner => IsWanted(all, inner)).Select(inner => FillObject(all, inner)),
        JsonArray list => [new JsonArray([.. list.SelectMany(item => Fill(item, scope))])],
        JsonValue value when value.TryGetValue(out string? text) => [texts[text].Fill(scope)],
        _ => [node?.DeepClone()],
    };

    private IEnumerable<Scope> Scopes(JsonObject all, Scope scope)
    {
        if (!all.TryGetPropertyValue(Data, out var source))
            return [scope];
        var data = source is JsonValue text && text.TryGetValue(out string? words) ? texts[words].Fill(scope) : source;
        return data is JsonArray list ? list.Select((item, at) => scope with { Data = item, Index = at }) : [scope with { Data = data }];
    }

    private bool IsWanted(JsonObject all, Scope scope) =>
        !all.TryGetPropertyValue(When, out var condition)
        || (condition is JsonValue text && text.TryGetValue(out string? words) && texts[words].Whole is { } place
            ? place.Holds(scope)
            : throw new CardException("$when is no place like ${…}"));

    private JsonObject FillObject(JsonObject all, Scope scope)
    {
        var filled = new JsonObject();
        foreach (var (name, value) in all)
            if (name is not (Data or When))
                foreach (var inside in Fill(value, scope))
                    filled[name] = inside;
        return filled;
    }
}
