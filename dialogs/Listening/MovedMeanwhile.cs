using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Ok see you thursday", when staff have just moved Thursday's session to Friday: that one is meant and no Thursday a week later, so it is asked back.</summary>
internal sealed class MovedMeanwhile(TurnScope turn)
{
    public Reading Read(Reading reading) =>
        turn.Moved is { } moved && turn.Pressed is null && reading.Acts.Any(act => IsOfTheOldDay(act, moved))
            ? reading with { Acts = [.. reading.Acts.Select(act => IsOfTheOldDay(act, moved) ? act with { Sessions = [.. moved.Visit.Sessions.Select(session => session.Ref)], Sure = false, SessionNamed = true, DayWithout = false } : act)] }
            : reading;

    private bool IsOfTheOldDay(Act act, (Visit Visit, DateTime Was) moved) =>
        ActRouting.IsAboutComing(act.Intent) && NamesTheOldDay(turn.Service.Time.Local(moved.Was))
        && (act.DayWithout || !act.SessionNamed || !moved.Visit.Sessions.Any(session => act.Sessions.Contains(session.Ref)));

    private bool NamesTheOldDay(DateTime was)
    {
        var today = DateOnly.FromDateTime(was) == turn.Today;
        var tomorrow = DateOnly.FromDateTime(was) == turn.Today.AddDays(1);
        return Regex.IsMatch(turn.Heard.Text, $@"\b{was.DayOfWeek.ToString()[..3]}{(today ? @"|\btoday\b|\b2day\b" : tomorrow ? @"|\btomorr?ow|\btomoz|\btmrw|\b2mor" : "")}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
