namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Spells of time in British words: "10-15 mins", "half hour", "three quarters of an hour", "an hr and a half", "15 late".</summary>
internal sealed class SpellGrammar(Message message)
{
    private const int Longest = 240;

    private static readonly HashSet<string> Minutes =
        ["minutes", "minute", "min", "mins", "minut", "minuta", "minuty", "minuto", "minutos", "munud", "dakika", "daqiqo", "دقيقة", "دقيقه", "دقائق", "منٹ"];

    private static readonly HashSet<string> Padding = ["whole", "full", "good", "solid", "bloody", "effing", "extra", "more", "another", "de", "odd", "ish", "further"];

    private static readonly HashSet<string> Behind = ["late", "behind", "max", "tops", "delay", "delayed", "over", "later", "longer"];

    // A bare number after these is minutes, where it is no time of day.
    private static readonly HashSet<string> Leads = ["late", "by", "about", "be", "say", "around", "like", "nearer", "closer", "maybe", "roughly", "probably", "that", "it", "another", "now"];

    private static readonly HashSet<string> Ends = ["sorry", "if", "but", "because", "now", "though", "so", "and", "or", "today", "tonight", "then", "i", "is", "max", "hope", "please", "mate", "instead"];

    private static readonly HashSet<string> NoHourOf = ["the", "happy", "rush", "every", "per", "last", "this", "next", "lunch", "each", "of", "24", "one's", "my", "whole"];

    /// <summary>Minutes, where the words end, and whether a unit or "late" is said with them.</summary>
    internal readonly record struct Spell(int Start, int End, int Minutes, bool Plain = true);

    public Spell? At(int i) => Quarters(i) ?? Hour(i) ?? Count(i);

    private string W(int i) => message.Word(i);

    private Spell? Quarters(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("halfhour", _, _) => new Spell(i, i + 1, 30),
        ("half" or "hauf", "an" or "a" or "and", "hour") => new Spell(i, i + 3, 30),
        ("quarter", "hour", _) => new Spell(i, i + 2, 15),
        ("quarter", "of", "hour") => new Spell(i, i + 3, 15),
        ("quarter", "of", "an" or "a") when W(i + 3) == "hour" => new Spell(i, i + 4, 15),
        ("three" or "3", "quarters" or "quarter", _) => new Spell(i, HourBehind(i + 2), 45),
        _ when message.Tokens[i].Kind == TokenKind.Date => Fraction(i),
        _ => W(i) is "kwadrans" ? new Spell(i, i + 1, 15) : (W(i), W(i + 1)) is ("ربع", "ساعة" or "ساعه") ? new Spell(i, i + 2, 15) : (W(i), W(i + 1)) is ("نصف" or "نص", "ساعة" or "ساعه") ? new Spell(i, i + 2, 30) : null,
    };

    // "3/4 of an hour" and "1.5 hours" look like dates.
    private Spell? Fraction(int i) => (W(i), HourBehind(i + 1)) switch
    {
        ("3/4", var end) when end > i + 1 => new Spell(i, end, 45),
        ("1/4", var end) when end > i + 1 => new Spell(i, end, 15),
        ("5/10", var end) when Minutes.Contains(W(end)) => new Spell(i, end + 1, 10),
        ("1/5", var end) when end > i + 1 => new Spell(i, end, 90),
        ("2/5", var end) when end > i + 1 => new Spell(i, end, 150),
        _ => null,
    };

    private int HourBehind(int i)
    {
        var at = i;
        while (at < i + 2 && W(at) is "of" or "an" or "a")
            at++;
        return W(at) is "hour" or "hours" ? at + 1 : i;
    }

    private Spell? Hour(int i)
    {
        if (W(i) != "hour")
            return null;
        var said = W(i - 1) is "an" or "a" or "1" or "one" or "full" or "about" or "by" or "nearly" or "around" or "good" or "another" || Behind.Contains(W(i + 1))
            || (!NoHourOf.Contains(W(i - 1)) && W(i + 1) is "and" or "or" or "an");
        return said ? And(i, i + 1, 60) : null;
    }

    // "an hour and a half", "1 hour 20 minutes"; "and a bit" says nothing that could be counted.
    private Spell And(int start, int at, int minutes)
    {
        var more = W(at) is "and" or "an" || (W(at) is "a" && W(at + 1) is "a") ? at + 1 : at;
        var part = W(more) is "a" ? more + 1 : more;
        if (more > at && W(part) is "half" or "quarter")
            return new Spell(start, part + 1, minutes + (W(part) == "half" ? 30 : 15));
        return Numbers.Value(W(more)) is { } rest and >= 5 and < 60 && (Minutes.Contains(W(more + 1)) || W(more + 1) is "late" or "") ? new Spell(start, Minutes.Contains(W(more + 1)) ? more + 2 : more + 1, minutes + rest) : new Spell(start, at, minutes);
    }

    private Spell? Count(int i)
    {
        if (Number(i) is not (var n and > 0 and <= Longest, var at))
            return null;
        if (W(i) == "couple")
            return W(at) == "of" && Minutes.Contains(W(at + 1)) ? new Spell(i, at + 2, 2) : Minutes.Contains(W(at)) ? new Spell(i, at + 1, 2) : null;
        var (most, end) = Range(i, n, Pad(at));
        end = Pad(end);
        if (Minutes.Contains(W(end)) || (W(end) is "or" && W(end + 1) is "so"))
            return new Spell(i, Minutes.Contains(W(end)) ? end + 1 : end + 2, most);
        if (W(end) is "hours" or "hour" && most <= 4)
            return And(i, end + 1, most * 60);
        return Behind.Contains(W(end)) ? new Spell(i, end, most) : Bare(i, end, most);
    }

    private int Pad(int at)
    {
        for (var end = at; end < at + 2; end++)
            if (!Padding.Contains(W(end)))
                return end;
        return at + 2;
    }

    // "10-15", "10 or 15", "15 maybe 20", "between 10 and 20": the larger, since somebody waits.
    private (int Most, int End) Range(int start, int n, int at)
    {
        var link = W(at) is "to" or "or" or "maybe" or "possibly" or "perhaps" || (W(at) is "and" && W(start - 1) is "between");
        if (Number(link ? at + 1 : at) is not (var more, var end) || more <= n || W(link ? at + 1 : at) is "couple")
            return (n, at);
        var closed = Minutes.Contains(W(end)) || Behind.Contains(W(end)) || Padding.Contains(W(end)) || (link && W(at) is not "to" && Closes(end)) || (link && W(end) is "");
        return closed ? (more, end) : (n, at);
    }

    /// <summary>"20", "twenty", "twenty five".</summary>
    private (int Value, int End)? Number(int i)
    {
        if (Numbers.Value(W(i)) is not { } n)
            return Abroad(W(i)) is { } foreign ? (foreign, i + 1) : null;
        var isTens = n is >= 20 and <= 50 && n % 10 == 0 && i + 1 < message.Tokens.Length && message.Tokens[i + 1].Kind == TokenKind.Word;
        return isTens && Numbers.Value(W(i + 1)) is { } unit and > 0 and < 10 ? (n + unit, i + 2) : (n, i + 1);
    }

    private bool Closes(int end) => end >= message.Tokens.Length || !message.Tokens[end].IsWord || Ends.Contains(W(end));

    private Spell? Bare(int i, int end, int n)
    {
        var led = Leads.Contains(W(i - 1)) && !(W(i - 1) is "that" or "it" && W(i - 2) is not ("make" or "be" or "is" or "says" or "of")) && !(W(i - 1) is "by" && W(i - 2) is not ("late" or "delayed" or "behind"));
        return (led || IsPutRight(i)) && Closes(end) && n >= 5 && n <= 60 && n % 5 == 0 ? new Spell(i, end, n, Plain: false) : null;
    }

    // "10 mins late... no 20"
    private bool IsPutRight(int i) => W(i - 1) is "no" or "actually" or "sorry" || (W(i - 1) is "," && W(i - 2) is "no" or "actually");

    private static int? Abroad(string word) => word switch
    {
        "dez" or "dix" or "zece" or "dziesiec" or "das" or "deg" or "ddeg" or "diez" or "عشر" or "عشرة" => 10,
        "quinze" or "quince" or "pietnascie" or "pandra" or "pandrah" or "pymtheg" or "cincisprezece" => 15,
        "vinte" or "vingt" or "veinte" or "dwadziescia" or "bees" or "ugain" or "yirmi" or "douazeci" or "عشرين" or "عشرون" => 20,
        "trinta" or "trente" or "treinta" or "trzydziesci" or "tees" or "treizeci" or "otuz" => 30,
        "cinco" or "cinq" or "piec" or "panch" or "pum" or "bes" => 5,
        _ => null,
    };
}
