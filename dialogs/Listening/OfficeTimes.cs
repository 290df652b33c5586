using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>When somebody at the service next reads what families write. It is said so, and never that a person is reading now.</summary>
internal sealed class OfficeTimes(Policy policy, BritishTime time)
{
    private const int DaysAhead = 30;

    public bool IsOpen(DateTime utc)
    {
        var local = time.Local(utc);
        var clock = TimeOnly.FromDateTime(local);
        return IsWorkingDay(local) && clock >= policy.Office.Opens && clock < policy.Office.Closes;
    }

    /// <summary>"today before 5pm", "on Monday 23 November from 9am": fits after "read by the service's staff".</summary>
    public string NextRead(DateTime utc)
    {
        var local = time.Local(utc);
        if (IsOpen(utc))
            return $"today before {BritishTime.Clock(local.Date + policy.Office.Closes.ToTimeSpan())}";
        if (IsWorkingDay(local) && TimeOnly.FromDateTime(local) < policy.Office.Opens)
            return $"today from {BritishTime.Clock(local.Date + policy.Office.Opens.ToTimeSpan())}";
        var day = Enumerable.Range(1, DaysAhead).Select(ahead => local.Date.AddDays(ahead)).First(IsWorkingDay);
        return $"on {BritishTime.Day(day, local)} from {BritishTime.Clock(day + policy.Office.Opens.ToTimeSpan())}";
    }

    private bool IsWorkingDay(DateTime local) =>
        policy.Office.Days.Contains(local.DayOfWeek)
        && policy.Closed.Dates.All(closed => closed.Date != DateOnly.FromDateTime(local));
}
