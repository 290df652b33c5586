using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.ChangeOfTime;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Can i come sunday instead", after "can't come": they have gone on from the old day, and are not asked why of it again.</summary>
internal sealed class WishedInstead(TurnScope turn, Matters matters)
{
    public void LeaveTheOldDay(Route route, Visit visit)
    {
        if (route.Dialog != ChangeOfTimeDialog.Id || !visit.Sessions.All(session => turn.IsToldOff(session.Ref)))
            return;
        foreach (var run in turn.State.Runs.Where(run => run is { Ended: false, Dialog: AttendanceDialog.Id } && run.Sessions.TrueForAll(known => visit.Sessions.Any(session => session.Ref == known)) && IsAskedWhy(run)).ToList())
            matters.Drop(run);
    }

    private bool IsAskedWhy(RunState run) => run.Answers.Exists(answer => answer is { Candidate: false, Retracted: false, Value: YesNoQuestion.No } && answer.Name == AttendanceQuestions.AreYouComing.Name);
}
