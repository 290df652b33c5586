namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>British words for days: "thurs", "thursday week", "a week on friday", "the 3rd", "26/11", "the day after tomorrow".</summary>
internal sealed class DayGrammar(Message message, DateTime now)
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly DateTime today = now.Date;

    /// <summary>A day or days meant: the first that has a session is taken.</summary>
    internal readonly record struct Days(int Start, int End, DateTime From, DateTime To, DateTime? Or = null, bool Past = false, bool Vague = false)
    {
        /// <summary>Said as a day of the month alone ("the 21st"): of whichever month has a session then.</summary>
        public int? OfMonth { get; init; }

        public bool BankHoliday { get; init; }
    }

    public Days? At(int i) => BankHoliday(i) ?? Fortnight(i) ?? WeekFrom(i) ?? Week(i) ?? Weekday(i) ?? Relative(i) ?? MonthDay(i) ?? In(i);

    public static bool IsWeekday(string word) => Array.IndexOf(Weekdays, word) >= 0;

    private Days? BankHoliday(int i) =>
        (W(i), W(i + 1)) is ("bank", "holiday" or "hol" or "holidays")
            ? new Days(i, W(i + 2) == "monday" ? i + 3 : i + 2, today, today.AddDays(60)) { BankHoliday = true }
            : null;

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

    // "thursday week", "a week on friday", "week tomorrow", "tomorrow week", "friday fortnight"
    private Days? WeekFrom(int i)
    {
        if (Named(i) is { } day && W(i + 1) == "week" && W(i + 2) is not ("after" or "day" or "days"))
            return One(i, i + 2, day.AddDays(7));
        if (Named(i) is { } first && W(i + 1) == "next" && W(i + 2) == "week")
            return One(i, i + 3, NextWeekStart().AddDays(DayOffset(first)));
        if (W(i) == "week" && W(i - 1) is not ("next" or "this" or "last" or "all" or "every" or "2" or "two" or "3" or "three" or "other") && W(i + 1) is "on" or "from" or "come" && Named(i + 2) is { } on)
            return One(i, i + 3, on.AddDays(7));
        if (W(i) == "week" && W(i - 1) is "a" or "one" or "" && Named(i + 1) is { } bare)
            return One(i, i + 2, bare.AddDays(7));
        if (W(i) is "next" or "following" && W(i + 1) == "week" && W(i + 2) is "on" && IsWeekday(W(i + 3)))
            return One(i, i + 4, NextWeekStart().AddDays(DayOffset(Coming(W(i + 3)))));
        return null;
    }

    private Days? Fortnight(int i)
    {
        if (Named(i) is { } day && W(i + 1) == "fortnight")
            return One(i, i + 2, day.AddDays(14));
        var two = W(i) is "two" or "2" && W(i + 1) == "weeks";
        var at = two ? i + 2 : W(i) == "fortnight" ? i + 1 : -1;
        if (at < 0)
            return null;
        if (W(at) is "on" or "from" && Named(at + 1) is { } on)
            return One(i, at + 2, on.AddDays(14));
        if (Named(at) is { } bare)
            return One(i, at + 1, bare.AddDays(14));
        return W(i - 1) is "in" || W(at) is "time" || W(i - 2) is "in" ? One(i, at, today.AddDays(14)) : null;
    }

    private DateTime WeekStart() => today.AddDays(-DayOffset(today));

    private DateTime NextWeekStart() => WeekStart().AddDays(7);

    private static int DayOffset(DateTime day) => ((int)day.DayOfWeek + 6) % 7;

    private Days? Weekday(int i)
    {
        if (!IsWeekday(W(i)))
            return null;
        var coming = Coming(W(i));
        return W(i - 1) switch
        {
            "last" or "previous" => new Days(i, i + 1, coming.AddDays(-7), coming.AddDays(-7), Past: true),
            "next" when coming >= NextWeekStart() => new Days(i, i + 1, coming, coming, coming.AddDays(7), Vague: true),
            "next" => new Days(i, i + 1, coming.AddDays(7), coming.AddDays(7), coming == today ? null : coming, Vague: true),
            "following" => One(i, i + 1, coming.AddDays(7)),
            _ when W(i + 1) is "next" && W(i + 2) is not ("week" or "month") => One(i, i + 2, coming == today ? coming.AddDays(7) : coming),
            _ when W(i - 3) == "the" && W(i - 2) == "day" && W(i - 1) == "after" => One(i - 2, i + 1, coming.AddDays(1)),
            _ when W(i - 2) == "day" && W(i - 1) == "before" => One(i - 2, i + 1, coming.AddDays(-1)),
            _ when W(i - 3) == "day" && W(i - 2) == "before" && W(i - 1) == "the" => One(i - 3, i + 1, coming.AddDays(-1)),
            _ when W(i - 2) == "day" && W(i - 1) == "after" => One(i - 2, i + 1, coming.AddDays(1)),
            _ when W(i + 1) is "in" && Numbers.Value(W(i + 2)) is { } weeks and > 0 and < 9 && W(i + 3) is "weeks" => One(i, i + 4, coming.AddDays(7 * weeks)),
            _ when W(i + 1) is "after" && W(i + 2) is "" or "no" or "i" or "is" or "cant" or "one" or "," or "." => One(i, i + 2, coming.AddDays(7)),
            _ when W(i + 1) is "after" && W(i + 2) is "next" => One(i, i + 3, NextWeekStart().AddDays(7 + DayOffset(coming))),
            _ when Ordinal(i + 1) is { } numbered => numbered with { Start = i },
            _ => new Days(i, i + 1, coming, coming, coming.AddDays(7)),
        };
    }

    private Days? Relative(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("day", "after", "tomorrow") => One(i, i + 3, today.AddDays(2)),
        ("day", "after", "today") => One(i, i + 3, today.AddDays(1)),
        ("today", _, _) => One(i, i + 1, today),
        ("tonight", _, _) => One(i, i + 1, now.Hour < 4 ? today.AddDays(-1) : today) with { Or = today },
        ("tomorrow", _, _) => One(i, i + 1, today.AddDays(1)),
        ("yesterday", _, _) => new Days(i, i + 1, today.AddDays(-1), today.AddDays(-1), Past: true),
        ("this", "morning" or "afternoon" or "evening", _) => One(i, i + 1, today),
        ("in", "the", "morning") => One(i, i + 3, now.Hour < 5 ? today : today.AddDays(1)),
        ("the", "day", not ("of" or "after" or "before" or "off" or "we" or "i" or "that")) when i + 2 >= message.Tokens.Length || W(i - 1) is "" or "for" or "it" or "come" or "make" or "manage" or "see" or "dae" or "attend" => One(i, i + 2, today),
        ("the", "morrow", _) => One(i, i + 2, today.AddDays(1)),
        ("the", "morra" or "morn", _) => One(i, i + 2, today.AddDays(1)),
        ("the", "night" or "neet", not ("before" or "of" or "out" or "and")) when W(i - 1) is "" or "for" or "dae" or "do" or "make" or "come" or "happening" or "coming" or "not" => One(i, i + 2, today),
        ("hogmanay", _, _) => One(i, i + 1, new DateTime(today.Year, 12, 31)),
        ("first" or "1", "of" or "th", "the" or "of") when W(i + 3) is "month" || W(i + 4) is "month" => Nearest(i, W(i + 3) is "month" ? i + 4 : i + 5, 1),
        ("new", "years" or "year", "day") => One(i, i + 3, new DateTime(today.Month == 1 ? today.Year : today.Year + 1, 1, 1)),
        ("new", "years" or "year", "eve" or "evening") => One(i, i + 3, new DateTime(today.Year, 12, 31)),
        ("boxing", "day", _) => One(i, i + 2, new DateTime(today.Year, 12, 26)),
        ("christmas", "day", _) => One(i, i + 2, new DateTime(today.Year, 12, 25)),
        ("christmas", "eve" or "evening", _) => One(i, i + 2, new DateTime(today.Year, 12, 24)),
        ("before", "christmas" or "xmas", _) => new Days(i, i + 2, today, new DateTime(today.Year, 12, 24)),
        ("after", "christmas" or "new", _) => new Days(i, i + 2, new DateTime(today.Year, 12, 26), new DateTime(today.Year, 12, 26).AddDays(21)),
        _ => null,
    };

    private Days? Week(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("week", "after", "next") => new Days(i, i + 3, NextWeekStart().AddDays(7), NextWeekStart().AddDays(13)),
        ("weekend", "after", "next") => new Days(i, i + 3, NextWeekStart().AddDays(12), NextWeekStart().AddDays(13)),
        ("this" or "that", "week", _) => new Days(i, i + 2, WeekStart(), WeekStart().AddDays(6)),
        ("rest", "of", "the") when W(i + 3) == "week" => new Days(i, i + 4, today, WeekStart().AddDays(6)),
        ("next", "week" or "weeks", _) => new Days(i, i + 2, NextWeekStart(), NextWeekStart().AddDays(6)),
        ("last", "week" or "time" or "month" or "night" or "session" or "visit", _) => new Days(i, i + 2, today.AddDays(-14), today.AddDays(-1), Past: true),
        ("next", "weekend", _) => new Days(i, i + 2, NextWeekStart().AddDays(5), NextWeekStart().AddDays(6), WeekStart().AddDays(5)),
        ("weekend", _, _) when W(i - 1) is not "next" => new Days(i, i + 1, WeekStart().AddDays(5), WeekStart().AddDays(6), WeekStart().AddDays(12)),
        ("next", "month", _) => new Days(i, i + 2, MonthStart().AddMonths(1), MonthStart().AddMonths(2).AddDays(-1)),
        ("this", "month", _) => new Days(i, i + 2, today, MonthStart().AddMonths(1).AddDays(-1)),
        _ => null,
    };

    private DateTime MonthStart() => today.AddDays(1 - today.Day);

    // "26/11", "the 3rd", "3rd of december", "nov 26", "december"
    private Days? MonthDay(int i)
    {
        var token = i < message.Tokens.Length ? message.Tokens[i] : default;
        if (token.Kind == TokenKind.Date)
            return Date(i, i + 1, token.Text);
        if (Ordinal(i) is { } ordinal)
            return ordinal;
        if (Month(i) is { } month && DayNumber(i + 1) is { } day && W(i + 2) is not ("minutes" or "oclock"))
            return At(i, W(i + 2) == "th" ? i + 3 : i + 2, day, month);
        if (Month(i) is { } whole && (W(i - 1) is "in" or "until" or "the" || W(i).EndsWith('s')))
            return new Days(i, i + 1, Nearest(1, whole), Nearest(1, whole).AddMonths(1).AddDays(-1));
        return null;
    }

    private Days? Ordinal(int i)
    {
        var day = DayNumber(i);
        if (day is null)
            return Numbers.Ordinal(W(i)) is { } word && word > 2 && W(i - 1) == "the" && W(i + 1) is not ("one" or "time" or "worker" or "person" or "week")
                ? Nearest(i, i + 1, word) : null;
        var end = W(i + 1) == "th" ? i + 2 : i + 1;
        var of = W(end) == "of" ? end + 1 : end;
        if (Month(of) is { } month)
            return At(i, of + 1, day.Value, month);
        var marked = end == i + 2 || (W(i - 1) is "the" && i + 1 == message.Tokens.Length && day > 12);
        return marked && W(end) is not ("time" or "one" or "week" or "worker" or "birthday") || marked && day > 4 ? Nearest(i, end, day.Value) : null;
    }

    private int? DayNumber(int i) => Numbers.Value(W(i)) is { } n and >= 1 and <= 31 && W(i) is not ("one" or "couple") ? n : null;

    private int? Month(int i) =>
        Array.IndexOf(Months, W(i).EndsWith('s') ? W(i)[..^1] : W(i)) is var m and >= 0 && (W(i) != "may" && W(i) != "march" || DayNumber(i - 1) is not null || W(i - 1) is "th" or "of" or "in") ? m + 1 : null;

    private Days? Date(int start, int end, string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return Numbers.Value(text[..slash]) is { } day && Numbers.Value(text[(slash + 1)..]) is { } month ? At(start, end, day, month) : null;
    }

    private Days? At(int start, int end, int day, int month)
    {
        if (day > DateTime.DaysInMonth(2028, month))
            return null;
        var date = Nearest(Math.Min(day, DateTime.DaysInMonth(today.Year, month)), month);
        return new Days(start, end, date, date, Past: date < today);
    }

    // The date nearest to now: "7 jan", said in December, is next year's.
    private DateTime Nearest(int day, int month)
    {
        var date = new DateTime(today.Year, month, day);
        return (date - today).TotalDays < -180 ? date.AddYears(1) : (date - today).TotalDays > 300 ? date.AddYears(-1) : date;
    }

    private Days? Nearest(int start, int end, int day)
    {
        var first = MonthStart();
        for (var months = 0; months < 3; months++)
            if (day <= DateTime.DaysInMonth(first.AddMonths(months).Year, first.AddMonths(months).Month) && first.AddMonths(months).AddDays(day - 1) >= today)
                return One(start, end, first.AddMonths(months).AddDays(day - 1)) with { Or = first.AddMonths(months + 1).AddDays(Math.Min(day, 28) - 1), OfMonth = day };
        return null;
    }

    // "in 3 days", "2 weeks time"
    private Days? In(int i)
    {
        if (Numbers.Value(W(i)) is not ({ } n and > 0 and < 60) || (W(i - 1) != "in" && W(i + 2) != "time"))
            return null;
        return W(i + 1) switch
        {
            "day" or "days" => One(i, i + 2, today.AddDays(n)),
            "week" or "weeks" => new Days(i, i + 2, today.AddDays(7 * n), today.AddDays(7 * n), today.AddDays((7 * n) + 1)),
            _ => null,
        };
    }
}
