using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Concerns;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"She can go after all", that is asked back: staff may be calling it off meanwhile, as they hear of a "not coming" that is asked back.</summary>
internal static class MayComeAfterAll
{
    public static void Tell(TurnScope turn, Route route, Visit? visit)
    {
        if (visit is null || !route.Prefills.Any(prefill => prefill is { Question: ComingQuestion, Value: YesNoQuestion.Yes, Candidate: true }))
            return;
        foreach (var session in visit.Sessions.Where(session => session.IsDecidedOff || IsOff(turn, session)).Take(turn.IsReporter ? visit.Sessions.Count : 1))
            turn.Records.Add(new StaffNote { About = StaffNote.MayComeAfterAll }, session);
    }

    /// <summary>We were told that the child does not come to it, or does not want to, and nothing else since.</summary>
    public static bool IsOff(TurnScope turn, SessionFacts session) =>
        turn.IsToldOff(session.Ref) || (!IsComing(turn, session) && turn.State.Runs.Exists(run => run.Dialog == NotWantingDialog.Id && run.Sessions.Contains(session.Ref)));

    private static bool IsComing(TurnScope turn, SessionFacts session) =>
        turn.Person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Attendance), Value: nameof(AttendanceState.Coming) } && standing.SessionRef == session.Ref);
}
