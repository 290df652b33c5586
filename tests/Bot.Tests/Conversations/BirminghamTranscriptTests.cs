namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>What Birmingham's policy alone brings about, by text: transcripts marked "@ on birmingham".</summary>
public sealed class BirminghamTranscriptTests : IAsyncLifetime
{
    private readonly SharedBot shared = new(["--Policy=birmingham"]);

    public static TheoryData<string> Names() => [.. TranscriptFiles.OnlyOn("birmingham")];

    public Task InitializeAsync() => shared.InitializeAsync();

    public Task DisposeAsync() => shared.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word(string name)
    {
        var bot = await shared.BeginAgain();
        await TranscriptFiles.Hold(name, "birmingham", new Transcript(bot, bot.Text) { Phones = shared.Phones });
    }
}
