using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FamilyTimeBot.Settings;

/// <summary>
/// Holds a JSON document against the type that it is meant for and names every setting that is unknown, missing or of the wrong sort.
/// The serialiser alone would stop at the first and speak of types, which an operator does not know.
/// </summary>
internal sealed class SettingsShape(JsonSerializerOptions options)
{
    private readonly List<(string Path, string Reason)> problems = [];

    public static IReadOnlyList<(string Path, string Reason)> Problems(JsonElement root, Type type, JsonSerializerOptions options)
    {
        var shape = new SettingsShape(options);
        shape.Check(root, type, "");
        return shape.problems;
    }

    private void Check(JsonElement element, Type type, string path)
    {
        var info = options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Object && element.ValueKind == JsonValueKind.Object)
            CheckGroup(element, info, path);
        else if (info.Kind == JsonTypeInfoKind.Enumerable && element.ValueKind == JsonValueKind.Array)
            CheckList(element, info.ElementType!, path);
        else if (info.Kind != JsonTypeInfoKind.None || !Fits(element, type))
            problems.Add((path, $"{(path.Length == 0 ? "the file" : path)} must be {Sort(info)}"));
    }

    private void CheckGroup(JsonElement element, JsonTypeInfo info, string path)
    {
        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var given in element.EnumerateObject())
            if (known.TryGetValue(given.Name, out var property))
                CheckSetting(given.Value, property, Under(path, given.Name));
            else
                problems.Add((Under(path, given.Name), $"there is no setting {Under(path, given.Name)}; here are: {string.Join(", ", known.Keys)}"));
        foreach (var name in known.Values.Where(IsNeeded).Select(property => property.Name).Where(name => !element.TryGetProperty(name, out _)))
            problems.Add((path, $"{Under(path, name)} is missing"));
    }

    private void CheckSetting(JsonElement element, JsonPropertyInfo property, string path)
    {
        if (element.ValueKind == JsonValueKind.Null && property.IsSetNullable)
            return;
        Check(element, property.PropertyType, path);
    }

    private void CheckList(JsonElement element, Type type, string path)
    {
        var i = 0;
        foreach (var item in element.EnumerateArray())
            Check(item, type, $"{path}[{i++}]");
    }

    private bool Fits(JsonElement element, Type type)
    {
        try
        {
            return element.Deserialize(type, options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static string Sort(JsonTypeInfo info) => info.Kind switch
    {
        JsonTypeInfoKind.Object => "a group in { }",
        JsonTypeInfoKind.Enumerable => "a list in [ ]",
        _ when info.Type == typeof(TimeOnly) => "a time such as \"09:00\"",
        _ when info.Type == typeof(DateOnly) => "a date such as \"2026-12-25\"",
        _ when info.Type == typeof(DayOfWeek) => "a day's name such as \"Monday\"",
        _ when info.Type == typeof(bool) => "true or false",
        _ when info.Type == typeof(string) => "words in quotation marks",
        _ => "a whole number",
    };
}
