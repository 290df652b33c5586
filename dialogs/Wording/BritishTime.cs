using System.Globalization;

namespace FamilyTimeBot.Dialogs.Wording;

/// <summary>Dates and times as people in Britain write them. Instants are UTC; what is read is local.</summary>
public sealed class BritishTime(TimeZoneInfo zone)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>An hour that the clocks skip is read as the one after it, one that they repeat as the first.</summary>
    public DateTime Utc(DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return zone.IsInvalidTime(clock)
            ? TimeZoneInfo.ConvertTimeToUtc(clock.AddHours(1), zone)
            : zone.IsAmbiguousTime(clock)
                ? DateTime.SpecifyKind(clock - zone.GetAmbiguousTimeOffsets(clock).Max(), DateTimeKind.Utc)
                : TimeZoneInfo.ConvertTimeToUtc(clock, zone);
    }

    /// <summary>"4pm", "4.30pm", "noon".</summary>
    public static string Clock(DateTime local) => (local.Hour, local.Minute) switch
    {
        (12, 0) => "noon",
        (_, 0) => local.ToString("%h", British) + Half(local),
        _ => local.ToString("h.mm", British) + Half(local),
    };

    /// <summary>"Thursday 26 November"; with the year when it is not this one.</summary>
    public static string Day(DateTime local, DateTime now) =>
        local.ToString(local.Year == now.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", British);

    /// <summary>"Thursday".</summary>
    public static string Weekday(DateTime local) => local.ToString("dddd", British);

    /// <summary>"today", "tomorrow", "Thursday": no more than that is said where others may read.</summary>
    public string DayAway(DateTime utc, DateTime nowUtc)
    {
        var (day, today) = (Local(utc).Date, Local(nowUtc).Date);
        return (day - today).Days switch
        {
            0 => "today",
            1 => "tomorrow",
            _ => Weekday(day),
        };
    }

    /// <summary>"on Thursday 26 November at 4pm", "today at 4pm".</summary>
    public string When(DateTime utc, DateTime nowUtc)
    {
        var (local, now) = (Local(utc), Local(nowUtc));
        return local.Date == now.Date ? $"today at {Clock(local)}" : $"on {Day(local, now)} at {Clock(local)}";
    }

    public string ClockOf(DateTime utc) => Clock(Local(utc));

    private static string Half(DateTime local) => local.Hour < 12 ? "am" : "pm";
}
