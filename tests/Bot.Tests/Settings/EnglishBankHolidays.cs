namespace FamilyTimeBot.Bot.Tests.Settings;

/// <summary>The bank holidays of England by their rules, with the calendar days that a substitute day stands for, to hold the shipped lists against.</summary>
internal static class EnglishBankHolidays
{
    public static IEnumerable<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        var named = new DateOnly[]
        {
            new(year, 1, 1), easter.AddDays(-2), easter.AddDays(1), FirstMonday(year, 5), LastMonday(year, 5), LastMonday(year, 8), new(year, 12, 25), new(year, 12, 26),
        };
        return named.Concat(Substitutes(year)).Distinct();
    }

    private static IEnumerable<DateOnly> Substitutes(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        if (IsWeekend(newYear))
            yield return FirstMonday(year, 1);
        var christmas = new DateOnly(year, 12, 25);
        if (IsWeekend(christmas))
            yield return new(year, 12, 27);
        if (IsWeekend(christmas.AddDays(1)))
            yield return new(year, 12, 28);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly FirstMonday(int year, int month) =>
        Enumerable.Range(1, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) =>
        Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>The Sunday after the full moon of the Book of Common Prayer's table, good for the years 1900 to 2199.</summary>
    private static DateOnly Easter(int year)
    {
        var moon = (19 * (year % 19) + 24) % 30;
        if (moon == 29 || (moon == 28 && year % 19 > 10))
            moon--;
        var full = new DateOnly(year, 3, 21).AddDays(moon);
        return full.AddDays(7 - (int)full.DayOfWeek);
    }
}
