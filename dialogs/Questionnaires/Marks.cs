using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>The mark that words are, and not one that stands in them: "bad traffic" and "so both today" say nothing of how it was.</summary>
internal static partial class Marks
{
    /// <summary>What may stand beside a mark and changes nothing.</summary>
    private static readonly HashSet<string> Beside =
        ["thanks", "thank", "you", "thx", "ta", "cheers", "tbh", "honestly", "honest", "actually", "overall", "today", "yesterday", "always", "again", "usually", "mostly", "probably", "maybe", "lol", "x", "xx", "xxx", "mate", "love", "star", "stars", "points", "marks",
         "mum", "mam", "mom", "dad", "nan", "visit", "session", "contact", "family", "call", "everything", "everyone", "everybody", "we", "us", "you", "u", "yes", "yeah", "no", "nope", "well", "then", "for", "be", "to", "with", "this", "their", "his", "her", "our", "both", "yh", "oh", "um", "er", "say", "fun", "were", "seemed", "looked"];

    private const int OneWord = 1;

    /// <summary>"Is jakub still 4 today", "there by 3": the number is no mark.</summary>
    public static bool IsOfATime(string text) => OfATime().IsMatch(text);

    /// <summary>1 to 5; null where no mark stands by itself.</summary>
    public static int? Of(string text)
    {
        if (IsOfSomethingElse(text))
            return null;
        return (FormReading.IsMoreThanAnAnswer(text) ? null : AnswerGrammar.Rating(text)) ?? First(text);
    }

    /// <summary>"3 cos he was tired", "good, then mum came": the mark stands first and by itself. One deep in what is told is of something else.</summary>
    private static int? First(string text)
    {
        var first = Clauses().Split(text).FirstOrDefault(clause => clause.Trim().Length > 0) ?? "";
        return FormReading.Weight(first) <= OneWord ? AnswerGrammar.Rating(first) : null;
    }

    /// <summary>A word beside the mark that is neither weighing, nor polite, nor whom or what the form asks of.</summary>
    private static bool IsOfSomethingElse(string text)
    {
        var clause = Clauses().Split(text).FirstOrDefault(part => part.Trim().Length > 0) ?? "";
        var words = Word().Matches(clause.ToLowerInvariant().Replace('\u2019', '\'')).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal)).ToList();
        if (words is ["so", "so"])
            return false;
        return !words.Exists(IsMark) || Enumerable.Range(0, words.Count).Any(at => !IsMark(words[at]) && !Beside.Contains(words[at]) && !FormReading.IsWeighing(words[at]) && !IsAskedOf(words, at));
    }

    /// <summary>"Ruby was good", "lily seemed fine"; of the traffic nobody asked.</summary>
    private static bool IsAskedOf(List<string> words, int at) =>
        at + 1 < words.Count && words[at + 1] is "was" or "were" or "seemed" or "felt" or "looked" && !OfTheWay().IsMatch(words[at]);

    /// <summary>"So so" is one; "so" leads on to something else.</summary>
    private static bool IsMark(string word) => word.All(char.IsAsciiDigit) || (word != "so" && AnswerGrammar.Rating(word) is not null);

    [GeneratedRegex(@"[a-z']+|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.,;!\n]+|\bbut\b|\bcos\b|\bcoz\b|\bbecause\b|\band\b|\bi\b|\bas\b|\bsince\b|\bthen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^(?:traffic|roads?|bus|train|car|taxi|cab|weather|snow|phone|signal|wifi|lift|parking|school|work)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheWay();

    [GeneratedRegex(@"^\W*(?:(?:hi|so|and|but|ok|sorry)\W+)*(?:is|are|will|does|do|can|when|what|where)\b.*\d|\b(?:at|by|about|around|until|till?|from|after|before) \d|\d ?(?:am|pm|mins?|minutes|late|ish|past|oclock|o'clock)\b|\d[:.]\d\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfATime();
}
