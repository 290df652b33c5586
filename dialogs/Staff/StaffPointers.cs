using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>Whom and when the words of a worker point to.</summary>
/// <param name="Timed">The sessions that begin at a time of day that is named.</param>
internal sealed partial record StaffPointers(IReadOnlyList<string> Children, IReadOnlyList<string> Days, IReadOnlyList<string> Timed)
{
    private const int DaysOfAWeek = 7;

    public static StaffPointers In(string text, PersonFacts person, Service service)
    {
        var words = Plain(text).Split(' ');
        var names = person.AtWork.Select(session => session.ChildName).Distinct(StringComparer.Ordinal).Where(name => words.Any(word => StaffRequests.IsOf(word, name)));
        var clocks = new SpokenClocks(text);
        var timed = person.AtWork.Where(session => clocks.Names(service.Time.Local(session.StartsAt))).Select(session => session.Ref);
        return new StaffPointers([.. names], [.. words.Select(StaffDays.Of).OfType<string>().Distinct()], [.. timed]);
    }

    /// <summary>In small letters, without signs.</summary>
    public static string Plain(string text) =>
        Signs().Replace(text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal), " ").Trim();

    public bool Any => Children.Count > 0 || Days.Count > 0 || Timed.Count > 0;

    /// <summary>Those meant, of the ones they are the worker at; for others of staff only those of a child they name. Where neither child nor day is named, the next day's.</summary>
    public IReadOnlyList<SessionFacts> Sessions(Service service, Heard heard, PersonFacts person)
    {
        if (person.Role != PersonRole.Practitioner && Children.Count == 0)
            return [];
        var open = Of(person.AtWork, service, heard);
        if (Days.Count > 0)
            return open;
        return Children.Count > 0
            ? [.. open.GroupBy(session => session.ChildName).Select(own => own.First())]
            : open.FindAll(session => service.Time.Local(session.StartsAt).Date == service.Time.Local(open[0].StartsAt).Date);
    }

    /// <summary>Those of the children and the days that are named; all where none is.</summary>
    public List<SessionFacts> Of(IEnumerable<SessionFacts> sessions, Service service, Heard heard)
    {
        var today = service.Time.Local(heard.At).Date;
        return AtTheTime([.. sessions.Where(session => (Children.Count == 0 || Children.Contains(session.ChildName))
            && (Days.Count == 0 || Days.Any(day => IsOn(service.Time.Local(session.StartsAt).Date, day, today))))]);
    }

    /// <summary>A time at which nothing begins on those days is mistaken: all of them may be meant.</summary>
    private List<SessionFacts> AtTheTime(List<SessionFacts> sessions) =>
        sessions.FindAll(session => Timed.Contains(session.Ref)) is { Count: > 0 } timed ? timed : sessions;

    private static bool IsOn(DateTime day, string meant, DateTime today) => meant switch
    {
        StaffDays.Today => day == today,
        StaffDays.Tomorrow => day == today.AddDays(1),
        StaffDays.Week => day < today.AddDays(DaysOfAWeek),
        _ => day < today.AddDays(DaysOfAWeek) && day.DayOfWeek == StaffDays.Weekday(meant),
    };

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
