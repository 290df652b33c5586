using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Bench.Services;

/// <summary>Where the service comes from.</summary>
internal static class Repository
{
    public static string Echo => Path.Combine(Root(), "bench", "echo", "echo.js");

    /// <summary>Its packages are not of this repository: `npm ci` in bench/echo brings them.</summary>
    public static bool HasEcho => Directory.Exists(Path.Combine(Root(), "bench", "echo", "node_modules", "botbuilder"));

    public static async Task<string> Publish(string into)
    {
        string[] forThisMachine = ["-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root(), "bot"), "-c", "Release", "-o", into, "-v", "quiet", "--nologo", .. forThisMachine]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? into : throw new InvalidOperationException("The service could not be published.");
    }

    /// <summary>The messages kept apart, each with the moment and the sessions of who wrote it.</summary>
    public static IEnumerable<(JsonNode World, string Role, string Asked, string Text)> Labelled()
    {
        var corpus = Path.Combine(Root(), "dialogs", "Understanding", "Corpus");
        var worlds = Directory.GetFiles(Path.Combine(corpus, "worlds")).ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonNode.Parse(File.ReadAllText(file))!);
        return Directory.GetFiles(Path.Combine(corpus, "score"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t', 10))
            .Select(line => (worlds[line[0]], line[1], line[2], line[9].Replace("\\n", "\n", StringComparison.Ordinal)));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FamilyTimeBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The repository is not above the bench.");
    }
}
