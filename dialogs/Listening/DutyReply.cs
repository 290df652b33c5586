using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>The duty worker answers an alert with its reference: it stops being sent again.</summary>
internal static class DutyReply
{
    private const int Length = 6;

    /// <summary>The words that could be references: six capital letters and digits, as they are handed out.</summary>
    public static IReadOnlyList<string> References(string text) =>
        [.. text.ToUpperInvariant().Split([' ', ',', '.', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length == Length && word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)];

    public static Decision To(Service service, Heard heard, IReadOnlyList<string> references) => new()
    {
        AnsweredConcerns = references,
        Replies = [new Speaker(service, default, heard.At).Say("duty.answered", new Values { ["references"] = string.Join(", ", references) })],
        ReadAs = "duty_answer",
    };
}
