using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>The five files that docs/import.md shows, word for word, so that the page cannot promise what the import refuses.</summary>
internal static class MadeUpFiles
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Shown = new(Read);

    public static (string Name, string Text) People => Of("People");
    public static (string Name, string Text) Children => Of("Children");
    public static (string Name, string Text) Venues => Of("Venues");
    public static (string Name, string Text) Relationships => Of("Relationships");
    public static (string Name, string Text) Sessions => Of("Sessions");

    public static (string Name, string Text)[] All => [People, Children, Venues, Relationships, Sessions];

    public static (string Name, string Text) Of(string heading) => ($"{heading.ToLowerInvariant()}.csv", Shown.Value[heading]);

    /// <summary>The indented lines below each heading.</summary>
    private static Dictionary<string, string> Read()
    {
        var page = File.ReadAllText(Path.Combine(TranscriptFiles.Folder(), "..", "..", "docs", "import.md"));
        return page.Split("\n## ").Skip(1).Select(part => part.Split('\n')).ToDictionary(
            lines => lines[0],
            lines => string.Concat(lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..] + "\n")));
    }
}
