using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Lateness;

/// <summary>
/// "Stuck at work till 3.45", asked back as lateness, and "no": that may well mean that they can't come. Their words go before staff, and shortly before it whether they come is asked.
/// </summary>
internal static class NotLate
{
    public const string About = "wrote what sounded late, and says that it is not: it is not known whether they come";

    private const string Known = "coming-known";
    private static readonly TimeSpan Soon = TimeSpan.FromHours(6);

    public static async Task Run(Talk talk, Values values)
    {
        if (talk.Given(Known, () => IsLeftOpen(talk) ? "no" : "yes") == "yes")
        {
            talk.Say("lateness.not-late", values);
            return;
        }
        talk.Record("left-open", () => IsSoon(talk) ? new StaffNote { About = About } : new CallBack { About = About });
        talk.Say("lateness.left-open", values);
        if (!IsSoon(talk))
            return;
        var coming = await talk.Ask(LatenessDialog.StillComing, values);
        talk.Record("attendance", () => new Records.Attendance { State = coming ? AttendanceState.Coming : AttendanceState.NotComing });
        talk.Say(coming ? "attendance.coming" : "attendance.not-coming", values);
    }

    /// <summary>A carer or a child is not asked: they report, and staff decide.</summary>
    private static bool IsLeftOpen(Talk talk) =>
        talk.Person.Role is PersonRole.Parent or PersonRole.Relative && talk.Visit is { } visit
        && !talk.Person.Standing.Any(standing => standing is { Kind: nameof(Records.Attendance), Holds: true } && standing.SessionRef == visit.First.Ref);

    private static bool IsSoon(Talk talk) =>
        talk.Visit is { } visit && talk.AnswerTo(LatenessDialog.RunningLate.Name) is { } said && visit.StartsAt - said.At < Soon;
}
