using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Ok", "yes", "3": an answer by what it is said to, and nothing by itself.</summary>
internal static class BareWords
{
    private const int FewWords = 3;
    private const int MostDigits = 2;
    private static readonly HashSet<string> Polite = ["ok", "okay", "k", "kk", "oki", "fine", "good", "yes", "yeah", "alright", "right", "sure", "cool", "great", "will do", "got it", "ok got it"];

    public static bool Is(string text) => IsShort(text) && (IsNumber(text) || IsPolite(text) || AnswerGrammar.YesNo(text) is not null || IsMark(text));

    /// <summary>It takes note, and refuses nothing.</summary>
    public static bool IsPolite(string text) => Polite.Contains(Plain(text)) || AnswerGrammar.IsOnlyThanks(text);

    private static bool IsNumber(string text) => Plain(text) is { Length: > 0 and <= MostDigits } plain && plain.All(char.IsAsciiDigit);

    /// <summary>"Good", of whatever it is.</summary>
    private static bool IsMark(string text) => !text.Trim().Contains(' ', StringComparison.Ordinal) && AnswerGrammar.Rating(text) is not null;

    private static bool IsShort(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords;

    private static string Plain(string text) => text.Trim().TrimEnd('.', '!').ToLowerInvariant();
}
