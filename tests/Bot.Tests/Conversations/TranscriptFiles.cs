namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>The files of tests/Conversations. Each holds on every channel, unless its first lines name those: "@ on sms teams".</summary>
internal static class TranscriptFiles
{
    private const string Mark = "@ on ";

    public static IEnumerable<string> On(string channel) =>
        Directory.GetFiles(Folder(), "*.txt").Where(file => ChannelsOf(File.ReadLines(file)) is var only && (only.Length == 0 || only.Contains(channel)))
            .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    /// <summary>Those that name it: what one authority's policy alone brings about.</summary>
    public static IEnumerable<string> OnlyOn(string channel) =>
        On(channel).Where(name => ChannelsOf(File.ReadLines(Path.Combine(Folder(), name + ".txt"))).Contains(channel));

    /// <summary>Plays it and compares; with UPDATE=1 it is written anew where the channel has it to itself, or it is told as texts.</summary>
    public static async Task Hold(string name, string channel, Transcript transcript)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var written = await File.ReadAllTextAsync(path);
        var lines = written.TrimEnd('\n').Split('\n');
        var happened = await transcript.Play(lines);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1" && ChannelsOf(lines).DefaultIfEmpty("sms").First() == channel)
            await File.WriteAllTextAsync(path, happened);
        else
            Assert.Equal(written, happened);
    }

    public static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FamilyTimeBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return Path.Combine(folder, "tests", "Conversations");
    }

    private static string[] ChannelsOf(IEnumerable<string> lines) =>
        lines.FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..].Split(' ') ?? [];
}
