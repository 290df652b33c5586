namespace FamilyTimeBot.Dialogs.Understanding;

internal enum ElementKind
{
    Words,
    Number,
    Any,
    Gap,
    MessageStart,
    MessageEnd,
    ClauseStart,
    ClauseEnd,
    Unless,
    UnlessNear,
}

/// <summary>One place of a phrase.</summary>
internal sealed record Element(ElementKind Kind, HashSet<string> Words, string[] Stems, int Most, bool Optional)
{
    public bool Fits(Token token) => Kind switch
    {
        ElementKind.Any => token.IsWord,
        ElementKind.Number => token.Kind == TokenKind.Number || (token.Text is not ("one" or "couple") && Numbers.Value(token.Text) is not null),
        _ => Words.Contains(token.Text) || Array.Exists(Stems, s => token.Text.StartsWith(s, StringComparison.Ordinal)),
    };
}

/// <summary>
/// A pattern over words. <c>a|b</c> either; <c>x?</c> may be left out; <c>xyz*</c> words that begin so; <c>&lt;class&gt;</c> a class of words;
/// <c>#</c> a number; <c>*</c> any word; <c>..</c> up to three words between, <c>...</c> up to six (never past the end of a sentence or a "but");
/// <c>^</c> and <c>$</c> the message's start and end, <c>[</c> and <c>]</c> a clause's; <c>!x</c> not followed by x, <c>!..x</c> nor within three words.
/// </summary>
internal sealed record Phrase(string Cue, string Pattern, Element[] Elements)
{
    /// <summary>False when a word that it cannot do without is none of these.</summary>
    public bool MayStandAmong(HashSet<string> words) =>
        Array.TrueForAll(Elements, e => e.Kind != ElementKind.Words || e.Optional || e.Stems.Length > 0 || e.Words.Overlaps(words));

    /// <summary>The index after the last word matched from <paramref name="start"/>, or -1.</summary>
    public int Match(Message message, int start) => Match(message, start, 0, start);

    private int Match(Message message, int at, int element, int start)
    {
        if (element == Elements.Length)
            return at;
        var tokens = message.Tokens;
        var e = Elements[element];
        switch (e.Kind)
        {
            case ElementKind.MessageStart:
                return at == 0 ? Match(message, at, element + 1, start) : -1;
            case ElementKind.MessageEnd:
                return OnlyTrimmings(tokens, at) ? Match(message, at, element + 1, start) : -1;
            case ElementKind.ClauseStart:
                return StartsClause(message, at) ? Match(message, at, element + 1, start) : -1;
            case ElementKind.ClauseEnd:
                return at == tokens.Length || !tokens[at].IsWord || message.Clauses[at] != message.Clauses[Math.Max(0, at - 1)] ? Match(message, at, element + 1, start) : -1;
            case ElementKind.Unless:
                return at < tokens.Length && e.Fits(tokens[at]) ? -1 : Match(message, at, element + 1, start);
            case ElementKind.UnlessNear:
                return tokens.Skip(at).Take(4).Any(e.Fits) ? -1 : Match(message, at, element + 1, start);
            case ElementKind.Gap:
                return MatchGap(message, at, element, start);
            default:
                if (at < tokens.Length && e.Fits(tokens[at]) && Match(message, at + 1, element + 1, start) is var end and >= 0)
                    return end;
                return e.Optional ? Match(message, at, element + 1, start) : -1;
        }
    }

    private int MatchGap(Message message, int at, int element, int start)
    {
        var tokens = message.Tokens;
        for (var skipped = 0; skipped <= Elements[element].Most && at + skipped <= tokens.Length; skipped++)
        {
            if (Match(message, at + skipped, element + 1, start) is var end and >= 0)
                return end;
            if (at + skipped >= tokens.Length || tokens[at + skipped].Kind is TokenKind.Stop or TokenKind.Question || tokens[at + skipped].Text == "but")
                return -1;
        }

        return -1;
    }

    private static bool StartsClause(Message message, int at) =>
        at == 0 || !message.Tokens[at - 1].IsWord || message.Clauses[at] != message.Clauses[at - 1]
            || (message.Clauses[at - 1] != (at > 1 ? message.Clauses[at - 2] : -1) && message.Tokens[at - 1].Text is "and" or "so" or "but" or "then" or "because" or "plus" or "or");

    // "no x", "no 👎", "no sorry" end where "no" ends.
    private static bool OnlyTrimmings(Token[] tokens, int at)
    {
        for (; at < tokens.Length; at++)
            if (tokens[at].IsWord && tokens[at].Text is not ("sorry" or "please" or "mate" or "pet" or "love" or "bab" or "hun" or "babe" or "pal" or "la"
                or "lad" or "man" or "innit" or "xx" or "luv" or "cheers" or "thanks" or "duck" or "like" or "butt" or "chick" or "darling" or "bro" or "fam" or "then" or "mun" or "hen"))
                return false;
        return true;
    }
}

/// <summary>A cue found in a message.</summary>
internal readonly record struct Hit(string Cue, int Start, int End, Phrase Phrase);
