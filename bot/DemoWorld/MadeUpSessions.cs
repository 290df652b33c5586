using System.Globalization;
using System.Text;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.DemoWorld;

/// <summary>The made-up world's calendar: weekly arrangements from last week to three weeks on, counted from one local day.</summary>
public static class MadeUpSessions
{
    private const int Weeks = 5;

    private static readonly Arrangement[] Arrangements =
    [
        new("A1", ["C01", "C02"], 0, new(16, 0), 60, "V1", "supervised", "P022", "P001"),
        new("A2", ["C01", "C02"], 3, new(15, 30), 60, "V2", "supervised", "P023", "P002"),
        new("A3", ["C03"], 1, new(17, 0), 90, "V1", "supervised", "P023", "P004;P006"),
        new("A4", ["C03"], 5, new(11, 0), 120, "V3", "self_directed", "", "P006"),
        new("A5", ["C04"], 2, new(16, 30), 60, "V2", "assessed", "P022", "P008"),
        new("A6", ["C04"], 4, new(17, 0), 45, "", "virtual", "P022", "P009"),
        new("A7", ["C05"], 0, new(10, 30), 60, "V1", "supervised", "P022", "P012;P013"),
        new("A8", ["C06"], 1, new(16, 0), 60, "V2", "supervised", "P022", "P014"),
        new("A9", ["C06"], 4, new(15, 0), 60, "V2", "supervised", "P023", "P015"),
        new("A10", ["C07", "C08"], 2, new(13, 0), 60, "V3", "supervised", "P023", "P016"),
        new("A11", ["C07"], 6, new(10, 0), 120, "V3", "self_directed", "", "P017"),
    ];

    public static string Csv(DateOnly today, Policy policy)
    {
        var csv = new StringBuilder("session,child,start,end,venue,type,state,practitioner,arrangement,ring_in,attendees\n");
        for (var week = 0; week < Weeks; week++)
            foreach (var arrangement in Arrangements)
                foreach (var child in arrangement.Children)
                    csv.Append(Line(arrangement, child, week, Day(today, arrangement.Day + (7 * (week - 1)), policy))).Append('\n');
        return csv.ToString();
    }

    private static string Line(Arrangement a, string child, int week, DateOnly day)
    {
        var start = day.ToDateTime(a.Starts);
        return string.Join(
            ',', $"{a.Ref}-{child}-{week}", child, Local(start), Local(start.AddMinutes(a.Minutes)), a.Venue, a.Type, State(a, week), a.Practitioner, a.Ref, RingIn(a), a.Attendees);
    }

    /// <summary>No session falls on a day that the policy closes, or on a Sunday: it moves to the next day that is open, or one of the past to the one before.</summary>
    private static DateOnly Day(DateOnly today, int offset, Policy policy)
    {
        var day = today.AddDays(offset);
        while (day.DayOfWeek == DayOfWeek.Sunday || policy.ClosedOn(day) is not null)
            day = day.AddDays(offset < 0 ? -1 : 1);
        return day;
    }

    private static string State(Arrangement a, int week) => (a.Ref, week) switch
    {
        ("A9", _) => "suspended",
        ("A5", 0) => "not_held",
        (_, 0) => "held",
        ("A2", 2) => "called_off",
        _ => "planned",
    };

    private static string RingIn(Arrangement a) => a.Ref == "A2" ? "yes" : "no";

    private static string Local(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <param name="Day">Days from today; every week from last week on.</param>
    private sealed record Arrangement(
        string Ref, string[] Children, int Day, TimeOnly Starts, int Minutes, string Venue, string Type, string Practitioner, string Attendees);
}
