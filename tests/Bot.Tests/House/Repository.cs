using System.Text.RegularExpressions;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>The source as it stands in the work tree.</summary>
internal static partial class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> SourceOf(params string[] floors) =>
        floors.SelectMany(floor => Directory.EnumerateFiles(Path.Combine(Root, floor), "*.cs", SearchOption.AllDirectories))
            .Where(file => !BuildFolder().IsMatch(file));

    /// <summary>Every string that the source of these floors holds, without its quotes; a place in an interpolated one as it is written.</summary>
    public static IReadOnlyCollection<string> StringsOf(params string[] floors) =>
        SourceOf(floors).SelectMany(file => Strings().Matches(File.ReadAllText(file)).Select(found => found.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FamilyTimeBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The source is not above the tests.");
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildFolder();

    [GeneratedRegex("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Strings();
}
