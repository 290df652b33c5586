using System.Collections.Concurrent;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>Local times of day and the quiet hours, for planning. Instants in and out are UTC.</summary>
public sealed class SendingHours(OutreachRules rules, BritishTime time)
{
    /// <summary>So long before the quiet hours begin a text goes that would otherwise come too late after them.</summary>
    private static readonly TimeSpan BeforeQuiet = TimeSpan.FromMinutes(30);

    /// <summary>With less than that left before a session, a text after the quiet hours is of little use.</summary>
    private static readonly TimeSpan Useful = TimeSpan.FromHours(1);

    /// <summary>Sessions of a county begin at few times: each is reckoned once.</summary>
    private const int MostKnown = 20_000;
    private readonly ConcurrentDictionary<(DateTime Start, int Hours), DateTime> before = new();
    private readonly ConcurrentDictionary<(DateTime Start, int Days, TimeOnly Clock), DateTime> on = new();

    /// <summary>So many hours before by the clock on the wall, also across the change to summer time; never within the quiet hours.</summary>
    public DateTime HoursBefore(DateTime start, int hours) =>
        Known(before, (Start: start, Hours: hours), key => OutsideQuiet(time.Utc(time.Local(key.Start).AddHours(-key.Hours)), key.Start));

    public DateTime On(DateTime start, int daysBefore, TimeOnly clock) =>
        Known(on, (Start: start, Days: daysBefore, Clock: clock), key => time.Utc(time.Local(key.Start).Date.AddDays(-key.Days) + key.Clock.ToTimeSpan()));

    /// <summary>Midnight, local, of the day that it falls on.</summary>
    public DateTime StartOfDay(DateTime at) => time.Utc(time.Local(at).Date);

    /// <summary>When the quiet hours that it falls in end; null outside them.</summary>
    public DateTime? EndOfQuiet(DateTime at)
    {
        var local = time.Local(at);
        var clock = TimeOnly.FromDateTime(local);
        if (!clock.IsBetween(rules.QuietFrom, rules.QuietUntil))
            return null;
        var day = clock < rules.QuietUntil ? local.Date : local.Date.AddDays(1);
        return time.Utc(day + rules.QuietUntil.ToTimeSpan());
    }

    /// <summary>After the quiet hours or, where that is too near to the start, before them.</summary>
    public DateTime OutsideQuiet(DateTime due, DateTime start)
    {
        if (EndOfQuiet(due) is not { } end)
            return due;
        if (end <= start - Useful)
            return end;
        var local = time.Local(due);
        var evening = TimeOnly.FromDateTime(local) < rules.QuietUntil ? local.Date.AddDays(-1) : local.Date;
        return time.Utc(evening + rules.QuietFrom.ToTimeSpan() - BeforeQuiet);
    }

    private static DateTime Known<TKey>(ConcurrentDictionary<TKey, DateTime> known, TKey key, Func<TKey, DateTime> reckon)
        where TKey : notnull
    {
        if (known.TryGetValue(key, out var found))
            return found;
        if (known.Count >= MostKnown)
            known.Clear();
        return known[key] = reckon(key);
    }
}
