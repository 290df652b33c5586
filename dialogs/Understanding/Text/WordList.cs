namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads the word lists of <c>Words/</c>: one entry a line, <c>#</c> opens a comment.</summary>
internal static class WordList
{
    public static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
                yield return trimmed;
        }
    }

    /// <summary>"plain: typed typed" as pairs.</summary>
    public static IEnumerable<(string Plain, string Typed)> Pairs(string text)
    {
        foreach (var line in Lines(text))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (var typed in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return (line[..colon], typed);
        }
    }

    /// <summary>Sections headed "[name]", each with its lines; "[ " opens a clause in a phrase.</summary>
    public static IEnumerable<(string Section, string Line)> Sections(string text)
    {
        var section = "";
        foreach (var line in Lines(text))
        {
            if (line[0] == '[' && line[1] != ' ')
                section = line.Trim('[', ']');
            else
                yield return (section, line);
        }
    }
}
