using System.Text.Json;

namespace FamilyTimeBot.Settings;

/// <summary>On which line each setting of a JSON file stands, by its path: "closed.dates[3].why". Lines count from 1.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<string> twice = [];

    /// <summary>The paths of settings that the file gives a second time.</summary>
    public IReadOnlyList<string> Twice => twice;

    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static JsonLines Of(ReadOnlySpan<byte> json)
    {
        var found = new JsonLines();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        found.lines[""] = LineOf(json, reader.TokenStartIndex);
        found.Value(ref reader, json, "");
        while (reader.Read())
        {
        }

        return found;
    }

    /// <summary>The line of a setting, or of the group that it would stand in when the file leaves it to its default.</summary>
    public int Of(string path)
    {
        var line = 0;
        while (!lines.TryGetValue(path, out line) && path.Length > 0)
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return line;
    }

    private static int LineOf(ReadOnlySpan<byte> json, long index) => 1 + json[..(int)index].Count((byte)'\n');

    private void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            Group(ref reader, json, path);
        else if (reader.TokenType == JsonTokenType.StartArray)
            List(ref reader, json, path);
    }

    private void Group(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            var inner = path.Length == 0 ? name! : $"{path}.{name}";
            if (lines.ContainsKey(inner))
                twice.Add(inner);
            lines[inner] = LineOf(json, reader.TokenStartIndex);
            reader.Read();
            Value(ref reader, json, inner);
        }
    }

    private void List(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            lines[$"{path}[{i}]"] = LineOf(json, reader.TokenStartIndex);
            Value(ref reader, json, $"{path}[{i}]");
        }
    }
}
