using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What time or staff have overtaken since the last message: those runs end, kindly.</summary>
internal sealed class Overtaken(TurnScope turn, Matters matters)
{
    private static readonly TimeSpan EndedRunsKept = TimeSpan.FromDays(14);

    /// <summary>The question that was open when the conversation closed by itself, for an answer that comes late; else null.</summary>
    public SentQuestion? Settle()
    {
        turn.State.Runs.RemoveAll(run => !turn.Service.Dialogs.ContainsKey(run.Dialog));
        turn.State.Runs.RemoveAll(run => run.Ended && turn.Heard.At - run.LastAt > EndedRunsKept);
        var pending = turn.State.Pending;
        var late = false;
        foreach (var run in turn.State.Runs.Where(run => !run.Ended).ToList())
        {
            if (ByStaff(run))
                matters.Close(run);
            else if (ByTime(run))
            {
                late |= pending?.RunId == run.Id;
                matters.Close(run);
            }
            else
                LeaveOutWhatIsOff(run);
        }
        return late ? pending : null;
    }

    /// <summary>Of brothers and sisters one of whom staff have said is off meanwhile, what is still asked is asked of the one who is on.</summary>
    private void LeaveOutWhatIsOff(RunState run)
    {
        if (run.Recorded.Count == 0 && turn.VisitOf(run) is { } visit && visit.Sessions.Any(session => session.IsDecidedOff) && !DecidedOff.IsAll(visit))
            run.Sessions = [.. visit.Sessions.Where(session => !session.IsDecidedOff).Select(session => session.Ref)];
    }

    private bool ByTime(RunState run) =>
        turn.Heard.At - run.LastAt > turn.Service.Dialogs[run.Dialog].WaitsFor(turn.Service.Policy)
        || (!turn.Service.Dialogs[run.Dialog].IsForm && turn.VisitOf(run) is { } visit && visit.EndsAt <= turn.Heard.At);

    private bool ByStaff(RunState run)
    {
        if (run.Sessions.Count == 0 || turn.Service.Dialogs[run.Dialog].IsForm)
            return false;
        var visit = turn.VisitOf(run);
        if (visit is not null && visit.First.State == SessionState.Planned && visit.StartsAt == run.SessionStart)
            return false;
        var moved = visit is not null && visit.First.State == SessionState.Planned;
        if (moved && IsAskedAnew(visit!, run))
            return true;
        turn.ClosedByStaff = true;
        if (visit is not null && IsToldThatItIsOff(visit))
            turn.SayWithoutForm(turn.Speaker.Say("session.not-going-ahead", SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At)));
        else if (moved)
            turn.Draft.SayOnce(SayMoved(visit!, run));
        else
            turn.SayWithoutForm(turn.Speaker.Say("session.changed"));
        return true;
    }

    /// <summary>What they were asked last of that session has the new time, or says by itself that it is another.</summary>
    private bool IsAskedAnew(Visit visit, RunState run) =>
        turn.State.Runs.Exists(other => other != run && !other.Ended && other.Dialog == run.Dialog && other.Sessions.Intersect(run.Sessions, StringComparer.Ordinal).Any()
            && (other.SessionStart == visit.StartsAt || other.LastAt > run.LastAt));

    private string SayMoved(Visit visit, RunState run)
    {
        if (run.SessionStart is { } was)
            turn.Moved = (visit, was);
        return turn.Speaker.Say("session.moved", SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At).With(new Wording.Values
        {
            ["was"] = run.SessionStart is { } old ? turn.Service.Time.When(old, turn.Heard.At) : null,
        }));
    }

    /// <summary>"Changed" would leave an adult to travel there; a child hears it from somebody they know.</summary>
    private bool IsToldThatItIsOff(Visit visit) =>
        visit.Sessions.All(session => session.State == SessionState.CalledOff) && turn.Person.Role != PersonRole.YoungPerson && visit.MayTell(Tell.Time);
}
