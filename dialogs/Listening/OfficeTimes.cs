using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>When somebody at the service next reads what families write. It is said so, and never that a person is reading now.</summary>
public sealed class OfficeTimes(Policy policy, BritishTime time)
{
    private const int DaysAhead = 30;

    public bool IsOpen(DateTime utc)
    {
        var local = time.Local(utc);
        var clock = TimeOnly.FromDateTime(local);
        return IsWorkingDay(local) && clock >= policy.Office.Opens && clock < policy.Office.Closes;
    }

    /// <summary>"by 5pm today", "after 9am on Monday 23 November": fits after "staff will read it".</summary>
    public string NextRead(DateTime utc)
    {
        var local = time.Local(utc);
        if (IsOpen(utc))
            return $"by {BritishTime.Clock(local.Date + policy.Office.Closes.ToTimeSpan())} today";
        if (IsWorkingDay(local) && TimeOnly.FromDateTime(local) < policy.Office.Opens)
            return $"after {BritishTime.Clock(local.Date + policy.Office.Opens.ToTimeSpan())} today";
        var day = Enumerable.Range(1, DaysAhead).Select(ahead => local.Date.AddDays(ahead)).First(IsWorkingDay);
        return $"after {BritishTime.Clock(day + policy.Office.Opens.ToTimeSpan())} on {BritishTime.Day(day, local)}";
    }

    /// <summary>The time of <see cref="NextRead"/>: when the office closes, or when it opens next (UTC).</summary>
    public DateTime ReadBy(DateTime utc) => IsOpen(utc) ? time.Utc(time.Local(utc).Date + policy.Office.Closes.ToTimeSpan()) : NextOpen(utc);

    /// <summary>From when on somebody is there: at once while the office is open, else when it opens next (UTC).</summary>
    public DateTime NextOpen(DateTime utc)
    {
        if (IsOpen(utc))
            return utc;
        var local = time.Local(utc);
        if (IsWorkingDay(local) && TimeOnly.FromDateTime(local) < policy.Office.Opens)
            return time.Utc(local.Date + policy.Office.Opens.ToTimeSpan());
        var day = Enumerable.Range(1, DaysAhead).Select(ahead => local.Date.AddDays(ahead)).First(IsWorkingDay);
        return time.Utc(day + policy.Office.Opens.ToTimeSpan());
    }

    /// <summary>While the office was last open before then, so that it is known in time; then itself when the office is open (UTC).</summary>
    public DateTime InHours(DateTime utc)
    {
        if (IsOpen(utc))
            return utc;
        var local = time.Local(utc);
        if (IsWorkingDay(local) && TimeOnly.FromDateTime(local) >= policy.Office.Closes)
            return time.Utc(local.Date + policy.Office.Opens.ToTimeSpan());
        var day = Enumerable.Range(1, DaysAhead).Select(back => local.Date.AddDays(-back)).First(IsWorkingDay);
        return time.Utc(day + policy.Office.Opens.ToTimeSpan());
    }

    private bool IsWorkingDay(DateTime local) => policy.IsOfficeOpenOn(DateOnly.FromDateTime(local));
}
