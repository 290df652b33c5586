using System.Collections.Concurrent;

namespace FamilyTimeBot.Model.Policies;

/// <summary>
/// The bank holidays of England by their rules, with the calendar days that a substitute day stands for.
/// What is proclaimed for one year (a coronation, a moved May holiday) goes into a policy's own dates.
/// </summary>
public static class BankHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<ClosedDate>> Years = new();

    public static IReadOnlyList<ClosedDate> Of(int year) => Years.GetOrAdd(year, static of => [.. Compute(of)]);

    public static bool Is(DateOnly day) => Of(day.Year).Any(holiday => holiday.Date == day);

    private static IEnumerable<ClosedDate> Compute(int year)
    {
        var easter = Easter(year);
        yield return new(new(year, 1, 1), "New Year's Day");
        if (IsWeekend(new(year, 1, 1)))
            yield return new(FirstMonday(year, 1), "New Year's Day (substitute day)");
        yield return new(easter.AddDays(-2), "Good Friday");
        yield return new(easter.AddDays(1), "Easter Monday");
        yield return new(FirstMonday(year, 5), "Early May bank holiday");
        yield return new(LastMonday(year, 5), "Spring bank holiday");
        yield return new(LastMonday(year, 8), "Summer bank holiday");
        foreach (var day in Christmas(year))
            yield return day;
    }

    private static IEnumerable<ClosedDate> Christmas(int year)
    {
        DateOnly christmas = new(year, 12, 25), boxing = new(year, 12, 26);
        yield return new(christmas, "Christmas Day");
        yield return new(boxing, "Boxing Day");
        if (IsWeekend(christmas))
            yield return new(new(year, 12, 27), "Christmas Day (substitute day)");
        if (IsWeekend(boxing))
            yield return new(new(year, 12, 28), "Boxing Day (substitute day)");
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>Gregorian Easter by the method that Meeus gives.</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
