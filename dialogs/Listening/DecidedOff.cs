using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Staff have answered an alert that a session does not go ahead, and the schedule does not say so yet. Until then nothing tells a family that it
/// takes place: who asks hears of it, and what they say of coming is passed on and not confirmed. A child is told neither.
/// </summary>
internal sealed class DecidedOff(TurnScope turn)
{
    /// <summary>What sounds as if the session took place, or as if nobody had decided yet.</summary>
    private static readonly HashSet<string> Confirming = new(StringComparer.Ordinal)
    {
        "attendance.coming", "attendance.coming-if", "report.coming", "report.not-coming", "report.ill", "change.passed-on", "change.passed-on-rarely",
        "lateness.thank-you", "lateness.in-time", "lateness.past-limit", "lateness.report.in-time", "lateness.report.past-limit",
    };

    /// <summary>What a run says about its visit; where staff have said that all of it is off, that instead of a confirmation.</summary>
    public void Say(IReadOnlyList<Saying> sayings, Visit? visit, Question? open)
    {
        var off = OffOf(visit);
        foreach (var saying in sayings)
            turn.Draft.SayOnce(off?.Sessions.Count == visit?.Sessions.Count && off is not null && Confirming.Contains(saying.Wording!)
                ? turn.Speaker.Say("decided-off.passed-on", Words(off))
                : turn.Speaker.Say(saying.Wording!, saying.Values));
        if (off is not null && (open is YesNoQuestion { CanSkip: false } || (off.Sessions.Count < visit!.Sessions.Count && sayings.Any(saying => Confirming.Contains(saying.Wording!)))))
            turn.Draft.SayOnce(turn.Speaker.Say("decided-off", Words(off)));
    }

    /// <summary>Tells of those that are off, by the diary or by staff's word, and hands back what is left to tell of; null when nothing is.</summary>
    /// <param name="named">Those that the words point to; none for the next ones.</param>
    public IReadOnlyList<Visit>? TellOf(IReadOnlyList<Visit> named)
    {
        var asked = named.Count > 0 ? named : turn.PlannedVisits;
        var off = asked.Take(SessionDetails.Details.Most).Where(visit => (IsCalledOff(visit) ? visit.MayTell(Tell.Time) : OffOf(visit) is not null) && visit.MayTell(Tell.Session)).ToList();
        if (off.Count == 0)
            return named;
        foreach (var visit in off)
            turn.SayWithoutForm(IsCalledOff(visit) ? turn.Speaker.Say("session.not-going-ahead", Words(visit)) : turn.Speaker.Say("decided-off", Words(OffOf(visit)!)));
        var left = asked.Where(visit => !IsCalledOff(visit)).Select(Without).OfType<Visit>().Take(SessionDetails.Details.Most).ToList();
        return left.Count == 0 || turn.Person.Role == PersonRole.YoungPerson ? null : left;
    }

    /// <summary>It is off, by the diary or by staff's word, and they are told so.</summary>
    public bool TrySay(Visit visit)
    {
        if (!visit.MayTell(Tell.Session) || (!IsCalledOff(visit) && OffOf(visit) is null))
            return false;
        turn.SayWithoutForm(turn.Speaker.Say(IsCalledOff(visit) ? "session.not-going-ahead" : "decided-off", Words(OffOf(visit) ?? visit)));
        return true;
    }

    /// <summary>All of it is off, and they draw the right conclusion themselves.</summary>
    public bool TrySayNoNeed(Visit visit)
    {
        if (!visit.MayTell(Tell.Session) || !visit.MayTell(Tell.Time) || !(IsCalledOff(visit) || IsAll(visit)))
            return false;
        // What staff changed meanwhile has just told them that it is off.
        if (!turn.StandsAlone)
            turn.SayWithoutForm(turn.Speaker.Say("decided-off.no-need", Words(visit)));
        return true;
    }

    public static bool IsAll(Visit visit) => visit.Sessions.All(session => session.IsDecidedOff);

    private static bool IsCalledOff(Visit visit) => visit.First.State == SessionState.CalledOff;

    private static Visit? OffOf(Visit? visit) => Of(visit, session => session.IsDecidedOff);

    private static Visit? Without(Visit visit) => Of(visit, session => !session.IsDecidedOff);

    private static Visit? Of(Visit? visit, Func<SessionFacts, bool> which) =>
        visit?.Sessions.Where(which).ToList() is { Count: > 0 } sessions ? new Visit(sessions) : null;

    private Values Words(Visit visit) => SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At);
}
