using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Illness;

/// <summary>A parent or relative passes on that the child is ill. Staff decide about the session; the parent's own coming is asked, not guessed.</summary>
public sealed class ChildIllDialog : Dialog
{
    public const string Id = "child-ill";

    /// <summary>Filled from the message; asked only to check a doubtful reading.</summary>
    public static readonly YesNoQuestion ChildIsIll = new("child-is-ill", "illness.child-is-ill");

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [ChildIsIll, AttendanceQuestions.IfItGoesAhead];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        var saysOfComing = talk.Given("said-of-coming", () => talk.HasCandidate(AttendanceQuestions.IfItGoesAhead, out _) || talk.Has(AttendanceQuestions.IfItGoesAhead) ? "yes" : "no") == "yes";
        PutDownAbsence(talk);
        var isIll = await talk.Ask(ChildIsIll, values);
        if (!isIll && !saysOfComing)
        {
            talk.Say("illness.not-ill", values);
            return;
        }
        if (isIll)
            PutDownIllness(talk, values);
        await AskComing(talk, values, isIll);
    }

    /// <summary>"Cant come, little ones ill": who is ill is asked back, and that they can't come is not lost meanwhile.</summary>
    private static void PutDownAbsence(Talk talk)
    {
        if (talk.HasCandidate(AttendanceQuestions.IfItGoesAhead, out var likely) && !likely)
            talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing, Unconfirmed = true });
        else if (!talk.Has(ChildIsIll) && talk.Knows(AttendanceQuestions.IfItGoesAhead, out var coming) && !coming)
            talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing });
    }

    private static void PutDownIllness(Talk talk, Values values)
    {
        talk.Record("illness", () => new Records.Illness { Who = WhoIsIll.TheChild });
        talk.Say("illness.child-passed-on", values);
    }

    private static async Task AskComing(Talk talk, Values values, bool isIll)
    {
        var coming = await talk.Ask(AttendanceQuestions.IfItGoesAhead, values.With(new Values { ["ill"] = isIll }));
        talk.Record("attendance", () => new Records.Attendance
        {
            State = coming ? AttendanceState.Coming : AttendanceState.NotComing,
            Reason = coming || !isIll ? AbsenceReason.NotSaid : AbsenceReason.IllChild,
        });
        talk.Say(!coming ? "attendance.not-coming" : isIll ? "illness.coming-if-it-goes-ahead" : "attendance.coming", values);
    }
}
