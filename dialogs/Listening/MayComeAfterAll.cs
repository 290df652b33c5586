using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"She can go after all", that is asked back: staff may be calling it off meanwhile, as they hear of a "not coming" that is asked back.</summary>
internal static class MayComeAfterAll
{
    public static void Tell(TurnScope turn, Route route, Visit? visit)
    {
        if (visit is null || !turn.IsReporter || !route.Prefills.Any(prefill => prefill is { Question: ComingQuestion, Value: YesNoQuestion.Yes, Candidate: true }))
            return;
        foreach (var session in visit.Sessions.Where(session => turn.IsToldOff(session.Ref)))
            turn.Records.Add(new StaffNote { About = StaffNote.MayComeAfterAll }, session);
    }
}
