using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>Pictures of our own for a question's choices: five faces for a rating, a tick and a cross, and for what a form names by an emoji.</summary>
public sealed class ChoicePictures(WebChatOptions options)
{
    private const string Yes = YesNoQuestion.Yes;
    private const string No = YesNoQuestion.No;
    private static readonly string[] Rating = ["1", "2", "3", "4", "5"];

    /// <summary>Drawn for small children, and the same on every phone; any other emoji is shown as the phone has it.</summary>
    private static readonly Dictionary<string, string> Drawn = new(StringComparer.Ordinal)
    {
        ["😀"] = "face-5",
        ["🙂"] = "face-4",
        ["😐"] = "face-3",
        ["🙁"] = "face-2",
        ["😢"] = "face-1",
        ["🧸"] = "play",
        ["🍎"] = "food",
        ["📖"] = "story",
        ["🌳"] = "outside",
        ["💬"] = "talk",
    };

    /// <summary>An address of this host; null where a choice has no picture.</summary>
    public string? Of(SentQuestion question, int choice) =>
        choice < question.Choices.Count && Name(question, choice) is { } name ? $"{options.PublicBaseUrl}{WebChatServices.PagePath}/{name}.svg" : null;

    private static string? Name(SentQuestion question, int choice)
    {
        if (question.IsCheck)
            return choice == 0 ? Yes : No;
        if (choice < question.Pictures.Count && Drawn.TryGetValue(question.Pictures[choice], out var drawn))
            return drawn;
        if (choice >= question.Codes.Count)
            return null;
        var code = question.Codes[choice];
        return question.Codes.SequenceEqual(Rating) ? "face-" + code : code is Yes or No ? code : null;
    }
}
