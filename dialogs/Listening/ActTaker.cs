using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Comments;
using FamilyTimeBot.Dialogs.Concerns;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.SessionDetails;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.WhichSession;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Takes one thing that a message says to the session it is about and to its dialog.</summary>
internal sealed partial class ActTaker(TurnScope turn, Matters matters)
{
    private const int MostChoices = 6;
    private static readonly TimeSpan SoonToTravel = TimeSpan.FromHours(3);
    private static readonly TimeSpan Recently = TimeSpan.FromHours(2);
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);
    private readonly OneIsIll illness = new(turn);
    private readonly ComingToWhatIsOff off = new(turn);

    public bool TakeUp(Act act, IReadOnlyList<Act> all)
    {
        if (act.Correction && act.SessionNamed && act.Intent != Intent.Reschedule && TryMove(act, all))
            return true;
        act = new NotWantingUnheard(turn).Told(act);
        switch (act.Intent)
        {
            case Intent.AskWhen or Intent.AskWhere or Intent.AskWho:
                return Tell(act);
            case Intent.Greeting or Intent.Thanks:
                return SayAlone(act.Intent == Intent.Greeting ? "greeting" : "thanks", all);
            case Intent.Language:
                return false;
            case Intent.TravelHelp when turn.PlannedVisits.FirstOrDefault(visit => visit.StartsAt - turn.Heard.At < SoonToTravel) is { } soon:
                return SayToRing(soon);
            case Intent.Yes or Intent.No:
                return TakeUnasked(act, all);
        }
        var visits = VisitsOf(act);
        if (IsGuess(act))
            (act, visits) = Likely(act);
        if (act.Intent == Intent.Late)
            (act, visits) = WhoIsLate(act, visits);
        var together = all.Where(other => other != act && SharesVisit(other, visits)).ToList();
        if (IsCoveredBy(act, together) || ActRouting.For(act, turn.Person.Role, turn.Heard.Text, together) is not { } route)
            return IsCoveredBy(act, together);
        if (act.Intent == Intent.Late && visits.Any(IsOff))
            route = route with { Prefills = [.. route.Prefills, new Prefill(LatenessDialog.SaidComing, YesNoQuestion.Yes)] };
        if (!route.AboutSession)
            return TakeUpAlone(route, act);
        TakeUpAboutSession(act.DayWithout ? Unsaid(route) : route, act, visits);
        foreach (var (others, absent) in illness.Others(act, visits, all))
            Begin(absent, others);
        return true;
    }

    /// <summary>A session was chosen: the message that was held is taken up about it.</summary>
    public void TakeUpHeld(RunState which, int chosen)
    {
        var references = HeldAct.Choices(which)[chosen];
        var visit = turn.Visits.FirstOrDefault(known => known.Sessions.Any(session => references.Contains(session.Ref)));
        if (visit is null)
            return;
        var act = HeldAct.Of(which, visit);
        if (ActRouting.For(act, turn.Person.Role, HeldAct.Text(which), []) is { } route)
            Begin(illness.RouteTo(visit, act, route), visit, which.Answers.Where(answer => !answer.Retracted));
    }

    private bool TakeUpAlone(Route route, Act act)
    {
        if (route.Dialog == CommentDialog.Id && ChildMeant(act) is { } child)
            route = route with { Prefills = [.. route.Prefills, new Prefill(CommentDialog.Child, child)] };
        matters.TakeUp(route, route.Dialog == NotWantingDialog.Id ? VisitsOf(act).FirstOrDefault(visit => visit.First.State == SessionState.Planned) ?? turn.PlannedVisits.FirstOrDefault() : null);
        return true;
    }

    /// <summary>"Cant come tuesday", where there is none: whether they come to what there is was not said, nor why not, and is asked.</summary>
    private static Route Unsaid(Route route) => route.Dialog switch
    {
        AttendanceDialog.Id => route with { Prefills = [] },
        ReportDialog.Id => route with { Prefills = [.. route.Prefills.Where(prefill => prefill is { Value: "child" } && prefill.Question == AttendanceQuestions.IllWho)] },
        _ => route with { Prefills = [.. route.Prefills.Where(prefill => prefill.Question != AttendanceQuestions.IfItGoesAhead)] },
    };

    /// <summary>The child whom the words name, else the only one.</summary>
    private string? ChildMeant(Act act) =>
        act.Child is { } name ? turn.Person.Children.FirstOrDefault(child => child.FirstName == name)?.Ref
        : turn.Person.Children is [var only] ? only.Ref : null;

    private bool TakeUpAboutSession(Route route, Act act, IReadOnlyList<Visit> visits)
    {
        SayNoneThatDay(act);
        if (visits.Count > 0 && !(act.DayWithout && turn.PlannedVisits.Count > 1))
        {
            if (act.DayWithout && IsNotComing(act.Intent))
                NoteSessionNotSaid();
            if (OpenWhich is { } settled)
                matters.Drop(settled);
            foreach (var visit in visits)
                Begin(illness.RouteTo(visit, act, route), visit);
            return true;
        }
        var possible = turn.PlannedVisits;
        if (possible.Count > 1 && possible.All(visit => visit.MayTell(Model.People.Tell.Time)))
            AskWhich(act, [.. possible.Take(MostChoices)]);
        else if (possible.Count > 1)
            Begin(route, possible[0] with { Sessions = [.. possible[0].Sessions.Select(session => session with { Restricted = true })] });
        else if (possible.Count == 1)
            Begin(route, possible[0]);
        else
            NoneToBeFound();
        return true;
    }

    /// <summary>Told before another day is told or asked about: else "can't come tuesday" looks misread.</summary>
    private void SayNoneThatDay(Act act)
    {
        if (act.DayWithout && turn.PlannedVisits.Count > 0 && turn.PlannedVisits.All(visit => visit.MayTell(Model.People.Tell.Time)))
            turn.Draft.SayOnce(turn.Speaker.Say("session.none-that-day"));
    }

    private void Begin(Route route, Visit visit, IEnumerable<Answer>? before = null)
    {
        if (visit.Restricted || !visit.MayTell(Model.People.Tell.Session) || visit.First.State == SessionState.Suspended)
            matters.TakeUp(new Route(RestrictedDialog.Id, [.. route.Prefills.Where(prefill => prefill.Question is ComingQuestion && !(prefill.Candidate && prefill.Value == YesNoQuestion.Yes)).Select(prefill => prefill with { Question = AttendanceQuestions.AreYouComing, Candidate = false })], true), visit);
        else if (visit.First.State != SessionState.Planned)
            turn.SayWithoutForm(turn.Speaker.Say("session.not-going-ahead", Words(visit)));
        else if (!off.TryPassOn(route, visit))
        {
            var left = off.Left(route, visit);
            new WishedInstead(turn, matters).LeaveTheOldDay(left.Route, left.Visit);
            matters.TakeUp(left.Route, left.Visit, before);
        }
    }

    /// <summary>Which session is meant is asked; a "not coming" that is still open is shown to staff at once.</summary>
    private void AskWhich(Act act, IReadOnlyList<Visit> possible)
    {
        var open = OpenWhich;
        var isNews = IsNotComing(act.Intent) && (open is null || !IsNotComing(HeldAct.Intent(open)));
        var run = open ?? matters.Begin(WhichSessionDialog.Id, visit: null);
        HeldAct.Keep(run, act, turn.Heard.Text, possible);
        run.Given["choices"] = string.Join('\n', possible.Select(turn.Line));
        if (isNews)
            NoteSessionNotSaid();
        run.Answers.Add(turn.NewAnswer("held", "", 1));
        matters.Go(run, begins: true);
    }

    private void NoteSessionNotSaid() => turn.Records.Add(new StaffNote { About = "not coming, session not said yet" }, session: null);

    private RunState? OpenWhich => turn.State.Runs.LastOrDefault(run => run is { Dialog: WhichSessionDialog.Id, Ended: false });

    private static bool IsNotComing(Intent intent) => intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild;

    private void NoneToBeFound()
    {
        turn.Records.Add(new StaffNote { About = "wrote about a session, none is planned" }, session: null);
        turn.Draft.SayOnce(turn.Speaker.Say(Details.MayNotBeTold(turn.Person, turn.Heard.At) ? "restricted.please-ring" : "details.none-passed-on"));
    }

    private bool Tell(Act act)
    {
        if (turn.IsStaff && turn.Heard.IsByText)
        {
            turn.Draft.SayOnce(turn.Speaker.Say("staff.not-by-text"));
            return true;
        }
        if (new AskedOfAChild(turn).TellOf(act, act.SessionNamed ? VisitsOf(act) : []) is not { } named)
            return true;
        if (named is [var one] || (turn.PlannedVisits is [var only] && (one = only) is not null))
            Focus.Tell(turn, one);
        SayNoneThatDay(act);
        if (new DecidedOff(turn).TellOf(named) is not { } rest)
            return true;
        var (key, values) = Details.Answer(act.Intent, rest, turn.Person, turn.Service.Time, turn.Heard.At);
        turn.Draft.SayOnce(turn.Speaker.Say(key, values));
        return true;
    }

    /// <summary>
    /// A yes or no while nothing is asked. Shortly after a reply it is "ok, thanks"; out of the blue it may answer what a letter or
    /// a worker asked, so it is asked back.
    /// </summary>
    private bool TakeUnasked(Act act, IReadOnlyList<Act> all)
    {
        if (turn.State.Pending is not null || turn.PlannedVisits.Count == 0)
            return false;
        if (act.Intent == Intent.Yes && !turn.IsReporter && PlainYes().IsMatch(turn.Heard.Text) && turn.State.Told is { } told && told.At == turn.State.LastAt && Focus.Of(turn) is { } focus && !turn.Person.Standing.Any(standing => standing.SessionRef == focus.First.Ref))
            return TakeUp(new Act(Intent.Confirm, act.Confidence, Sure: false, [.. focus.Sessions.Select(session => session.Ref)], SessionNamed: true), []);
        if (act.Intent == Intent.Yes && PlainYes().IsMatch(turn.Heard.Text) && new NearSession(turn).NotKnownToday is { } today)
            return TakeUp(new Act(Intent.Confirm, act.Confidence, Sure: NearSession.HasRingIn(today), [.. today.Sessions.Select(session => session.Ref)], SessionNamed: true), []);
        if (turn.State.LastAt is { } last && turn.Heard.At - last < Recently)
            return act.Intent == Intent.Yes && SayAlone("agreed", all);
        return TakeUp(act with { Intent = act.Intent == Intent.Yes ? Intent.Confirm : Intent.Cancel, Sure = false, SessionNamed = false }, []);
    }

    /// <summary>The taxi has not come, and it is soon: nobody reads in time what is put by.</summary>
    private bool SayToRing(Visit visit)
    {
        turn.Records.Add(new Model.Records.TravelHelp(), visit.First);
        turn.Records.Add(new StaffNote { About = "has no way to get there, and it begins soon" }, visit.First);
        turn.Draft.SayOnce(turn.Speaker.Say("travel.ring"));
        turn.MustRing = true;
        return true;
    }

    /// <summary>
    /// "We will be late", a moment after another child was talked of: that one, asked back rather than the next put down. So is a lateness for what
    /// they have told us that they can't come to.
    /// </summary>
    private (Act Act, IReadOnlyList<Visit> Visits) WhoIsLate(Act act, IReadOnlyList<Visit> visits)
    {
        if (!act.SessionNamed && turn.RunOf(turn.State.Pending) is null && Focus.Of(turn) is { } talkedOf && !IsOff(talkedOf) && !visits.Any(visit => visit.StartsAt == talkedOf.StartsAt))
            return (act with { Sure = false }, [talkedOf]);
        visits = LateToday.Of(turn, visits);
        return visits.Any(IsOff) ? (act with { Sure = false }, visits) : (act, visits);
    }

    private bool IsOff(Visit visit) => visit.Sessions.Any(IsOff);

    /// <summary>They have told us that nobody comes to it.</summary>
    private bool IsOff(SessionFacts session) =>
        turn.Person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Attendance), Holds: true, Value: nameof(AttendanceState.NotComing) } && standing.SessionRef == session.Ref);

    private bool SayAlone(string key, IReadOnlyList<Act> all)
    {
        if (all.Count == 1)
            turn.Draft.Said.Add(turn.Speaker.Say(key));
        return true;
    }

    private bool TryMove(Act act, IReadOnlyList<Act> all)
    {
        var meant = VisitsOf(act).FirstOrDefault(visit => visit.First.State == SessionState.Planned);
        var mistaken = turn.State.Runs.Where(run => run.Sessions.Count > 0 && turn.Heard.At - run.LastAt < Lately).MaxBy(run => run.LastAt);
        if (meant is null || mistaken is null || meant.Sessions.Any(session => mistaken.Sessions.Contains(session.Ref)) || all.Count > 1)
            return false;
        // "I mean mia can still come": her brother is ill all the same.
        if (act.Intent == Intent.Confirm && turn.VisitOf(mistaken)?.StartsAt == meant.StartsAt)
            return false;
        // "Not wednesday, saturday" says which, and nothing of coming.
        var saysWhich = turn.Heard.Text.TrimStart().StartsWith("not ", StringComparison.OrdinalIgnoreCase);
        var route = act.Sure && !saysWhich && ActRouting.IsAboutComing(act.Intent) ? ActRouting.For(act, turn.Person.Role, turn.Heard.Text, []) : null;
        matters.MoveTo(mistaken, meant, route);
        return true;
    }

    /// <summary>Said more fully by another act of the same message: the illness says that they do not come, the lateness that they do.</summary>
    private static bool IsCoveredBy(Act act, IReadOnlyList<Act> together) => act.Intent switch
    {
        Intent.Confirm => together.Any(other => other is { Sure: true, Intent: Intent.Late or Intent.IllChild or Intent.Reschedule }),
        Intent.Cancel => together.Any(other => other is { Sure: true, Intent: Intent.IllSelf or Intent.IllChild or Intent.Reschedule }),
        _ => false,
    };

    /// <summary>
    /// Nothing in the words or in the open question points to a session, and there are several: which one is asked. Only a lateness
    /// is taken to be about the one that is about to begin.
    /// </summary>
    private bool IsGuess(Act act) =>
        ActRouting.IsAboutComing(act.Intent) && !act.SessionNamed && turn.RunOf(turn.State.Pending) is not { Sessions.Count: > 0 }
        && turn.PlannedVisits is { Count: > 1 } planned
        && !(act.Intent == Intent.Late && planned[0].StartsAt - turn.Heard.At < TurnScope.AboutToBegin);

    /// <summary>The visit in focus as if it had been named; else the likely one, asked back; else none, so that which one is asked.</summary>
    private (Act Act, IReadOnlyList<Visit> Visits) Likely(Act act)
    {
        if (Focus.Of(turn) is { } focus)
            return (act, [focus]);
        return act.Intent != Intent.Reschedule && Focus.Likely(turn) is { } likely ? (act with { Sure = false }, [likely]) : (act, []);
    }

    private static bool SharesVisit(Act other, IReadOnlyList<Visit> visits) =>
        other.Sessions.Count == 0 || visits.Any(visit => visit.Sessions.Any(session => other.Sessions.Contains(session.Ref)));

    private IReadOnlyList<Visit> VisitsOf(Act act)
    {
        var isLate = act.Intent == Intent.Late;
        if (!act.SessionNamed && turn.RunOf(turn.State.Pending) is { } run && turn.VisitOf(run) is { } openVisit && openVisit.EndsAt > turn.Heard.At && !(isLate && openVisit.Sessions.All(IsOff)))
            return isLate && act.Child is null ? LateToday.Together(turn, openVisit, IsOff) : [openVisit];
        var meant = turn.Person.Sessions.Where(session => act.Sessions.Contains(session.Ref) && session.EndsAt > turn.Heard.At).ToList();
        // Late is who still comes: of a brother who is ill and a sister who is not, the sister.
        return Visit.Of(isLate && meant.Exists(session => !IsOff(session)) ? meant.Where(session => !IsOff(session)) : meant);
    }

    // "ok" takes note of what was told; "yeh" may well mean that they come.
    [GeneratedRegex(@"^(?:yes+|yeah+|yeh+|yep|yup|yh|ye|aye)[.! ]*(?:please|thanks|x+)?[.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainYes();

    private Values Words(Visit visit) => SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At);
}
