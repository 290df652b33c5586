using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>Pictures of our own for a question's choices: five faces for a rating, a tick and a cross.</summary>
public sealed class ChoicePictures(WebChatOptions options)
{
    private static readonly string[] Rating = ["1", "2", "3", "4", "5"];

    /// <summary>An address of this host; null where a choice has no picture.</summary>
    public string? Of(SentQuestion question, int choice) =>
        choice < question.Codes.Count && Name(question, choice) is { } name ? $"{options.PublicBaseUrl}{WebChatServices.PagePath}/{name}.svg" : null;

    private static string? Name(SentQuestion question, int choice) =>
        question.Codes.SequenceEqual(Rating) ? "face-" + question.Codes[choice]
        : question.Codes[choice] is YesNoQuestion.Yes or YesNoQuestion.No ? question.Codes[choice]
        : null;
}
