using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>Reads what somebody writes as the answer to a form's question: a digit, a face, words, "1 and 3".</summary>
internal static partial class FormReading
{
    private const int FewWords = 2;

    /// <summary>So many words beside those that only weigh or lead in: "he was really very upset" is one.</summary>
    private const int WordsOfAnAnswer = 2;

    private static readonly HashSet<string> Weighing =
        ["a", "bit", "very", "really", "so", "quite", "just", "not", "too", "kinda", "kind", "of", "sort", "pretty", "all", "i", "im", "was", "is", "it", "felt", "feel", "he", "she", "they", "were", "think", "the", "my", "abit", "out", "that", "in", "mood", "day", "time", "could", "have", "been", "went", "as", "about", "id", "say"];

    /// <summary>The value to keep; null when it is no answer.</summary>
    public static string? Read(FormQuestion question, Reply reply)
    {
        if (string.IsNullOrWhiteSpace(reply.Text))
            return null;
        if (question is { CanSkip: true, IsWords: false } && AnswerGrammar.IsDontKnow(reply.Text))
            return "";
        if (!question.IsWords && Exact(question, reply) is { } exact)
            return exact;
        return question.Item.Kind switch
        {
            QuestionKind.Rating => Rating(question, reply),
            QuestionKind.YesNo => reply.Chosen(question) ?? reply.SaysYes switch { true => YesNoQuestion.Yes, false => YesNoQuestion.No, null => null },
            QuestionKind.Choice => reply.Chosen(question),
            QuestionKind.Several => Several(question, reply),
            _ => IsOnlyYes(reply.Text) ? null : reply.Text,
        };
    }

    /// <summary>"1 and 3", "1,3", "13", "mum and my dog", "all of them", "both"; every part must be one of the choices.</summary>
    public static IReadOnlyList<int>? Chosen(string text, IReadOnlyList<string> choices)
    {
        if (All().IsMatch(text.Trim()) && (choices.Count == 2 || !text.Contains("both", StringComparison.OrdinalIgnoreCase)))
            return [.. Enumerable.Range(0, choices.Count)];
        if (AnswerGrammar.Choice(text, choices) is { } one)
            return [one];
        var parts = Between().Split(text.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count == 1 && parts[0].Length > 1 && parts[0].All(char.IsAsciiDigit))
            parts = [.. parts[0].Select(digit => digit.ToString())];
        if (parts.Count < 2)
            return null;
        var found = parts.SelectMany(part => Digits(part) ?? [part]).Select(part => AnswerGrammar.Choice(part, choices)).ToList();
        return found.Contains(null) ? null : [.. found.OfType<int>().Distinct().Order()];
    }

    /// <summary>It says more than one choice or one mark could: "mum scares me" is not "Mum".</summary>
    public static bool IsMoreThanAnAnswer(string text) =>
        Between().Split(text).Max(Weight) > WordsOfAnAnswer;

    /// <summary>How many of the words say something by themselves.</summary>
    internal static int Weight(string part) =>
        part.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !IsWeighing(word.Trim('.', '!', ',')));

    internal static bool IsWeighing(string word) => Weighing.Contains(word);

    /// <summary>"all of them".</summary>
    public static bool IsAll(string text) => All().IsMatch(text.Trim());

    /// <summary>A choice word for word: "worse" is "Worse", and not "Much worse" as well.</summary>
    private static string? Exact(FormQuestion question, Reply reply)
    {
        var text = Bare(reply.Text);
        var at = reply.Choices.Select(Bare).ToList().IndexOf(text);
        if (at < 0)
            at = reply.Codes.Select(Bare).ToList().IndexOf(text);
        if (text.Length == 0)
            at = reply.Codes.ToList().IndexOf(question.CodeOf(reply.Text.Trim()) ?? "");
        return at >= 0 && at < reply.Codes.Count && (text.Length == 0 || !text.All(char.IsAsciiDigit)) && question.Accepts(reply.Codes[at]) ? reply.Codes[at] : null;
    }

    private static string Bare(string text) => NoWord().Replace(text.ToLowerInvariant(), "");

    private static string? Several(FormQuestion question, Reply reply)
    {
        var codes = Chosen(reply.Text, reply.Choices)?.Where(at => at < reply.Codes.Count).Select(at => reply.Codes[at]).Where(question.Choices.Contains).ToList();
        if (codes is { Count: > 1 } && IsAll(reply.Text))
            codes.RemoveAll(FormQuestion.StandsAlone);
        return codes is { Count: > 0 } && string.Join(' ', codes) is var value && question.Accepts(value) ? value : null;
    }

    /// <summary>A bare 0 is neither the worst nor "leave it": it is asked again.</summary>
    private static string? Rating(FormQuestion question, Reply reply)
    {
        if (reply.Text.Trim() == "0" || Marks.IsOfATime(reply.Text))
            return null;
        return reply.Chosen(question) ?? (Marks.Of(reply.Text) is { } stars ? $"{stars}" : null);
    }

    /// <summary>"1 3" between commas.</summary>
    private static string[]? Digits(string part)
    {
        var digits = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return digits.Length > 1 && digits.All(word => word.All(char.IsAsciiDigit)) ? digits : null;
    }

    /// <summary>"yes" to "is there anything …?": what it is has still to be said.</summary>
    private static bool IsOnlyYes(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && text.Any(char.IsLetter) && AnswerGrammar.YesNo(text) == true;

    [GeneratedRegex(@"[\W_]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"\s*(?:,|;|&|\+|/|\n|\band\b|\bthen\b|\s(?=\d+\b))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:all(?: of (?:them|it|the above))?|all \w+|both(?: of them)?|everything|everyone|everybody)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
