using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards.Templating;

/// <summary>What names mean at one place of a template: the nearest $data, the whole, and which of a list it is.</summary>
internal sealed record Scope(JsonNode? Data, JsonNode? Root, int Index = 0)
{
    public JsonNode? Find(string name) => name switch
    {
        "$data" => Data,
        "$root" => Root,
        "$index" => JsonValue.Create(Index),
        _ => Member(Data, name),
    };

    /// <exception cref="CardException">There is no such value: an empty place would pass for a text.</exception>
    public static JsonNode? Member(JsonNode? of, string name) =>
        of is JsonObject all && all.TryGetPropertyValue(name, out var value) ? value : throw new CardException($"there is no value \"{name}\"");
}
