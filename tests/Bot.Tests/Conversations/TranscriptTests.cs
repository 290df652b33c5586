namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>Every transcript of tests/Conversations, as families and staff would see it. UPDATE=1 rewrites them; the difference is the review.</summary>
public sealed class TranscriptTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string> Names() => [.. TranscriptFiles.On("sms")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word(string name)
    {
        var bot = await shared.BeginAgain();
        await TranscriptFiles.Hold(name, "sms", new Transcript(bot, bot.Text) { Phones = shared.Phones });
    }

    internal static string Folder() => TranscriptFiles.Folder();

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Names().Count >= 40, $"only {Names().Count}");
}
