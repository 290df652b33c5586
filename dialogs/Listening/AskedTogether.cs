using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "We're on holiday 3rd to 10th": what one message makes likely of several visits is checked in one question that names each, and one yes is
/// about all of them. After a no each is asked about by itself, since one of them may be right.
/// </summary>
internal sealed class AskedTogether(TurnScope turn, Func<RunState, RunOutcome> outcomeOf)
{
    /// <summary>The runs, that one first, whose check is the same; it alone where it has no company.</summary>
    public IReadOnlyList<RunState> With(RunState run) =>
        !IsLikelyAbsent(run) ? [run] : [run, .. turn.State.Runs.Where(other => other != run && other is { Ended: false } && other.Dialog == run.Dialog && other.StartedAt == run.StartedAt && IsLikelyAbsent(other))];

    /// <summary>Null where only one visit is checked.</summary>
    public string? Words(RunState run) =>
        With(run) is { Count: > 1 } together ? turn.Speaker.Say(run.Dialog == ReportDialog.Id ? "report.is-the-child-coming.check-no-all" : "attendance.are-you-coming.check-no-all", new Values
        {
            ["list"] = string.Join('\n', together.Select(other => turn.VisitOf(other)!).OrderBy(visit => visit.StartsAt).Select(turn.Line)),
        }) : null;

    private bool IsLikelyAbsent(RunState run) =>
        (run.Dialog == AttendanceDialog.Id || (run.Dialog == ReportDialog.Id && turn.Person.Role == PersonRole.Carer)) && turn.VisitOf(run) is { } visit && visit.MayTell(Tell.Time)
        && outcomeOf(run) is { Open: { } open, Candidate.Value: YesNoQuestion.No } && open.Name == AttendanceQuestions.AreYouComing.Name;
}
