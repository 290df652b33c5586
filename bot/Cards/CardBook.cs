using System.Collections.Frozen;
using System.Text.Json.Nodes;
using FamilyTimeBot.Cards.Templating;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Cards;

/// <summary>The templates in <c>cards/</c>, by file name without its ending.</summary>
public sealed class CardBook
{
    private readonly FrozenDictionary<string, CardTemplate> templates;

    private CardBook(Dictionary<string, CardTemplate> templates) => this.templates = templates.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Names => templates.Keys;

    /// <exception cref="SettingsException">A template cannot be read; file and reason.</exception>
    public static CardBook Load(string folder)
    {
        var read = new Dictionary<string, CardTemplate>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal) : throw new SettingsException(folder, 0, "the folder is missing"))
            read[Path.GetFileNameWithoutExtension(file)] = Read(file);
        return new CardBook(read);
    }

    /// <exception cref="CardException">There is no such card, or a value that it names is not there.</exception>
    public JsonObject Bind(string name, JsonObject data) =>
        templates.TryGetValue(name, out var template) ? template.Bind(data) : throw new CardException($"there is no card \"{name}\"");

    private static CardTemplate Read(string file)
    {
        try
        {
            return new CardTemplate(File.ReadAllText(file));
        }
        catch (CardException problem)
        {
            throw new SettingsException(file, 0, problem.Message);
        }
    }
}
