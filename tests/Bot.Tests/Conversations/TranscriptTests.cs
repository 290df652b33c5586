using FamilyTimeBot.Dialogs.Listening;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>Every transcript of tests/Conversations, as families and staff would see it. UPDATE=1 rewrites them; the difference is the review.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word(string name)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var written = await File.ReadAllTextAsync(path);
        await using var bot = await BotHost.Start(services => services.AddSingleton<IIdSource, CountedIds>());
        await using (var store = await bot.OpenStore())
            await TestWorld.Fill(store);
        var happened = await new Transcript(bot).Play(written.TrimEnd('\n').Split('\n'));
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

/// <summary>The same ids every time, so that transcripts stand still.</summary>
internal sealed class CountedIds : IIdSource
{
    private int runs;
    private int references;

    public string Run() => $"run-{++runs}";
    public string Reference() => $"3AC4D{++references}";
}
