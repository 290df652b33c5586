namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>The days that staff ask for by a word, as they are typed on a telephone in a corridor.</summary>
internal static class StaffDays
{
    public const string Today = "today";
    public const string Tomorrow = "tomorrow";
    public const string Week = "week";

    private static readonly Dictionary<string, string> Spellings = Spelt(
        (Today, "today todays 2day tday tdy"),
        (Tomorrow, "tomorrow tomorrows tommorow tommorrow tomorow tomorrw tomorro tommoro tomoro tomorow tomoz tomo tmrw tmr tmro tmoz 2moro 2morrow 2moz 2mrw 2mro"),
        (Week, "week weeks wk"),
        ("monday", "monday mondays mon mondy munday"),
        ("tuesday", "tuesday tuesdays tue tues tuesdy tuseday teusday"),
        ("wednesday", "wednesday wednesdays wed weds wensday wednsday wendsday wednesdy wensdy"),
        ("thursday", "thursday thursdays thu thur thurs thursdy thrusday thusday"),
        ("friday", "friday fridays fri fridy firday"),
        ("saturday", "saturday saturdays sat saterday saturdy satday satuday"),
        ("sunday", "sunday sundays sun sundy"));

    /// <summary>The day that the word stands for; null when it is none.</summary>
    public static string? Of(string word) => Spellings.GetValueOrDefault(word);

    public static DayOfWeek Weekday(string day) => Enum.Parse<DayOfWeek>(day, ignoreCase: true);

    private static Dictionary<string, string> Spelt(params (string Day, string Words)[] days) =>
        days.SelectMany(day => day.Words.Split(' ').Distinct().Select(word => (word, day.Day))).ToDictionary(StringComparer.Ordinal);
}
