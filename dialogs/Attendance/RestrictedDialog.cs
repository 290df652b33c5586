using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>
/// Somebody writes about a session that they may not be told of (suspended, restrained by a court, not allowed by staff). What they say is kept;
/// what they hear gives nothing away and says whom to ring.
/// </summary>
public sealed class RestrictedDialog : Dialog
{
    public const string Id = "restricted";

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [AttendanceQuestions.AreYouComing];

    public override Task Run(Talk talk)
    {
        if (talk.Knows(AttendanceQuestions.AreYouComing, out var coming))
            talk.Record("attendance", () => new Records.Attendance { State = coming ? AttendanceState.Coming : AttendanceState.NotComing, Unconfirmed = true });
        else
            talk.Record("note", () => new StaffNote { About = "wrote about a session that they may not be told of" });
        talk.Say("restricted.please-ring");
        return Task.CompletedTask;
    }
}
