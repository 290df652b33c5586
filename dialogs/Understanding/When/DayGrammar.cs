namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>British words for days: "thurs", "thursday week", "a week on friday", "next week tuesday", "the day after tomorrow". Dates and named days have grammars of their own.</summary>
internal sealed class DayGrammar(Message message, DateTime now)
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly HashSet<string> Aways = ["away", "abroad", "holiday", "holidays", "hols", "hospital", "offshore"];

    private readonly DateTime today = now.Date;
    private readonly MonthGrammar dates = new(message, now.Date);
    private readonly NamedDays named = new(message, now.Date);

    /// <summary>A day or days meant: the first that has a session is taken.</summary>
    internal readonly record struct Days(int Start, int End, DateTime From, DateTime To, DateTime? Or = null, bool Past = false, bool Vague = false)
    {
        public const int First = 0;
        public const int Last = -1;

        /// <summary>Said as a day of the month alone ("the 21st"): of whichever month has a session then.</summary>
        public int? OfMonth { get; init; }

        public bool BankHoliday { get; init; }

        /// <summary>A bare figure ("sat 28"): a date only where a session lies on it.</summary>
        public bool Bare { get; init; }

        /// <summary>Said as a day of the week alone: where other words say which week, it is that week's.</summary>
        public DayOfWeek? Weekday { get; init; }

        /// <summary>Said roughly ("in a fortnight"): where nothing lies on the day, what lies in its week.</summary>
        public bool Roughly { get; init; }

        /// <summary>Of several that fit, which: <see cref="First"/> or <see cref="Last"/>.</summary>
        public int? Pick { get; init; }

        /// <summary>The words mean one session ("the christmas one"): where several fit, they settle nothing.</summary>
        public bool Sole { get; init; }
    }

    public Days? At(int i) => named.At(i) ?? Fortnight(i) ?? WeekFrom(i) ?? WeeksAhead(i) ?? Week(i) ?? Weekday(i) ?? Relative(i) ?? dates.At(i) ?? In(i);

    /// <summary>Days that are counted in a month, before they are counted among sessions.</summary>
    public Days? Counted(int i) => dates.NthWeekday(i);

    public static bool IsWeekday(string word) => Array.IndexOf(Weekdays, word) >= 0;

    public static DayOfWeek? WeekdayOf(string word) => Array.IndexOf(Weekdays, word) is var n and >= 0 ? (DayOfWeek)n : null;

    /// <summary>Monday of a day's week.</summary>
    public static DateTime WeekStart(DateTime day) => day.Date.AddDays(-DayOffset(day));

    private string W(int i) => message.Word(i);

    private static Days One(int start, int end, DateTime day) => new(start, end, day, day);

    private DateTime Coming(string weekday) => today.AddDays(((Array.IndexOf(Weekdays, weekday) - (int)today.DayOfWeek) + 7) % 7);

    // After midnight people say "today" and "tomorrow" of the day that they have not yet slept through; only "tonight" is safe.
    private DateTime? Named(int i) =>
        IsWeekday(W(i)) ? Coming(W(i))
        : W(i) is "today" ? today
        : W(i) is "tomorrow" ? today.AddDays(1)
        : W(i) is "tonight" && W(i - 1) is "week" ? today
        : null;

    // "thursdays" is "thursday poss": the word behind it counts.
    private int Behind(int i) => W(i + 1) == "poss" ? i + 2 : i + 1;

    // "thursday week", "a week on friday", "week tomorrow", "tomorrow week", "next week tuesday"
    private Days? WeekFrom(int i)
    {
        if (Named(i) is { } day && W(i + 1) is "week" or "weeks" && W(i + 2) is not ("after" or "day" or "days"))
            return One(i, i + 2, day.AddDays(7));
        if (Named(i) is { } first && W(i + 1) == "next" && W(i + 2) == "week")
            return One(i, i + 3, NextWeekStart.AddDays(DayOffset(first)));
        if (W(i) == "week" && W(i - 1) is not ("next" or "this" or "last" or "all" or "every" or "2" or "two" or "3" or "three" or "other") && W(i + 1) is "on" or "from" or "come" && Named(i + 2) is { } on)
            return One(i, i + 3, on.AddDays(7));
        if (W(i) == "week" && W(i - 1) is "a" or "one" or "" && Named(i + 1) is { } bare)
            return One(i, i + 2, bare.AddDays(7));
        return NextWeeks(i);
    }

    // "for the next two weeks", "away for a fortnight"; not "havent seen her for two weeks".
    private Days? WeeksAhead(int i)
    {
        var isAway = W(i) == "for" && Enumerable.Range(1, 3).Any(back => Aways.Contains(W(i - back))) && !Array.Exists(message.Tokens, t => t.Text is "been" or "was" or "were");
        if (W(i) != "next" && !isAway)
            return null;
        var at = isAway && W(i + 1) is "a" or "the" or "next" ? (W(i + 2) is "next" ? i + 3 : i + 2) : i + 1;
        if (W(at) is "fortnight")
            return Ahead(i, at + 1, 2);
        var end = W(at) is "couple" && W(at + 1) is "of" ? at + 2 : at + 1;
        return Numbers.Value(W(at)) is { } weeks and > 1 and < 9 && W(end) is "weeks" && W(end + 1) is not "time" ? Ahead(i, end + 1, weeks) : null;
    }

    private Days Ahead(int start, int end, int weeks) => new(start, end, today, today.AddDays((7 * weeks) - 1));

    private Days? NextWeeks(int i)
    {
        var following = W(i) is "next" or "following" && W(i + 1) == "week";
        if (!following && !(W(i) == "week" && W(i + 1) == "next"))
            return null;
        var at = W(i + 2) is "on" or "poss" ? i + 3 : i + 2;
        return IsWeekday(W(at)) ? One(i, at + 1, NextWeekStart.AddDays(DayOffset(Coming(W(at))))) : null;
    }

    private Days? Fortnight(int i)
    {
        if (Named(i) is { } day && W(i + 1) is "fortnight" or "fortnights")
            return One(i, i + 2, day.AddDays(14));
        var two = W(i) is "two" or "2" && W(i + 1) == "weeks";
        var at = two ? i + 2 : W(i) is "fortnight" or "fortnights" ? i + 1 : -1;
        if (at < 0)
            return null;
        if (W(at) is "on" or "from" && Named(at + 1 + (W(at + 1) == "this" ? 1 : 0)) is { } on)
            return One(i, at + (W(at + 1) == "this" ? 3 : 2), on.AddDays(14));
        var from = W(at) is "this" ? at + 1 : at;
        if (Named(from) is { } bare)
            return One(i, from + 1, bare.AddDays(14));
        return W(i - 1) is "in" || W(at) is "time" || W(at + 1) is "time" || W(i - 2) is "in" ? One(i, at, today.AddDays(14)) with { Roughly = true } : null;
    }

    private DateTime NextWeekStart => WeekStart(today).AddDays(7);

    private static int DayOffset(DateTime day) => ((int)day.DayOfWeek + 6) % 7;

    private Days? Weekday(int i)
    {
        if (WeekdayOf(W(i)) is not { } weekday)
            return null;
        var coming = Coming(W(i));
        return dates.Behind(i + 1, weekday, coming) is { } dated && dated.From.DayOfWeek == weekday ? dated with { Start = i }
            : Through(i, coming) ?? BeforeWeekday(i, coming) ?? BehindWeekday(i, coming)
            ?? new Days(i, i + 1, coming, coming, coming.AddDays(7)) { Weekday = weekday };
    }

    // "away monday to thursday"; not "move it from monday to thursday".
    private Days? Through(int i, DateTime from)
    {
        if (W(i + 1) is not ("to" or "til" or "until" or "through") || !IsWeekday(W(i + 2)) || W(i - 1) is "from" or "move" or "change" or "swap" or "moved" or "changed" || Array.Exists(message.Tokens, t => t.Text is "move" or "swap" or "change" or "switch"))
            return null;
        var to = Coming(W(i + 2));
        return new Days(i, i + 3, from, to < from ? to.AddDays(7) : to);
    }

    private Days? BeforeWeekday(int i, DateTime coming) => W(i - 1) switch
    {
        "last" when W(i - 2) is "the" => new Days(i, i + 1, coming, coming, coming.AddDays(7)) { Weekday = coming.DayOfWeek },
        "last" or "previous" or "since" => new Days(i, i + 1, coming.AddDays(-7), coming.AddDays(-7), Past: true),
        "next" when coming >= NextWeekStart => new Days(i, i + 1, coming, coming, coming.AddDays(7), Vague: true) { Weekday = coming.DayOfWeek },
        "next" => new Days(i, i + 1, coming.AddDays(7), coming.AddDays(7), coming == today ? null : coming, Vague: true) { Weekday = coming.DayOfWeek },
        "following" => One(i, i + 1, coming.AddDays(7)),
        "after" when W(i - 3) == "the" && W(i - 2) == "day" => One(i - 2, i + 1, coming.AddDays(1)),
        "after" when W(i - 2) == "day" => One(i - 2, i + 1, coming.AddDays(1)),
        "before" when W(i - 2) == "day" => One(i - 2, i + 1, coming.AddDays(-1)),
        "the" when W(i - 3) == "day" && W(i - 2) == "before" => One(i - 3, i + 1, coming.AddDays(-1)),
        _ => null,
    };

    private Days? BehindWeekday(int i, DateTime coming) => (W(i + 1), W(i + 2)) switch
    {
        ("next", not ("week" or "month")) => One(i, i + 2, coming == today ? coming.AddDays(7) : coming),
        ("in", _) when Numbers.Value(W(i + 2)) is { } weeks and > 0 and < 9 && W(i + 3) is "weeks" => One(i, i + 4, coming.AddDays(7 * weeks)),
        ("after", "next") => One(i, i + 3, NextWeekStart.AddDays(7 + DayOffset(coming))),
        _ => null,
    };

    private Days? Relative(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("day", "before", _) when (named.At(i + 2) ?? dates.At(i + 2)) is { } day && day.From == day.To => One(i, day.End, day.From.AddDays(-1)),
        ("days", "before", "christmas") when Numbers.Value(W(i - 1)) is { } many => One(i, i + 3, new DateTime(today.Year, 12, 25).AddDays(-many)),
        ("day", "after", "tomorrow") => One(i, i + 3, today.AddDays(2)),
        ("day", "after", "today") => One(i, i + 3, today.AddDays(1)),
        ("today", _, _) => One(i, i + 1, today),
        ("tonight", _, _) => One(i, i + 1, now.Hour < 4 ? today.AddDays(-1) : today) with { Or = today },
        ("tomorrow", _, _) => One(i, i + 1, today.AddDays(1)),
        ("yesterday", _, _) => new Days(i, i + 1, today.AddDays(-1), today.AddDays(-1), Past: true),
        ("this", "morning" or "afternoon" or "evening", _) => One(i, i + 1, today),
        ("in", "the", "morning") => One(i, i + 3, now.Hour < 5 ? today : today.AddDays(1)),
        ("the", "day", not ("of" or "after" or "before" or "off" or "we" or "i" or "that")) when i + 2 >= message.Tokens.Length || W(i - 1) is "" or "for" or "it" or "come" or "make" or "manage" or "see" or "dae" or "do" or "attend" or "cant" => One(i, i + 2, today),
        ("the", "morrow", _) => One(i, i + 2, today.AddDays(1)),
        ("the", "morra" or "morn", _) => One(i, i + 2, today.AddDays(1)),
        ("the", "night" or "neet", not ("before" or "of" or "out" or "and")) when W(i - 1) is "" or "for" or "dae" or "do" or "make" or "come" or "happening" or "coming" or "not" => One(i, i + 2, today),
        _ => null,
    };

    private Days? Week(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("week", "after", "next") => new Days(i, i + 3, NextWeekStart.AddDays(7), NextWeekStart.AddDays(13)),
        ("weekend", "after", "next") => new Days(i, i + 3, NextWeekStart.AddDays(12), NextWeekStart.AddDays(13)),
        ("week" or "weeks", "time", _) when W(i - 1) is "a" or "one" => One(i, i + 2, today.AddDays(7)) with { Roughly = true },
        ("week", "of" or "commencing", "the") when dates.At(i + 3) is { } date => new Days(i, date.End, WeekStart(date.From), WeekStart(date.From).AddDays(6)),
        ("this" or "that", "week" or "weeks", _) => new Days(i, i + 2, WeekStart(today), WeekStart(today).AddDays(6)),
        ("rest", "of", "the") when W(i + 3) == "week" => new Days(i, i + 4, today, WeekStart(today).AddDays(6)),
        ("next", "week" or "weeks", _) => new Days(i, i + 2, NextWeekStart, NextWeekStart.AddDays(6)),
        ("last", "week" or "time" or "month" or "night" or "session" or "visit", _) => new Days(i, i + 2, today.AddDays(-14), today.AddDays(-1), Past: true),
        ("next", "weekend", _) => new Days(i, i + 2, NextWeekStart.AddDays(5), NextWeekStart.AddDays(6), WeekStart(today).AddDays(5)),
        ("weekend", not "after", _) when W(i - 1) is not "next" => new Days(i, i + 1, WeekStart(today).AddDays(5), WeekStart(today).AddDays(6), WeekStart(today).AddDays(12)),
        ("next", "month", _) => new Days(i, i + 2, MonthStart.AddMonths(1), MonthStart.AddMonths(2).AddDays(-1)),
        ("this", "month", _) => new Days(i, i + 2, today, MonthStart.AddMonths(1).AddDays(-1)),
        ("month", "from", _) when Named(i + 2 + (W(i + 2) == "this" ? 1 : 0)) is { } from => Month(i, i + 3, from),
        ("month" or "months", "time", _) when W(i - 1) is "a" or "one" => Month(i, i + 2, today),
        ("month", "today", _) => Month(i, i + 2, today),
        _ => null,
    };

    private static Days Month(int start, int end, DateTime from) => One(start, end, from.AddDays(28)) with { Or = from.AddMonths(1), Roughly = true };

    private DateTime MonthStart => today.AddDays(1 - today.Day);

    // "in 3 days", "2 weeks time"
    private Days? In(int i)
    {
        if (Numbers.Value(W(i)) is not ({ } n and > 0 and < 60) || (W(i - 1) != "in" && W(i + 2) != "time" && (W(i + 2), W(i + 3)) is not ("from", "now" or "today")))
            return null;
        return W(i + 1) switch
        {
            "day" or "days" => One(i, i + 2, today.AddDays(n)),
            "week" or "weeks" => new Days(i, i + 2, today.AddDays(7 * n), today.AddDays(7 * n), today.AddDays((7 * n) + 1)) { Roughly = true },
            _ => null,
        };
    }
}
