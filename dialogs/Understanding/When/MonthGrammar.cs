namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>British words for dates: "the 3rd", "26/11", "3rd of december", "the thirtieth", "end of the month", "26th july to 3rd august".</summary>
internal sealed class MonthGrammar(Message message, DateTime today)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private DateTime MonthStart => today.AddDays(1 - today.Day);

    public DayGrammar.Days? At(int i) => Range(i) ?? Single(i) ?? Part(i) ?? Whole(i);

    /// <summary>A date that stands right behind a weekday ("saturday the 20th", "thurs 13"), of that weekday.</summary>
    public DayGrammar.Days? Behind(int i, DayOfWeek weekday, DateTime coming)
    {
        var at = i;
        while (at < i + 3 && W(at) is "," or "the" or "on")
            at++;
        if (Day(at) is not { } day)
            return message.Tokens.Length > at && message.Tokens[at].Kind == TokenKind.Date ? Single(at) : null;
        var of = W(day.End) == "of" ? day.End + 1 : day.End;
        if (Month(of) is { } month)
            return Named(at, of + 1, day.Number, month);
        var isWord = !char.IsAsciiDigit(W(at)[0]) && day.Number < 10;
        if (IsCounted(day.End) || IsNoun(day.End) || (isWord && message.Tokens.Length > day.End && !message.Tokens[day.End].IsMark) || (!day.Marked && day.Number <= 12 && coming.Day != day.Number))
            return null;
        for (var months = 0; months < 4; months++)
            if (OfMonth(MonthStart.AddMonths(months), day.Number) is { } date && date >= today && date.DayOfWeek == weekday)
                return new DayGrammar.Days(at, day.End, date, date) { Bare = !day.Marked };
        return null;
    }

    /// <summary>"the second saturday in october", "last saturday of the month", by the calendar.</summary>
    public DayGrammar.Days? NthWeekday(int i)
    {
        var nth = W(i) is "last" ? DayGrammar.Days.Last : Numbers.Ordinal(W(i)) ?? (W(i + 1) == "th" ? Numbers.Value(W(i)) : null);
        var at = W(i + 1) == "th" ? i + 2 : i + 1;
        if (nth is not { } n || n > 5 || DayGrammar.WeekdayOf(W(at)) is not { } weekday || W(at + 1) is not ("of" or "in"))
            return null;
        var end = W(at + 2) is "the" ? at + 3 : at + 2;
        if (W(end) is not "month" && Month(end) is null)
            return null;
        var first = W(end) is "month" ? MonthStart : Soonest(1, Month(end)!.Value);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(d => first.AddDays(d)).Where(d => d.DayOfWeek == weekday).ToList();
        return n > days.Count ? null : new DayGrammar.Days(i, end + 1, n < 0 ? days[^1] : days[n - 1], n < 0 ? days[^1] : days[n - 1]) { Bare = true };
    }

    private string W(int i) => message.Word(i);

    private bool IsCounted(int end) => W(end) is "minutes" or "oclock" or "late" or "pm" or "am" or "hours" or "weeks" or "days" or "past" or "to" or "kids" or "behind" or "odd" or "or" or "outof" or "quid" or "minute" or "more";

    private bool IsNoun(int end) => W(end) is "one" or "session" or "visit" or "time" or "bus" or "train" or "thing" || DayGrammar.IsWeekday(W(end));

    // "26th july to 3rd august", "between the 24th and the 31st"
    private DayGrammar.Days? Range(int i)
    {
        var between = W(i) is "between" or "from";
        var first = between && W(i + 1) is "the" ? i + 2 : between ? i + 1 : i;
        if (Single(first) is not { } from || !(W(from.End) is "to" or "til" or "until" or "through" || (between && W(from.End) is "and")))
            return null;
        var second = W(from.End + 1) is "the" ? from.End + 2 : from.End + 1;
        if (Single(second) is not { } to || to.From == from.From)
            return null;
        var start = from.From > to.From ? from.From.AddMonths(-1) : from.From;
        return (to.From - start).TotalDays is > 0 and < 60 ? new DayGrammar.Days(i, to.End, start, to.From) : null;
    }

    private DayGrammar.Days? Single(int i)
    {
        var token = i < message.Tokens.Length ? message.Tokens[i] : default;
        if (token.Kind == TokenKind.Date)
            return Figures(i, token.Text);
        if (Month(i) is { } month && Day(i + 1) is { } after && !IsCounted(after.End) && !IsNoun(after.End))
            return Named(i, after.End, after.Number, month);
        return Perhaps(i) ?? (Day(i) is { } day ? Numbered(i, day) : null);
    }

    // "may 11 yes": a month only where a session lies on the day.
    private DayGrammar.Days? Perhaps(int i) =>
        W(i) is "may" or "march" && Day(i + 1) is { } day && !IsCounted(day.End) && !IsNoun(day.End)
        && Named(i, day.End, day.Number, Array.IndexOf(Months, W(i)) + 1) is { } date ? date with { Bare = true } : null;

    private DayGrammar.Days? Numbered(int i, (int Number, int End, bool Marked) day)
    {
        var of = W(day.End) == "of" ? day.End + 1 : day.End;
        if (Month(of) is { } month)
            return Named(i, of + 1, day.Number, month);
        if (W(day.End) is "of" && (W(of) is "month" || W(of + 1) is "month"))
            return Nearest(i, W(of) is "month" ? of + 1 : of + 2, day.Number);
        return IsDate(i, day) ? Nearest(i, day.End, day.Number) : IsBare(i, day) && Nearest(i, day.End, day.Number) is { } bare ? bare with { Bare = true } : null;
    }

    // "the 3rd", "the thirtieth", "fifteenth yes"; not "the 3rd time", nor "the second one".
    private bool IsDate(int i, (int Number, int End, bool Marked) day)
    {
        var isNoun = W(day.End) is "time" or "one" or "week" or "worker" or "birthday" or "person" or "session" or "visit" or "of" or "year" or "floor" || DayGrammar.IsWeekday(W(day.End));
        var isFigure = char.IsAsciiDigit(W(i)[0]);
        if (isFigure)
            return (day.Marked && (!isNoun || (day.Number > 4 && W(day.End) is not ("birthday" or "time" or "floor")))) || (W(i - 1) is "the" && day.End == message.Tokens.Length && day.Number > 12);
        return day.Marked && !isNoun && (day.Number >= 10 || (day.Number > 2 && W(i - 1) is "the" or "on"));
    }

    // "cant do 26 but ok for the 3rd", "13 inshallah", "day 20 i cannot", "on 3 i come"
    private bool IsBare(int i, (int Number, int End, bool Marked) day) =>
        !day.Marked && !IsCounted(day.End) && !IsNoun(day.End) && message.Tokens[i].Kind == TokenKind.Number
        && (day.Number > 12 ? !IsMeasured(i, day.End) : W(i - 1) is "on" or "day" or "the" && IsFollowed(day.End));

    private bool IsMeasured(int i, int end) =>
        W(i - 1) is "at" or "by" or "until" or "til" or "till" or "about" or "around" or "number" or "no" or "there" or "be" or "late" or "bus" or "in" or "is" or "aged" or "age" or "route" or "than" or "am" or "im" or "to"
        || W(end) is "year" or "years" or "yr" or "yrs" or "mile" or "miles" or "p" or "quid" or "pound" or "pounds" or "percent" or "times" or "people" or "month" or "months" or "hour" or "oclock" or "st" or "road" or "street" or "of"
        || (end < message.Tokens.Length && message.Tokens[end].Kind is TokenKind.Number or TokenKind.Clock);

    private bool IsFollowed(int end) =>
        end >= message.Tokens.Length || message.Tokens[end].IsMark || W(end) is "but" or "and" or "or" or "no" or "yes" or "cant" or "i" or "im" or "is" or "not" or "we" or "come" or "my" or "she" or "he";

    /// <summary>A number that may be a day of the month, and whether it is written as one.</summary>
    private (int Number, int End, bool Marked)? Day(int i)
    {
        if (Numbers.Value(W(i)) is 20 or 30 && Numbers.Ordinal(W(i + 1)) is { } unit and < 10)
            return Numbers.Value(W(i)) + unit <= 31 ? (Numbers.Value(W(i))!.Value + unit, i + 2, true) : null;
        if (Numbers.Ordinal(W(i)) is { } ordinal)
            return (ordinal, i + 1, true);
        if (Numbers.Value(W(i)) is not ({ } n and >= 1 and <= 31) || W(i) is "one" or "couple")
            return null;
        return W(i + 1) == "th" ? (n, i + 2, true) : (n, i + 1, false);
    }

    private int? Month(int i)
    {
        var word = W(i).EndsWith('s') ? W(i)[..^1] : W(i);
        var month = Array.IndexOf(Months, word) + 1;
        var sure = month > 0 && (word is not ("may" or "march") || (Numbers.Value(W(i - 1)) is not null && W(i - 1) is not "one") || W(i - 1) is "th" or "of" or "in" || W(i + 1) is "one" || Numbers.Ordinal(W(i - 1)) is not null);
        return sure ? month : null;
    }

    // "end of the month", "beginning of december", "the start of next week"
    private DayGrammar.Days? Part(int i)
    {
        if (W(i) is not ("end" or "start" or "beginning" or "last") || (W(i) is "last" && W(i + 1) is not "day"))
            return null;
        var at = W(i) is "last" ? i + 2 : i + 1;
        while (at < i + 5 && W(at) is "of" or "the" or "this")
            at++;
        var isEnd = W(i) is "end" or "last";
        var week = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return W(at) switch
        {
            "week" => PartOfWeek(i, at + 1, week, isEnd),
            "next" when W(at + 1) is "week" => PartOfWeek(i, at + 2, week.AddDays(7), isEnd),
            "next" when W(at + 1) is "month" => PartOfMonth(i, at + 2, MonthStart.AddMonths(1), isEnd),
            "month" => PartOfMonth(i, at + 1, MonthStart, isEnd),
            _ => Month(at) is { } month ? PartOfMonth(i, at + 1, Soonest(1, month), isEnd) : null,
        };
    }

    private static DayGrammar.Days PartOfWeek(int start, int end, DateTime monday, bool isEnd) =>
        isEnd ? new(start, end, monday.AddDays(3), monday.AddDays(6)) { Pick = DayGrammar.Days.Last } : new(start, end, monday, monday.AddDays(2)) { Pick = DayGrammar.Days.First };

    private static DayGrammar.Days PartOfMonth(int start, int end, DateTime first, bool isEnd) =>
        isEnd ? new(start, end, first.AddDays(19), first.AddMonths(1).AddDays(-1)) { Pick = DayGrammar.Days.Last } : new(start, end, first, first.AddDays(9)) { Pick = DayGrammar.Days.First };

    // "in december", "the february one"
    private DayGrammar.Days? Whole(int i) =>
        Month(i) is { } month && (W(i - 1) is "in" or "until" or "the" || W(i).EndsWith('s') || W(i + 1) is "one" or "session" or "visit" or "contact" or "date")
            ? new DayGrammar.Days(i, i + 1, Soonest(1, month), Soonest(1, month).AddMonths(1).AddDays(-1)) : null;

    private DayGrammar.Days? Figures(int i, string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return Numbers.Value(text[..slash]) is { } day && Numbers.Value(text[(slash + 1)..]) is { } month ? Named(i, i + 1, day, month) : null;
    }

    private DayGrammar.Days? Named(int start, int end, int day, int month)
    {
        if (day > DateTime.DaysInMonth(2028, month))
            return null;
        var date = Soonest(Math.Min(day, DateTime.DaysInMonth(today.Year, month)), month);
        return new DayGrammar.Days(start, end, date, date, Past: date < today);
    }

    // The date nearest to now: "7 jan", said in December, is next year's.
    private DateTime Soonest(int day, int month)
    {
        var date = new DateTime(today.Year, month, day);
        return (date - today).TotalDays < -180 ? date.AddYears(1) : (date - today).TotalDays > 300 ? date.AddYears(-1) : date;
    }

    private static DateTime? OfMonth(DateTime first, int day) => day <= DateTime.DaysInMonth(first.Year, first.Month) ? first.AddDays(day - 1) : null;

    private DayGrammar.Days? Nearest(int start, int end, int day)
    {
        for (var months = 0; months < 3; months++)
            if (OfMonth(MonthStart.AddMonths(months), day) is { } date && date >= today)
                return new DayGrammar.Days(start, end, date, date, MonthStart.AddMonths(months + 1).AddDays(Math.Min(day, 28) - 1)) { OfMonth = day };
        return null;
    }
}
