using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>
/// Every transcript of people who can use it once more, in the web chat: opened by a real link, said and read over Direct Line, the conversation
/// in the store between two messages and nowhere else. The same words, the same records.
/// </summary>
public sealed class ChatTranscriptTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string> Names() => [.. TranscriptFiles.On("webchat")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word_in_the_web_chat(string name)
    {
        var bot = await shared.BeginAgain();
        using var talk = new ChatTalk(bot, name.Contains("form-", StringComparison.Ordinal));
        await TranscriptFiles.Hold(name, "webchat", new Transcript(bot, talk.Text) { Press = talk.Press });
        Assert.True(talk.Count > 0, "Nobody in it used the chat.");
    }

    [Fact]
    public void Every_form_and_the_plan_are_among_them() =>
        Assert.Superset(TranscriptFiles.On("sms").Where(IsOfAForm).ToHashSet(), TranscriptFiles.On("webchat").ToHashSet());

    private static bool IsOfAForm(string name) => name.Contains("form-", StringComparison.Ordinal) || name.StartsWith("kit-plan", StringComparison.Ordinal);
}
