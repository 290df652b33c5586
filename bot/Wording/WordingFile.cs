using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FamilyTimeBot.Wording;

/// <summary>Reads `Wording/LANGUAGE.yaml`.</summary>
public static class WordingFile
{
    private const string Choices = "choices";
    private static readonly string[] Readers = ["adult", "young", "easy"];

    /// <exception cref="SettingsException">With file, line and cause.</exception>
    public static Wordings Load(string path)
    {
        try
        {
            return new Wordings(Entries(path));
        }
        catch (ArgumentException problem)
        {
            throw new SettingsException(path, 0, problem.Message);
        }
    }

    public static IReadOnlyDictionary<string, WordingEntry> Entries(string path)
    {
        try
        {
            var yaml = new YamlStream();
            using var reader = File.OpenText(path);
            yaml.Load(reader);
            return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToDictionary(
                pair => Text(path, pair.Key), pair => Entry(path, Text(path, pair.Key), pair.Value), StringComparer.Ordinal);
        }
        catch (YamlException problem)
        {
            throw new SettingsException(path, (int)problem.Start.Line, problem.Message);
        }
        catch (IOException problem)
        {
            throw new SettingsException(path, 0, problem.Message);
        }
    }

    private static WordingEntry Entry(string path, string key, YamlNode node)
    {
        if (node is not YamlMappingNode map)
            throw Bad(path, node, $"\"{key}\" needs a text for each reader: adult, young or easy");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in map.Children)
            Read(path, key, Text(path, name), value, texts, choices);
        return new WordingEntry(texts, choices);
    }

    private static void Read(string path, string key, string name, YamlNode value, Dictionary<string, string> texts, Dictionary<string, string> choices)
    {
        if (Readers.Contains(name))
            texts[name] = Words(path, key, value);
        else if (name == Choices && value is YamlMappingNode map)
            foreach (var (code, words) in map.Children)
                choices[Text(path, code)] = Words(path, key, words);
        else
            throw Bad(path, value, $"\"{key}\" has \"{name}\", which is no reader (adult, young, easy) and not choices");
    }

    private static string Words(string path, string key, YamlNode node)
    {
        var text = Text(path, node);
        if (Wordings.Places(text).Except(WordingPlaces.All).FirstOrDefault() is { } place)
            throw Bad(path, node, $"\"{key}\" has the place {{{{{place}}}}}, which nothing fills; there are: {string.Join(", ", WordingPlaces.All)}");
        return text;
    }

    private static string Text(string path, YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Bad(path, node, "a text is empty or no text");

    private static SettingsException Bad(string path, YamlNode node, string cause) => new(path, (int)node.Start.Line, cause);
}
