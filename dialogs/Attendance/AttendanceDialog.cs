using FamilyTimeBot.Dialogs.Illness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Records;
using static FamilyTimeBot.Dialogs.Attendance.AttendanceQuestions;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>A parent or relative says whether they come. It is their own attendance and changes nothing else.</summary>
public sealed class AttendanceDialog : Dialog
{
    public const string Id = "attendance";

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [AreYouComing, WhyNot, IllWho, WishesVirtual, OnCondition, IsThere];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        if (talk.HasCandidate(AreYouComing, out var probably) && !probably)
            PutDownMaybe(talk);
        if (await talk.Ask(AreYouComing, values))
            SayComing(talk, values);
        else
            await NotComing(talk, values);
    }

    /// <summary>Asked back, and a reason that is told meanwhile is kept with it.</summary>
    private static void PutDownMaybe(Talk talk)
    {
        var reason = talk.Knows(WhyNot, out string? why) ? AbsenceReasons.Sort(why) : AbsenceReason.NotSaid;
        talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing, Reason = reason, Unconfirmed = true });
    }

    private static void SayComing(Talk talk, Values values)
    {
        var onCondition = talk.Knows(OnCondition, out var condition) && condition;
        talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.Coming, Conditional = onCondition });
        var isThere = talk.Knows(IsThere, out var there) && there;
        talk.Say(isThere ? "attendance.there" : onCondition ? "attendance.coming-if" : "attendance.coming", values);
    }

    private static async Task NotComing(Talk talk, Values values)
    {
        talk.Record("attendance", () => Absent(AbsenceReason.NotSaid));
        talk.Say("attendance.not-coming", values);
        if (talk.Knows(IllWho, out var who) && who is not null)
            talk.Record("attendance", () => Absent(AbsenceReason.IllSelf));
        var atOnce = talk.Given("reason-at-once", () => talk.Knows(WhyNot, out string? _) ? "yes" : "no") == "yes";
        var words = await talk.Ask(WhyNot, values);
        var reason = who is null ? AbsenceReasons.Sort(words) : AbsenceReason.IllSelf;
        talk.Record("attendance", () => Absent(reason));
        if (reason == AbsenceReason.IllSelf)
            await IllnessTalk.OfTheWriter(talk, values);
        else if (!atOnce)
            talk.Say(words is null ? "attendance.no-reason" : "attendance.thank-you", values);
    }

    private static CaseRecord Absent(AbsenceReason reason) =>
        new Records.Attendance { State = AttendanceState.NotComing, Reason = reason };
}
