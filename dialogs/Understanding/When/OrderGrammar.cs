using System.Numerics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Sessions by their order: "the one after", "not this one, the next", "the second of the three", "the next but one", "the rest of them".</summary>
internal sealed class OrderGrammar(Message message, BookedSessions sessions, DayGrammar days)
{
    private static readonly HashSet<string> Nouns = ["one", "session", "visit", "contact", "date", "meeting", "ones", "sessions", "visits", "dates"];

    // "thursday after school" is no other thursday.
    private static readonly HashSet<string> NotFollowing =
        ["school", "work", "college", "nursery", "lunch", "tea", "dinner", "breakfast", "club", "my", "the", "her", "his", "their", "your", "all", "a", "an", "what", "that's", "noon", "midday", "training", "football", "gym", "hospital", "court", "i", "he", "she", "we"];

    // "i missed the last one": that one is over.
    private static readonly HashSet<string> OfThePast = ["missed", "did", "was", "had", "enjoyed", "since", "after", "loved", "liked", "than", "from", "about", "went", "saw"];

    public Pointer? At(int i, IReadOnlyList<Pointer> before) =>
        sessions.Next < 0 ? null : This(i, before) ?? Following(i, before) ?? Next(i, before) ?? Several(i, before) ?? Nth(i) ?? Other(i, before);

    private string W(int i) => message.Word(i);

    private bool Ends(int i) => i >= message.Tokens.Length || message.Tokens[i].IsMark;

    private static Pointer Point(int start, int end, ulong fits) => new(PointerKind.Order, start, end, fits);

    // "not this one"
    private Pointer? This(int i, IReadOnlyList<Pointer> before) =>
        W(i) is "this" or "that" && Nouns.Contains(W(i + 1)) && ((before.Count == 0 && W(i - 1) is "to" or "for" or "" or "do" or "make" or "come") || Pointer.IsRefusedAt(message, i)) && W(i + 2) is not "after"
            ? Point(i, i + 2, 1UL << sessions.Default) : null;

    private int Anchor(IReadOnlyList<Pointer> before)
    {
        ulong mask = 0;
        for (var at = before.Count - 1; at >= 0 && at >= before.Count - 3; at--)
            if ((before[at].Fits & sessions.Coming) is not 0 and var fits && before[at].Kind is not (PointerKind.All or PointerKind.PartOfDay))
                mask = mask == 0 ? fits : (mask & fits) != 0 ? mask & fits : mask;
        return mask == 0 ? sessions.Default : BookedSessions.Number(BookedSessions.First(mask));
    }

    private static bool Has(IReadOnlyList<Pointer> before) => before.Any(p => p.Fits != 0);

    // "the one after", "the week after that", "the following monday", "the day after"
    private Pointer? Following(int i, IReadOnlyList<Pointer> before)
    {
        if (W(i) == "following")
            return FollowingWord(i, i + 2, W(i + 1), before);
        if (W(i) is "is" && W(i - 1) is "what" && W(i + 1) is "after" && days.At(i + 2) is { Past: false } asked)
            return AfterDay(i, asked);
        if (W(i + 1) != "after" || W(i + 2) == "all")
            return null;
        return W(i) is "time" ? (W(i + 2) is "next" or "this" or "that" ? After(i, before) : null)
            : Nouns.Contains(W(i)) ? After(i, before)
            : FollowsPlainly(i, before) ? FollowingWord(i, W(i + 2) is "that" or "this" ? i + 3 : i + 2, W(i), before) : null;
    }

    private bool FollowsPlainly(int i, IReadOnlyList<Pointer> before) =>
        W(i + 2) is not ("next" or "tomorrow" or "today" or "christmas" or "new") && Numbers.Value(W(i + 2)) is null && !DayGrammar.IsWeekday(W(i + 2))
        && (Has(before) || W(i - 1) is "the" or "" || Ends(i + 2)) && (!NotFollowing.Contains(W(i + 2)) || (W(i - 1) is "the" && W(i + 2) is "i" or "he" or "she" or "we" or "my"));

    private Pointer? FollowingWord(int i, int end, string word, IReadOnlyList<Pointer> before)
    {
        var anchor = Anchor(before);
        var monday = DayGrammar.WeekStart(sessions[anchor].Start).AddDays(7);
        return word switch
        {
            "week" => Found(i, end, sessions.Between(monday, monday.AddDays(6))),
            "weekend" => Found(i, end, sessions.Between(monday.AddDays(5), monday.AddDays(6))),
            "day" when Has(before) => Found(i, end, sessions.Between(sessions[anchor].Start.Date.AddDays(1), sessions[anchor].Start.Date.AddDays(1))),
            _ when DayGrammar.WeekdayOf(word) is { } weekday => Found(i, end, sessions.After(anchor, sessions.On(weekday))) is { } found
                ? found with { Vague = !Has(before) && sessions[anchor].Start.DayOfWeek != weekday } : null,
            _ when Nouns.Contains(word) => After(i, end, anchor, before),
            _ => null,
        };
    }

    private static Pointer? Found(int start, int end, ulong fits) => fits == 0 ? null : Point(start, end, fits);

    private Pointer? After(int i, IReadOnlyList<Pointer> before)
    {
        var at = i + 2;
        while (at < i + 4 && W(at) is "the" or "on" or "this" or "that")
            at++;
        if (W(at) is "next")
            return Found(i, Nouns.Contains(W(at + 1)) ? at + 2 : at + 1, sessions.After(sessions.Next, sessions.All));
        if (days.At(at) is { Past: false } day)
            return AfterDay(i, day);
        if (W(i + 2) is "christmas" or "new" || (at == i + 2 && NotFollowing.Contains(W(at)) && !Ends(at) && W(at) is not ("i" or "my" or "he" or "she" or "we")))
            return null;
        return After(i, Nouns.Contains(W(at)) ? at + 1 : at, Anchor(before), before);
    }

    private Pointer? AfterDay(int i, DayGrammar.Days day)
    {
        var those = sessions.Between(day.From, day.To) & sessions.Coming;
        if (those == 0 && day.Weekday is { } weekday)
            those = BookedSessions.First(sessions.On(weekday));
        var after = those != 0 ? sessions.After(BookedSessions.Number(BookedSessions.Last(those)), sessions.All) : BookedSessions.First(sessions.Coming & sessions.Where(s => s.Start.Date > day.To));
        return Found(i, day.End, after);
    }

    // After a saturday that is refused "the one after" may be the next saturday or the next session: where these differ it is asked back.
    private Pointer? After(int i, int end, int anchor, IReadOnlyList<Pointer> before)
    {
        var plain = sessions.After(anchor, sessions.All);
        var last = before.LastOrDefault(p => p.Fits != 0);
        var child = before.Any(p => p.Kind == PointerKind.Child && p.Fits != 0);
        var among = child ? sessions.Where(s => s.Child == sessions[anchor].Child) : last is { Kind: PointerKind.Day or PointerKind.Span } ? sessions.On(sessions[anchor].Start.DayOfWeek) : sessions.All;
        var alike = sessions.After(anchor, among);
        return Found(i, end, alike != 0 ? alike : plain) is { } found ? found with { Vague = !child && alike != 0 && alike != plain } : null;
    }

    // "the next one", "the next but one", and behind another "the next"
    private Pointer? Next(int i, IReadOnlyList<Pointer> before)
    {
        if (W(i) != "next" || (before.Count > 0 && before[^1] is { Kind: PointerKind.Child or PointerKind.Whom or PointerKind.Venue } && i - before[^1].End <= 1))
            return null;
        if (W(i + 1) == "but" && W(i + 2) is "one" or "1")
            return Found(i, i + 3, sessions.After(sessions.Next, sessions.All));
        if (Nouns.Contains(W(i + 1)) || W(i + 1) is "time")
            return W(i + 2) == "after" && W(i + 3).Length > 0 && After(i + 1, []) is { } further ? further with { Start = i }
                : Behind(before) && W(i + 1) is not "time" ? After(i, i + 2, Anchor(before), before) : Point(i, i + 2, 1UL << sessions.Next);
        return before.LastOrDefault(p => p.Fits != 0) is { Kind: PointerKind.Day or PointerKind.Span or PointerKind.Order, Fits: not 0 } && (Ends(i + 1) || W(i + 1) is "i" or "no" or "yes" or "is" or "cant" or "the" or "but" || W(i - 1) is "or" or "nor" || W(i - 2) is "or" or "nor") && !DayGrammar.IsWeekday(W(i + 1)) && W(i + 1) is not ("week" or "weekend" or "month" or "year")
            ? After(i, i + 1, Anchor(before), before) : null;
    }

    // "not this one, the next one"; "next one" alone is the next session.
    private bool Behind(IReadOnlyList<Pointer> before) =>
        before.LastOrDefault(p => p.Fits != 0) is { } last && (last.Refused || (last.Kind is PointerKind.Order or PointerKind.Day or PointerKind.Span && (last.Fits >> sessions.Next & 1) == 1));

    private Pointer? Several(int i, IReadOnlyList<Pointer> before)
    {
        var coming = sessions.Coming;
        return (W(i), W(i + 1), W(i + 2)) switch
        {
            ("both" or "either" or "neither", _, _) when BitOperations.PopCount(coming) >= 2 => new Pointer(PointerKind.All, i, i + 1, BookedSessions.FirstFew(coming, 2)),
            ("rest" or "others", _, not "assured") when W(i - 1) is "the" or "all" && W(i + 1) is not "day" && !(W(i + 1) == "of" && W(i + 3) is "day" or "week") => Rest(i, W(i + 1) == "of" ? i + 3 : i + 1, before),
            ("other", "two" or "2" or "three" or "3" or "ones" or "dates" or "sessions", _) => Rest(i, i + 2, before),
            ("all", "of", "them" or "those" or "these" or "it" or "my" or "our" or "the") or ("all", "three" or "3" or "four" or "4" or "five" or "5" or "six" or "6" or "week" or "weeks" or "sessions" or "dates" or "visits", _) or ("any", "of", _) or ("every", "single" or "one" or "session", _)
                or ("all", "the", "sessions" or "ones" or "dates" or "visits" or "days" or "times") => new Pointer(PointerKind.All, i, i + 2, coming),
            ("first" or "last" or "next", var many, _) when Numbers.Value(many) is { } n and > 1 and < 7 && many is not "couple" && W(i + 2) is not ("minutes" or "weeks" or "days" or "hours" or "months" or "times") && BitOperations.PopCount(coming) >= n => Few(i, n),
            _ => null,
        };
    }

    private Pointer Few(int i, int many)
    {
        var end = Nouns.Contains(W(i + 2)) ? i + 3 : i + 2;
        if (W(i) == "next" && W(end) == "after")
            return new Pointer(PointerKind.All, i, end + (W(end + 2) == "one" ? 3 : 2), BookedSessions.FirstFew(sessions.Coming & ~(1UL << sessions.Next), many));
        var last = sessions.Coming & ~BookedSessions.FirstFew(sessions.Coming, BitOperations.PopCount(sessions.Coming) - many);
        return new Pointer(PointerKind.All, i, end, W(i) == "last" ? last : BookedSessions.FirstFew(sessions.Coming, many));
    }

    private Pointer? Rest(int i, int end, IReadOnlyList<Pointer> before)
    {
        var said = before.Aggregate(0UL, (m, p) => m | (p.Kind == PointerKind.All ? 0 : p.Fits));
        var rest = sessions.Coming & ~(said == 0 ? 1UL << sessions.Default : said);
        return rest == 0 ? null : new Pointer(PointerKind.All, i, end, rest);
    }

    private Pointer? Nth(int i)
    {
        if (W(i) is "later" or "late" or "early" or "earlier" && W(i + 1) is "one" or "session" or "visit" && W(i - 1) is "the" or "")
            return new Pointer(PointerKind.Order, i, i + 2, SameDay()) { Nth = W(i)[0] == 'l' ? -1 : 0 };
        if (Rank(i) is not { } rank || BitOperations.PopCount(sessions.Coming) <= (rank.Nth < 0 ? -rank.Nth - 1 : rank.Nth) || W(i - 1) is "one" or "a")
            return null;
        return new Pointer(PointerKind.Order, i, Nouns.Contains(W(rank.End)) ? rank.End + 1 : rank.End, sessions.Coming) { Nth = rank.Nth };
    }

    // "the later one" is of one day, where that day has several.
    private ulong SameDay()
    {
        var day = sessions[sessions.Default].Start.Date;
        var same = sessions.Coming & sessions.Between(day, day);
        return BitOperations.PopCount(same) > 1 ? same : sessions.Coming;
    }

    // Where the order is said, and that a session is what is ordered.
    private (int Nth, int End)? Rank(int i) => W(i) switch
    {
        "first" or "earliest" => Ranked(i, 0),
        "earlier" or "early" when IsNoun(i + 1) || W(i - 1) is "poss" => (0, i + 1),
        "last" when W(i + 1) == "but" && W(i + 2) is "one" or "1" => (-2, i + 3),
        "last" or "latest" or "final" or "furthest" => Ranked(i, -1),
        "middle" when W(i + 1) is "one" or "session" or "visit" or "of" && BitOperations.PopCount(sessions.Coming) >= 3 => (1, i + 1),
        var word when Numbers.Ordinal(word) is { } n and <= 6 => Ranked(i, n - 1),
        var word when W(i + 1) == "th" && char.IsAsciiDigit(word.Length > 0 ? word[0] : 'x') && Numbers.Value(word) is { } n and > 0 and <= 6 => RankedFigure(i, n),
        _ => null,
    };

    private bool IsNoun(int i) => Nouns.Contains(W(i)) && W(i) is not ("meeting" or "date");

    private (int Nth, int End)? Ranked(int i, int nth)
    {
        var isLast = nth < 0;
        if (W(i + 2) == "back" && sessions.Holds(12))
            return null;
        var of = W(i + 1) == "of" && W(i + 2) is "the" or "those" or "these" or "them" or "my" or "our" && W(i + 3) is not ("month" or "year");
        if (isLast && (W(i + 1) is "session" or "visit" or "contact" && W(i + 2) is not ("of" or "in" or "before") || PastNear(i)))
            return null;
        if (W(i + 2) == "one" && W(i + 1) is not ("little" or "of" or "to" or "no") && days.At(i + 1) is null && i + 1 < message.Tokens.Length && message.Tokens[i + 1].Kind == TokenKind.Word)
            return (nth, i + 1);
        if (IsNoun(i + 1) || of || (W(i) == "furthest" && W(i + 1) == "away"))
            return (nth, of || W(i) == "furthest" ? i + 2 : i + 1);
        if (DayGrammar.IsWeekday(W(i + 1)) || IsMonth(i + 1))
            return !isLast || (W(i - 1) == "the" && W(i + 2) is not ("was" or "went" or "we" or "he" or "she")) || W(i + 2) is "of" or "in" ? (nth, i + 1) : null;
        return !isLast && W(i + 1) is "" or "is" or "yes" or "but" or "fine" or "." or "," && (W(i - 1) is "the" or "" or "poss") && nth < 3 ? (nth, i + 1)
            : nth == 1 && W(i + 1) is "time" ? (nth, i + 2) : null;
    }

    private bool IsMonth(int i) => days.At(i) is { } month && month.To - month.From > TimeSpan.FromDays(27) && month.Start == i;

    private bool PastNear(int i)
    {
        for (var at = Math.Max(0, i - 4); at < i + 5; at++)
            if (at != i && OfThePast.Contains(W(at)) && (at < i || at >= i + 2))
                return true;
        return false;
    }

    // "the 2nd one" is by order; "the 2nd" is a date where a session lies on it.
    private (int Nth, int End)? RankedFigure(int i, int n) =>
        W(i + 2) is "one" or "session" or "visit" || (n <= 4 && DayGrammar.IsWeekday(W(i + 2))) ? (n - 1, i + 2)
        : n <= 3 && (W(i + 2) is "time" || (Ends(i + 2) && W(i - 1) == "the")) && (sessions.Coming & sessions.Where(s => s.Start.Day == n)) == 0 ? (n - 1, W(i + 2) is "time" ? i + 3 : i + 2) : null;

    private Pointer? Other(int i, IReadOnlyList<Pointer> before) =>
        W(i) == "other" && (Nouns.Contains(W(i + 1)) || W(i + 1) is "day" or "week") && W(i - 1) is "the" or "that" or "my" or "" && sessions.Count == 2
            ? Found(i, i + 2, sessions.All & ~(1UL << (Has(before) ? Anchor(before) : sessions.Default))) : null;
}
