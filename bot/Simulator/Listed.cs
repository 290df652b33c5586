using System.Text.RegularExpressions;

namespace FamilyTimeBot.Simulator;

/// <summary>Names and values as a sentence has them.</summary>
internal static partial class Listed
{
    /// <summary>"Jayden", "Jayden and Lily", "Jayden, Lily and Kai".</summary>
    public static string Of(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>"Young person" of YoungPerson.</summary>
    public static string Words<T>(T value)
        where T : Enum => Words(value.ToString());

    public static string Words(string name)
    {
        var words = Humps().Replace(name, " $1").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Humps();
}
