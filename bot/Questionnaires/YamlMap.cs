using FamilyTimeBot.Settings;
using YamlDotNet.RepresentationModel;

namespace FamilyTimeBot.Questionnaires;

/// <summary>A group of a YAML file, read strictly: what is missing, unknown or of the wrong sort is noted with its line.</summary>
internal sealed class YamlMap(string file, YamlMappingNode node, List<SettingsProblem> problems)
{
    public int Line => LineOf(node);

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    public void OnlyHas(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Where(key => !keys.Contains((key as YamlScalarNode)?.Value)))
            Problem(key, $"there is no \"{key}\" here; there may be: {string.Join(", ", keys)}");
    }

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The words; "" after noting that they are missing.</summary>
    public string Text(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { } text } when text.Trim().Length > 0:
                return text.Trim();
            case null:
                Problem(node, $"\"{key}\" is missing");
                return "";
            case var other:
                Problem(other, $"\"{key}\" must be words");
                return "";
        }
    }

    public string? Optional(string key) => Has(key) ? Text(key) : null;

    public int LineOf(string key) => Find(key) is { } found ? LineOf(found) : Line;

    /// <summary>One of a few words; the first of them after noting that it is none.</summary>
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        var text = Text(key);
        if (words.TryGetValue(text, out var value))
            return value;
        if (text.Length > 0)
            Problem(Find(key)!, $"\"{key}\" is \"{text}\"; it may be: {string.Join(", ", words.Keys)}");
        return words.Values.First();
    }

    public bool YesNo(string key, bool otherwise) => !Has(key) ? otherwise : OneOf(key, YesAndNo);

    public int Number(string key)
    {
        if (int.TryParse(Text(key), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        if (Has(key))
            Problem(Find(key)!, $"\"{key}\" must be a whole number from 1");
        return 1;
    }

    public YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    public void Problem(YamlNode at, string reason) => problems.Add(new SettingsProblem(file, LineOf(at), reason));

    public void Problem(int line, string reason) => problems.Add(new SettingsProblem(file, line, reason));

    private static readonly Dictionary<string, bool> YesAndNo = new() { ["yes"] = true, ["no"] = false };
}
