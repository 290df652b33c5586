namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// The language that a message is written in: by its script, else by the words of each language against those of English. One foreign word, a name,
/// Scots, Scouse or text-speak stay English.
/// </summary>
internal static class LanguageReader
{
    public const string English = "en";

    private const string NotTold = "und";

    /// <summary>What a word counts for that English or other languages hold too.</summary>
    private const double DoubtfulWeight = 0.4;

    /// <summary>What a word of no language counts for when it wears a language's accents.</summary>
    private const double AccentWeight = 0.8;

    private const int LongestRead = 400;

    private static readonly HashSet<string> EnglishWords = [.. LanguageProfiles.English.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly HashSet<string> Doubtful = [.. LanguageProfiles.Doubtful.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static readonly List<(string Tag, HashSet<string> Words)> Profiles = [.. WordList.Lines(LanguageProfiles.Words)
        .Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(' ').ToHashSet(StringComparer.Ordinal)))];

    private static readonly (string Tag, string Letters)[] Accents =
        [("pl", "ąęłńśźżć"), ("ro", "ășțşţ"), ("pt", "ãõ"), ("cy", "ŵŷ"), (NotTold, "ñ¿¡ßğıșøåæœčšžřůěėųūįőűëêèàùûîïçäöüđ")];

    public static string Of(Message message) => Of(message.Raw);

    public static string Of(string text)
    {
        if (Scripts.Foreign(text) is { } script)
            return script;
        var words = Words(text);
        return words.Count == 0 ? English : Judge(words);
    }

    /// <summary>One word in four at most, names left out: a few words in a language that they do not tell.</summary>
    public static bool HoldsLittleEnglish(string text, HashSet<string> names)
    {
        var words = Words(text).FindAll(w => !names.Contains(w.Plain));
        return words.Count > 0 && words.Count(w => EnglishWords.Contains(w.Plain)) <= words.Count / 4;
    }

    /// <summary>Whether English does not know a word, however it is written here.</summary>
    public static bool IsForeign(string plain) =>
        !EnglishWords.Contains(plain) && !Doubtful.Contains(plain) && plain.Length > 1 && !PlainWords.Shared.Knows(plain) && ConcernText.Family(plain) is null;

    /// <summary>The language that the words speak most for, however little.</summary>
    public static string Nearest(string text)
    {
        var words = Words(text);
        var (tag, score) = Profiles.Select(p => (p.Tag, Score: Score(words, p.Tag, p.Words))).MaxBy(p => p.Score);
        return score > 0 ? tag : NotTold;
    }

    private static List<(string Typed, string Plain)> Words(string text)
    {
        var typed = text.ToLowerInvariant().Split([' ', ',', '.', '!', '?', '\n', ';', ':', '"', '(', ')', '/', '-', '…', '¿', '¡'], StringSplitOptions.RemoveEmptyEntries);
        return typed.Take(LongestRead).Select(w => (Typed: w, Plain: Normaliser.Fold(w).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))).Where(w => w.Plain.Length > 0 && w.Plain.Any(char.IsLetter)).ToList();
    }

    private static string Judge(List<(string Typed, string Plain)> words)
    {
        var (tag, score) = Profiles.Select(p => (p.Tag, Score: Score(words, p.Tag, p.Words))).MaxBy(p => p.Score);
        var english = words.Count(w => EnglishWords.Contains(w.Plain));
        var enough = words.Count switch { 1 or 2 => 1, _ => Math.Max(1.3, words.Count * 0.3) };
        if (score >= enough && score > english * 1.2)
            return tag;
        return words.Count >= 3 && english == 0 && Unknown(words) >= words.Count * 0.75 && Unknown(words) >= 3 ? (score >= 1.2 ? tag : NotTold) : English;
    }

    private static double Score(List<(string Typed, string Plain)> words, string tag, HashSet<string> profile)
    {
        var score = 0.0;
        foreach (var (typed, plain) in words)
            score += profile.Contains(plain) ? Doubtful.Contains(plain) || EnglishWords.Contains(plain) ? DoubtfulWeight : 1 : Wears(typed, tag) ? AccentWeight : 0;
        return score;
    }

    private static bool Wears(string typed, string tag)
    {
        foreach (var (of, letters) in Accents)
            if (of == tag && typed.AsSpan().IndexOfAny(letters) >= 0)
                return true;
        return false;
    }

    private static int Unknown(List<(string Typed, string Plain)> words) =>
        words.Count(w => IsForeign(w.Plain));
}
