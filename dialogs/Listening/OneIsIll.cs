using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Where a child is ill: what that says of the others, and of the day itself.</summary>
internal sealed class OneIsIll(TurnScope turn)
{
    /// <summary>
    /// "Theo is ill so neither of them can come": of his sister only that she does not. A child who is ill on the day may well not come: staff see it
    /// at once, and it is asked back.
    /// </summary>
    public Route RouteTo(Visit visit, Act act, Route route) => NotIll(visit, act) ?? (IsOpenOnTheDay(visit, act, route)
        ? route with { Prefills = [new Prefill(AttendanceQuestions.IsTheChildComing, YesNoQuestion.No, Candidate: true), .. route.Prefills] }
        : route);

    /// <summary>"Cant come at all, jaydens got chicken pox": his sister, whom they see with him, is not to wait for them either.</summary>
    public IEnumerable<(Visit Others, Route Absent)> Others(Act act, IReadOnlyList<Visit> visits, IReadOnlyList<Act> all)
    {
        if (act is not { Intent: Intent.IllChild, Child: not null, SaysTheyCant: true, DayWithout: false } || turn.IsReporter)
            yield break;
        foreach (var others in visits.Select(BesideIt).OfType<Visit>())
        {
            var said = all.Where(other => other.Sessions.Any(session => others.Sessions.Any(known => known.Ref == session))).ToList();
            var isSure = said.Exists(other => other is { Sure: true, Intent: Intent.Cancel });
            if (!said.Exists(other => other.Intent == Intent.Confirm) && ActRouting.For(act with { Intent = Intent.Cancel, Sure = isSure }, turn.Person.Role, "", []) is { } absent)
                yield return (others, absent);
        }
    }

    private Route? NotIll(Visit visit, Act act) =>
        act is { Intent: Intent.IllChild, Child: { } ill } && visit.Sessions.All(session => session.ChildName != ill)
            ? ActRouting.For(act with { Intent = Intent.Cancel }, turn.Person.Role, "", [])
            : null;

    private bool IsOpenOnTheDay(Visit visit, Act act, Route route) =>
        act is { Intent: Intent.IllChild, DayWithout: false } && route.Dialog == ReportDialog.Id && turn.IsToday(visit) && !route.Prefills.Any(prefill => prefill.Question is ComingQuestion);

    private Visit? BesideIt(Visit visit)
    {
        var whole = turn.PlannedVisits.FirstOrDefault(known => known.StartsAt == visit.StartsAt && known.First.VenueRef == visit.First.VenueRef);
        var rest = whole?.Sessions.Where(session => visit.Sessions.All(own => own.Ref != session.Ref)).ToList() ?? [];
        return rest.Count > 0 ? new Visit(rest) : null;
    }
}
