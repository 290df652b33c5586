using System.Globalization;
using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>A day that comes every year, as its owner calls it: "Nan's birthday".</summary>
/// <param name="In">On which day of a year.</param>
public sealed record SpecialDay(string Label, Func<int, DateOnly> In)
{
    /// <summary>On another date every year.</summary>
    public bool Moves => In(2024) is var one && In(2025) is var other && (one.Month, one.Day) != (other.Month, other.Day) && (one.Month, one.Day) != (2, 29);

    /// <summary>The first on or after that day.</summary>
    public DateOnly Next(DateOnly from) => In(from.Year) is var day && day >= from ? day : In(from.Year + 1);
}

/// <summary>Reads the days for cards and letters in a young person's own words: "nans birthday 3 may, dad 12/8 and christmas".</summary>
public static partial class SpecialDays
{
    private const int MostLetters = 40;

    /// <summary>Who a day is for may be said before the date or after it; a day without anybody is "a special day".</summary>
    public static IReadOnlyList<SpecialDay> Of(string words)
    {
        var text = words.Replace('\u2019', '\'');
        var dates = Dates().Matches(text).Where(date => DayOf(date) is not null).ToList();
        var found = new List<SpecialDay>();
        var from = 0;
        for (var at = 0; at < dates.Count; at++)
        {
            var (date, end) = (dates[at], dates[at].Index + dates[at].Length);
            var label = Label(text[from..date.Index]);
            from = end;
            if (label.Length == 0 && !date.Groups["name"].Success)
            {
                from = at + 1 < dates.Count ? dates[at + 1].Index : text.Length;
                label = Label(text[end..from]);
            }
            found.Add(new SpecialDay(Named(date, label), DayOf(date)!));
        }
        return found;
    }

    private static string Named(Match date, string label)
    {
        var name = date.Groups["name"].Success ? Capital(date.Groups["name"].Value) : "";
        return name.Length > 0 ? name : label.Length > 0 ? Capital(label) : "A special day";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Label(string text)
    {
        var label = Around().Replace(text.ReplaceLineEndings(" "), "").Trim(' ', ',', ';', '.', '-', ':', '(', ')', '!', '&');
        return label.Length <= MostLetters ? label : "";
    }

    private static Func<int, DateOnly>? DayOf(Match date)
    {
        if (date.Groups["name"].Success)
            return Feast(date.Groups["name"].Value.ToLowerInvariant());
        var day = int.Parse(date.Groups["day"].Success ? date.Groups["day"].Value : date.Groups["first"].Value, CultureInfo.InvariantCulture);
        var month = date.Groups["month"].Success ? MonthOf(date.Groups["month"].Value) : int.Parse(date.Groups["number"].Value, CultureInfo.InvariantCulture);
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month) ? null : year => new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    private static int MonthOf(string name) =>
        Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static Func<int, DateOnly> Feast(string name) => name switch
    {
        _ when name.StartsWith("christ", StringComparison.Ordinal) || name.StartsWith("xmas", StringComparison.Ordinal) => year => new DateOnly(year, 12, 25),
        _ when name.StartsWith("mother", StringComparison.Ordinal) || name.StartsWith("mum", StringComparison.Ordinal) => year => Easter(year).AddDays(-21),
        _ when name.StartsWith("father", StringComparison.Ordinal) || name.StartsWith("dad", StringComparison.Ordinal) => year => new DateOnly(year, 6, 21).AddDays(-(int)new DateOnly(year, 6, 21).DayOfWeek),
        _ when name.StartsWith("valentine", StringComparison.Ordinal) => year => new DateOnly(year, 2, 14),
        _ when name.StartsWith("new year", StringComparison.Ordinal) => year => new DateOnly(year, 1, 1),
        _ => Easter,
    };

    private static DateOnly Easter(int year) => BankHolidays.Of(year).First(holiday => holiday.Why == "Good Friday").Date.AddDays(2);

    [GeneratedRegex(@"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? ?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?|(?<first>\d{1,2})[/.-](?<number>\d{1,2})(?:[/.-]\d{2,4})?|(?<name>christmas(?: day)?|xmas|easter|mother'?s'? day|mum'?s day|father'?s'? day|dad'?s day|valentine'?s?(?: day)?|new year'?s?(?: day)?))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    /// <summary>What only joins a day to its date.</summary>
    [GeneratedRegex(@"^(?:\s|,|;|\.|and\b|also\b|plus\b|then\b|for\b|my\b|its\b|it's\b|is\b)+|(?:\s|,|-|:|=|\bis\b|\bon\b|\bthe\b|\bis on\b|'s on\b)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();
}
