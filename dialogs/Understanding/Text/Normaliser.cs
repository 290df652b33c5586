using System.Globalization;
using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Brings what people type into plain words: case, apostrophes, stretched letters, text-speak, slips of the finger.</summary>
internal sealed class Normaliser
{
    private const int MostTokens = 3000;

    private readonly Dictionary<string, string[]> variants = new(StringComparer.Ordinal);
    private readonly Speller speller;

    /// <param name="vocabulary">Words that stand as they are; slips are put right towards <paramref name="keywords"/> only.</param>
    public Normaliser(IEnumerable<string> keywords, IEnumerable<string> vocabulary)
    {
        foreach (var text in new[] { Spellings.Variants, SpellingsOfWords.Variants, Spellings.Contracted })
            foreach (var (plain, typed) in WordList.Pairs(text))
                variants[typed] = plain.Split(' ');
        var keys = keywords.Concat(variants.Values.SelectMany(v => v)).Concat(Numbers.Vocabulary).ToHashSet(StringComparer.Ordinal);
        speller = new Speller(keys, vocabulary.Concat(variants.Keys));
    }

    public bool Knows(string word) => speller.Knows(word);

    /// <param name="names">The children's and venues' words, which are never put right.</param>
    /// <param name="foreign">Not English: words stand as they are, save the days.</param>
    public Message Read(string text, IReadOnlySet<string> names, bool foreign = false)
    {
        if (foreign)
            return new Message(text, [.. Scanner.Scan(text, MostTokens).Select(Day)]);
        var raw = Scanner.Scan(text, MostTokens);
        var tokens = new List<Token>(raw.Count + 8);
        for (var i = 0; i < raw.Count; i++)
            AddPlain(tokens, raw, i, names);
        DropTrailingMarks(tokens);
        return new Message(text, Joiner.Join(tokens));
    }

    private void AddPlain(List<Token> tokens, List<Token> raw, int i, IReadOnlySet<string> names)
    {
        var token = raw[i];
        if (!token.IsWord || token.Kind is TokenKind.Clock or TokenKind.Date)
        {
            tokens.Add(token);
            return;
        }

        var word = speller.Unstretch(token.Text, variants, names);
        if (IsKiss(word))
            return;
        if (names.Contains(word))
        {
            tokens.Add(new Token(word, TokenKind.Word));
            return;
        }

        var before = i > 0 && raw[i - 1].IsWord ? raw[i - 1].Text : "";
        var after = i + 1 < raw.Count && raw[i + 1].IsWord ? Peek(raw[i + 1].Text) : "";
        foreach (var plain in Plain(word, before, after, names))
            tokens.Add(new Token(plain, plain.All(char.IsAsciiDigit) ? TokenKind.Number : TokenKind.Word));
    }

    private Token Day(Token token) =>
        variants.TryGetValue(token.Text, out var plain) && (DayGrammar.IsWeekday(plain[0]) || plain[0] is "today" or "tomorrow") ? new Token(plain[0], TokenKind.Word) : token;

    private string Peek(string word) => variants.TryGetValue(word, out var plain) ? plain[0] : word;

    private string[] Plain(string word, string before, string after, IReadOnlySet<string> names)
    {
        if (Contractions.Resolve(word, before, after) is { } resolved)
            return resolved.Split(' ');
        if (variants.TryGetValue(word, out var plain))
            return plain;
        if (word.Length > 3 && word[^1] == 's' && names.Contains(word[..^1]))
            return [word[..^1], "poss"];
        if (word.Length > 4 && word.EndsWith("ll", StringComparison.Ordinal) && (names.Contains(word[..^2]) || word is "mumll" or "dadll" or "nanll"))
            return [word[..^2], "will"];
        if (PossessiveDay(word) is { } day)
            return [day, "poss"];
        return DayByEar(word) ?? [speller.Correct(word)];
    }

    // "satda", "satdas": by its sound where it is no word of its own.
    private string[]? DayByEar(string word) =>
        DaySounds.Of(word) is not { } day || speller.Knows(word) ? null : word[^1] is 's' or 'z' ? [day, "poss"] : [day];

    // "thursdays one": the day is what matters.
    private string? PossessiveDay(string word)
    {
        if (word.Length < 4 || word[^1] != 's')
            return null;
        var stem = word[..^1];
        var day = variants.TryGetValue(stem, out var plain) ? plain[0] : stem is "sat" ? "saturday" : stem is "sun" ? "sunday" : stem;
        return day is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "tomorrow" or "today"
            or "tonight" or "mum" or "dad" or "nan" or "grandad" ? day : null;
    }

    private static bool IsKiss(string word) => word.All(c => c is 'x' or 'o') && word.Contains('x', StringComparison.Ordinal);

    private static void DropTrailingMarks(List<Token> tokens)
    {
        while (tokens.Count > 1 && tokens[^1].Kind is TokenKind.Stop or TokenKind.Comma)
            tokens.RemoveAt(tokens.Count - 1);
        if (tokens.Exists(t => t.IsWord))
            while (tokens[^1].Kind == TokenKind.Emoji && tokens[^1].Text is "emo_happy" or "emo_love" or "emo_other" or "emo_wave" or "emo_pray")
                tokens.RemoveAt(tokens.Count - 1);
        while (tokens.Count > 1 && tokens[^1].Kind is TokenKind.Stop or TokenKind.Comma)
            tokens.RemoveAt(tokens.Count - 1);
    }

    /// <summary>Compatibility forms, lone surrogates and accents brought to plain letters.</summary>
    internal static string Fold(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        var folded = new StringBuilder(text.Length);
        foreach (var c in whole.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
                folded.Append(c switch { 'ł' => 'l', 'ø' => 'o', 'đ' => 'd', 'ı' => 'i', 'æ' => 'a', _ => c });
        return folded.ToString().Replace("d&v", "sickness", StringComparison.Ordinal).Replace("a&e", "hospital", StringComparison.Ordinal);
    }
}
