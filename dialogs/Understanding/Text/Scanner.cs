using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Cuts a text into words, numbers, clock times, dates, marks and emoji. One pass, no looking back.</summary>
internal static class Scanner
{
    private const int LongestWord = 40;

    public static List<Token> Scan(string text, int most)
    {
        var folded = Normaliser.Fold(text);
        var tokens = new List<Token>();
        for (var i = 0; i < folded.Length && tokens.Count < most;)
            i = Step(folded, i, tokens);
        return tokens;
    }

    private static int Step(string text, int i, List<Token> tokens)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c) && Figures(text, i) is { } figures)
        {
            tokens.AddRange(figures.Tokens);
            return figures.End;
        }

        if (char.IsLetterOrDigit(c))
            return Word(text, i, tokens);
        if (Rune.TryGetRuneAt(text, i, out var rune) && Emoji.Meaning(rune) is { } meaning)
        {
            AddEmoji(tokens, meaning);
            return i + rune.Utf16SequenceLength;
        }

        if (Emoticon(text, i) is { } face)
        {
            AddEmoji(tokens, face.Meaning);
            return face.End;
        }

        AddMark(text, i, tokens);
        return i + 1;
    }

    private static void AddMark(string text, int i, List<Token> tokens)
    {
        var mark = text[i] switch
        {
            '.' or '!' or '\n' or ';' or '…' or '।' or '۔' => new Token(".", TokenKind.Stop),
            '?' or '؟' => new Token("?", TokenKind.Question),
            ',' or ':' or '(' or ')' or '،' or '–' or '—' => new Token(",", TokenKind.Comma),
            '-' when i > 0 && text[i - 1] == ' ' => new Token(",", TokenKind.Comma),
            '&' or '+' => new Token("and", TokenKind.Word),
            '/' => new Token("or", TokenKind.Word),
            _ => default,
        };
        if (mark.Text is null)
            return;
        var last = tokens.Count > 0 ? tokens[^1] : default;
        if (mark.Kind == TokenKind.Question && last.Kind is TokenKind.Stop)
            tokens[^1] = mark;
        else if (!last.IsMark && (tokens.Count > 0 || mark.Kind == TokenKind.Question))
            tokens.Add(mark);
        else if (tokens.Count > 0 && last.Kind == TokenKind.Comma)
            tokens[^1] = mark;
    }

    private static int Word(string text, int i, List<Token> tokens)
    {
        var word = new StringBuilder();
        var end = i;
        for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInner(text, end)); end++)
            if (char.IsLetterOrDigit(text[end]) && word.Length < LongestWord)
                word.Append(text[end]);
        tokens.Add(new Token(word.ToString(), TokenKind.Word));
        return end;
    }

    private static bool IsInner(string text, int i) =>
        text[i] is '\'' or '’' or '‘' or '`' or '´' or '*' && i > 0 && char.IsLetterOrDigit(text[i - 1])
            && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    // The same emoji many times over says it once.
    private static void AddEmoji(List<Token> tokens, string meaning)
    {
        if (tokens.Count == 0 || tokens[^1].Text != meaning || meaning == "emo_star")
            tokens.Add(new Token(meaning, TokenKind.Emoji));
    }

    private static (string Meaning, int End)? Emoticon(string text, int i)
    {
        if (text[i] is not (':' or ';') || i + 1 >= text.Length)
            return null;
        var mouth = text[i + 1] is '-' or '\'' && i + 2 < text.Length ? i + 2 : i + 1;
        return text[mouth] switch
        {
            ')' or 'd' or ']' when text[mouth] != 'd' || mouth + 1 == text.Length || text[mouth + 1] == ' ' => ("emo_happy", mouth + 1),
            '(' or '[' => ("emo_sad", mouth + 1),
            '/' or '|' => ("emo_meh", mouth + 1),
            _ => null,
        };
    }

    private readonly record struct Run(List<Token> Tokens, int End);

    // 4, 4pm, 4.30, 16:30, 1630, 26/11, 3rd, 10-15, 20mins; null when letters make it a word such as "2moz" or "4eva".
    private static Run? Figures(string text, int i)
    {
        var end = Digits(text, i);
        var first = text[i..end];
        if (first.Length > 4)
            return new Run([new Token(first, TokenKind.Word)], end);
        if (end < text.Length && text[end] is ':' or '.' or '/' or '-' && Second(text, end) is { } second)
            return Pair(text, first, text[end], second);
        return Suffixed(text, first, end);
    }

    private static int Digits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    private static (string Text, int End)? Second(string text, int separator)
    {
        var end = separator + 1 < text.Length ? Digits(text, separator + 1) : separator + 1;
        return end > separator + 1 && end - separator <= 3 ? (text[(separator + 1)..end], end) : null;
    }

    private static Run? Pair(string text, string first, char between, (string Text, int End) second)
    {
        var (a, b) = (Small(first), Small(second.Text));
        if (between is ':' or '.' && a < 24 && b < 60 && second.Text.Length == 2)
            return Clock(text, a, b, second.End);
        if (between is '/' or '.' or '-' && a is > 0 and <= 31 && b is > 0 and <= 12 && (between != '-' || first.Length == 2 && a > 12))
            return new Run([new Token($"{a}/{b}", TokenKind.Date)], SkipYear(text, second.End, between));
        if (between == '-')
            return WithSuffix(text, [new Token(first, TokenKind.Number), new Token("to", TokenKind.Word), new Token(second.Text, TokenKind.Number)], second.End);
        return new Run([new Token(first, TokenKind.Number), new Token(between == '/' ? "outof" : ".", between == '/' ? TokenKind.Word : TokenKind.Stop),
            new Token(second.Text, TokenKind.Number)], second.End);
    }

    private static int SkipYear(string text, int end, char separator)
    {
        if (end >= text.Length || text[end] != separator)
            return end;
        var year = Digits(text, end + 1);
        return year - end is 3 or 5 ? year : end;
    }

    private static Run Clock(string text, int hour, int minute, int end)
    {
        var (suffix, after) = Letters(text, end);
        if (suffix is "pm" or "p" && hour < 12)
            hour += 12;
        return new Run([new Token($"{hour}:{minute:00}", TokenKind.Clock)], suffix is "pm" or "am" or "p" or "a" or "h" or "ish" ? after : end);
    }

    private static Run? Suffixed(string text, string first, int end)
    {
        if (end >= text.Length || !char.IsLetter(text[end]))
            return first.Length == 4 && Small(first[..2]) is >= 7 and < 24 && Small(first[2..]) < 60 && first != "2026" && first != "2025"
                ? new Run([new Token($"{Small(first[..2])}:{first[2..]}", TokenKind.Clock)], end)
                : new Run([new Token(first, TokenKind.Number)], end);
        return WithSuffix(text, [new Token(first, TokenKind.Number)], end);
    }

    private static Run? WithSuffix(string text, List<Token> tokens, int end)
    {
        var (suffix, after) = Letters(text, end);
        var last = Small(tokens[^1].Text);
        switch (suffix)
        {
            case "pm" or "am" when last is > 0 and <= 12:
                tokens[^1] = new Token($"{(suffix == "pm" && last < 12 ? last + 12 : last)}:00", TokenKind.Clock);
                return new Run(tokens, after);
            case "st" or "nd" or "rd" or "th" or "sts" or "nds" or "rds" or "ths":
                tokens.Add(new Token("th", TokenKind.Word));
                return new Run(tokens, after);
            case "ish" or "s" or "k":
                return new Run(tokens, after);
            case "mins" or "min" or "m" or "minutes" or "minute" or "mns" or "mim" or "mims":
                tokens.Add(new Token("minutes", TokenKind.Word));
                return new Run(tokens, after);
            case "hrs" or "hr" or "h" or "hours" or "hour":
                tokens.Add(new Token("hours", TokenKind.Word));
                return new Run(tokens, after);
            case "oclock":
                tokens.Add(new Token("oclock", TokenKind.Word));
                return new Run(tokens, after);
            default:
                return suffix.Length == 0 ? new Run(tokens, end) : null;
        }
    }

    private static (string Text, int End) Letters(string text, int i)
    {
        var end = i;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '\'' && end > i)))
            end++;
        return (text[i..end].Replace("'", "", StringComparison.Ordinal), end);
    }

    private static int Small(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
