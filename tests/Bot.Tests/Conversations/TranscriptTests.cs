namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>Every transcript of tests/Conversations, as families and staff would see it. UPDATE=1 rewrites them; the difference is the review.</summary>
public sealed class TranscriptTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word(string name)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var written = await File.ReadAllTextAsync(path);
        var happened = await new Transcript(await shared.BeginAgain()).Play(written.TrimEnd('\n').Split('\n'));
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            await File.WriteAllTextAsync(path, happened);
        else
            Assert.Equal(written, happened);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Names().Count >= 40, $"only {Names().Count}");

    internal static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FamilyTimeBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return Path.Combine(folder, "tests", "Conversations");
    }
}
