using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
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
        if (!await talk.Ask(ChildIsIll, values))
        {
            talk.Say("illness.not-ill", values);
            return;
        }
        talk.Record("illness", () => new Records.Illness { Who = WhoIsIll.TheChild });
        talk.Say("illness.child-passed-on", values);
        var coming = await talk.Ask(AttendanceQuestions.IfItGoesAhead, values);
        talk.Record("attendance", () => new Records.Attendance
        {
            State = coming ? AttendanceState.Coming : AttendanceState.NotComing,
            Reason = coming ? AbsenceReason.NotSaid : AbsenceReason.IllChild,
        });
        talk.Say(coming ? "illness.coming-if-it-goes-ahead" : "attendance.not-coming", values);
    }
}
