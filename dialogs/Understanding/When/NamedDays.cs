using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Days that have names of their own in Britain: Christmas Eve, Hogmanay, Bonfire Night, the weekend the clocks change.</summary>
internal sealed class NamedDays(Message message, DateTime today)
{
    public DayGrammar.Days? At(int i) => Day(i) is { } day && W(day.End) is "weekend" && day.From == day.To ? Weekend(i, day.End + 1, day.From) : Day(i);

    private DayGrammar.Days? Day(int i) => BankHoliday(i) ?? Christmas(i) ?? NewYear(i) ?? Spring(i) ?? Autumn(i) ?? Clocks(i);

    private string W(int i) => message.Word(i);

    private DayGrammar.Days? BankHoliday(int i) =>
        (W(i), W(i + 1)) is ("bank", "holiday" or "hol" or "holidays") && !DayGrammar.IsWeekday(W(i - 1))
            ? new DayGrammar.Days(i, W(i + 2) == "monday" ? i + 3 : i + 2, today, today.AddDays(60)) { BankHoliday = true }
            : null;

    // "last christmas" and "for christmas" (presents) are no day to come to.
    private DayGrammar.Days? Christmas(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("boxing", "day", _) => One(i, i + 2, 12, 26),
        ("christmas", "day", _) => One(i, i + 2, 12, 25),
        ("christmas", "eve" or "eves" or "evening", _) => One(i, i + 2, 12, 24),
        ("day" or "night", "before", "christmas") when W(i + 3) is not ("eve" or "evening" or "day") => One(i, i + 3, 12, 24),
        ("between", "christmas", "and") when W(i + 3) is "new" => new DayGrammar.Days(i, W(i + 4) is "year" or "years" ? i + 5 : i + 4, Date(12, 26), Date(12, 26).AddDays(5)),
        ("christmas", "one" or "session" or "visit" or "contact" or "week", _) => new DayGrammar.Days(i, i + 1, Date(12, 18), Date(12, 28)) { Sole = true },
        ("before", "christmas", not ("eve" or "day" or "evening")) => new DayGrammar.Days(i, i + 2, today, Date(12, 24)) { Pick = W(i - 1) is "one" or "last" or "session" or "visit" ? DayGrammar.Days.Last : null },
        ("after", "christmas", not ("eve" or "day" or "evening")) => new DayGrammar.Days(i, i + 2, Date(12, 26), Date(12, 26).AddDays(21)),
        _ => null,
    };

    private DayGrammar.Days? NewYear(int i) => (W(i), W(i + 1), W(i + 2)) switch
    {
        ("hogmanay" or "hogmanays" or "nye" or "nyes", _, _) => One(i, i + 1, 12, 31),
        ("new", "years" or "year", "eve" or "eves" or "evening") => One(i, i + 3, 12, 31),
        ("new", "years" or "year", "poss") when W(i + 3) is "eve" or "evening" => One(i, i + 4, 12, 31),
        ("last", "day", "of") when W(i + 3) is "the" && W(i + 4) is "year" => One(i, i + 5, 12, 31),
        ("new", "years" or "year", "day") => One(i, i + 3, 1, 1),
        ("after", "new", "year" or "years") => JanuaryOn(i, i + 3),
        ("in" or "of", "the", "new") when W(i + 3) is "year" => JanuaryOn(i, i + 4),
        ("first", "one" or "session" or "visit", "back") when today.Month == 12 => JanuaryOn(i, i + 3),
        ("new", "year", "one" or "session" or "visit" or "contact") => JanuaryOn(i, i + 2),
        _ => null,
    };

    private DayGrammar.Days? Spring(int i) => (W(i), W(i + 1)) switch
    {
        ("valentines" or "valentine", _) => One(i, W(i + 1) is "day" ? i + 2 : i + 1, 2, 14),
        ("good", "friday") => Single(i, i + 2, Easter().AddDays(-2)),
        ("easter", "monday") => Single(i, i + 2, Easter().AddDays(1)),
        ("easter", "sunday") => Single(i, i + 2, Easter()),
        ("easter", "saturday" or "weekend") => new DayGrammar.Days(i, i + 2, Easter().AddDays(-2), Easter().AddDays(1)),
        ("mothers" or "mother", "day" or "poss") => Single(i, i + 2, Easter().AddDays(-21)),
        ("fathers" or "father", "day" or "poss") => Single(i, i + 2, NthSunday(6, 3)),
        _ => null,
    };

    private DayGrammar.Days? Autumn(int i) => (W(i), W(i + 1)) switch
    {
        ("halloween", _) => One(i, i + 1, 10, 31),
        ("bonfire" or "fireworks", "weekend") => Weekend(i, i + 2, Date(11, 5)),
        ("bonfire" or "fireworks" or "fawkes", "night") => One(i, i + 2, 11, 5),
        ("remembrance", "sunday") => Single(i, i + 2, NthSunday(11, 2)),
        ("remembrance", "weekend") => new DayGrammar.Days(i, i + 2, NthSunday(11, 2).AddDays(-1), NthSunday(11, 2)),
        _ => null,
    };

    // "the weekend the clocks go back", "clocks change weekend"
    private DayGrammar.Days? Clocks(int i)
    {
        if (W(i) is "weekend")
            for (var at = i + 1; at < i + 4; at++)
                if (W(at) is "clocks" && Clocks(at) is { } clocks)
                    return clocks with { Start = i };
        if (W(i) is not ("clocks" or "clock") || W(i + 1) is not ("go" or "going" or "change" or "changing" or "back" or "forward"))
            return null;
        var end = i + 2;
        while (W(end) is "back" or "forward" or "weekend")
            end++;
        var (spring, autumn) = (LastSunday(today.Year, 3), LastSunday(today.Year, 10));
        var sunday = today <= spring ? spring : today <= autumn ? autumn : LastSunday(today.Year + 1, 3);
        return new DayGrammar.Days(i, end, sunday.AddDays(-1), sunday);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private DateTime NthSunday(int month, int nth)
    {
        var first = Date(month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (nth - 1)));
    }

    private DayGrammar.Days JanuaryOn(int start, int end) => new(start, end, Date(1, 1), Date(1, 1).AddDays(40)) { Pick = DayGrammar.Days.First };

    private static DayGrammar.Days Single(int start, int end, DateTime day) => new(start, end, day, day);

    private DayGrammar.Days One(int start, int end, int month, int day) => Single(start, end, Date(month, day));

    private static DayGrammar.Days Weekend(int start, int end, DateTime near)
    {
        var saturday = near.AddDays(((int)DayOfWeek.Saturday - (int)near.DayOfWeek + 7) % 7);
        saturday = (saturday - near).TotalDays > 3 ? saturday.AddDays(-7) : saturday;
        return new DayGrammar.Days(start, end, saturday, saturday.AddDays(1));
    }

    // The next time that date comes round; up to a fortnight ago it is still spoken of.
    private DateTime Date(int month, int day)
    {
        var date = new DateTime(today.Year, month, day);
        return date < today.AddDays(-14) ? date.AddYears(1) : date;
    }

    private DateTime Easter()
    {
        var soon = BankHolidays.Easter(today.Year).ToDateTime(default);
        return soon < today.AddDays(-14) ? BankHolidays.Easter(today.Year + 1).ToDateTime(default) : soon;
    }
}
