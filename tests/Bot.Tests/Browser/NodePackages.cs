using System.Diagnostics;
using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>The packages of tests/js, and node to run them. Where they are not installed the tests say so and are skipped.</summary>
internal static class NodePackages
{
    public static string Folder => Path.Combine(Path.GetDirectoryName(TranscriptFiles.Folder())!, "js");

    /// <summary>A file of a package.</summary>
    public static string Find(params string[] path)
    {
        var file = Path.Combine([Folder, "node_modules", .. path]);
        Skip.IfNot(File.Exists(file), $"{path[0]} is not there: run npm ci in tests/js.");
        return file;
    }

    public static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("node", args) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        return Process.Start(start)!;
    }

    /// <summary>What it writes when it is given the lines.</summary>
    public static async Task<IReadOnlyList<string>> Run(string script, IEnumerable<string> lines, params string[] args)
    {
        using var node = Start(Folder, [script, .. args]);
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        foreach (var line in lines)
            await node.StandardInput.WriteLineAsync(line);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.Equal("", await errors);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
