using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Wording;

/// <summary>One text of `Wording/LANGUAGE.yaml`: by reader ("adult", "young", "easy"), and the words of its choices.</summary>
public sealed record WordingEntry(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Choices);

/// <summary>All that families read, in one language. The host reads the file and hands its entries down.</summary>
public sealed partial class Wordings
{
    private readonly Dictionary<string, Dictionary<string, Template>> texts = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, WordingEntry> entries;

    /// <exception cref="ArgumentException">A text is no Liquid template.</exception>
    public Wordings(IReadOnlyDictionary<string, WordingEntry> entries)
    {
        this.entries = entries;
        foreach (var (key, entry) in entries)
            texts[key] = entry.Texts.ToDictionary(text => text.Key, text => Parse(key, text.Value), StringComparer.Ordinal);
    }

    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>These and more: a questionnaire brings its own.</summary>
    public Wordings With(IEnumerable<KeyValuePair<string, WordingEntry>> more) =>
        new(entries.Concat(more).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    /// <summary>Why a text is no template; null when it is one.</summary>
    public static string? Problem(string text)
    {
        try
        {
            Template.Parse(text);
            return null;
        }
        catch (DotLiquid.Exceptions.SyntaxException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>The names of the places that a text has to be filled at, or that its conditions turn on.</summary>
    public static IEnumerable<string> Places(string text) => PlaceForm().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">There is no such text: a test holds that this never happens.</exception>
    public string Render(string key, WordingFormat format, Values values)
    {
        var readers = texts[key];
        var template = readers.GetValueOrDefault(Reader(format)) ?? readers["adult"];
        return template.Render(Hash.FromDictionary(values), CultureInfo.InvariantCulture).Trim();
    }

    /// <summary>The words of a choice, which may hold places too.</summary>
    public string Choice(string key, string code) => entries[key].Choices.GetValueOrDefault(code) ?? entries["choices"].Choices[code];

    public static string Reader(WordingFormat format) => format switch
    {
        WordingFormat.YoungPerson => "young",
        WordingFormat.EasyRead => "easy",
        WordingFormat.Adult => "adult",
    };

    [GeneratedRegex(@"(?:\{\{-?\s*|\{%-?\s*(?:if|elsif|unless)\s+)(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm();

    private static Template Parse(string key, string text)
    {
        try
        {
            var template = Template.Parse(text);
            template.MakeThreadSafe();
            return template;
        }
        catch (DotLiquid.Exceptions.SyntaxException problem)
        {
            throw new ArgumentException($"The text '{key}' is no Liquid template: {problem.Message}", nameof(text), problem);
        }
    }
}
