using FamilyTimeBot.Dialogs.Illness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using static FamilyTimeBot.Dialogs.Attendance.AttendanceQuestions;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>A carer, or the young person, says whether the child comes: a report that the worker decides on. A child is never asked why.</summary>
public sealed class ReportDialog : Dialog
{
    public const string Id = "report";

    /// <summary>The record that says whether the child comes.</summary>
    internal const string Coming = "attendance";

    /// <summary>The record that says that the child is ill.</summary>
    internal const string Ill = "illness";

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [IsTheChildComing, WhyNotTheChild, IllWho, ChildWellEnough, OnCondition, IsBetter];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        if (talk.HasCandidate(IsTheChildComing, out var probably) && !probably)
            talk.Record(Coming, () => Report(AttendanceState.NotComing, AbsenceReason.NotSaid, unconfirmed: true));
        else if (IsIll(talk) && !IsWellAgain(talk))
            PutDownIll(talk, values);
        if (await talk.Ask(IsTheChildComing, values.With(new Values { ["ill"] = IsIll(talk) && !(talk.Knows(IsBetter, out var better) && better) })))
            SayComing(talk, values);
        else
            await NotComing(talk, values);
    }

    private static bool IsIll(Talk talk) =>
        talk.Person.Role == PersonRole.Carer && talk.Knows(IllWho, out var who) && who is not null;

    private static bool IsWellAgain(Talk talk) =>
        talk.Knows(IsTheChildComing, out var coming) && coming && talk.Knows(IsBetter, out var better) && better;

    /// <summary>That a child is ill says nothing yet of coming: it is told at once, and the coming is asked.</summary>
    private static void PutDownIll(Talk talk, Values values)
    {
        talk.Record(Ill, () => new Records.Illness { Who = WhoIsIll.TheChild });
        if (!talk.Has(IsTheChildComing))
            talk.Say("illness.child-passed-on", values);
    }

    private static void SayComing(Talk talk, Values values)
    {
        talk.Record(Coming, () => Report(AttendanceState.Coming, AbsenceReason.NotSaid));
        talk.Say("report.coming", values);
    }

    private static async Task NotComing(Talk talk, Values values)
    {
        var ill = talk.Knows(IllWho, out var who) && who is not null;
        var first = ill ? AbsenceReason.IllChild : AbsenceReason.NotSaid;
        talk.Record(Coming, () => Report(AttendanceState.NotComing, first));
        talk.Say(ill ? "report.ill" : "report.not-coming", values);
        if (ill)
            await IllnessTalk.OfTheChild(talk, values);
        else if (talk.Person.Role != PersonRole.YoungPerson)
            await AskWhy(talk, values);
    }

    private static async Task AskWhy(Talk talk, Values values)
    {
        var atOnce = talk.Given("reason-at-once", () => talk.Knows(WhyNotTheChild, out string? _) ? "yes" : "no") == "yes";
        var words = await talk.Ask(WhyNotTheChild, values);
        talk.Record(Coming, () => Report(AttendanceState.NotComing, AbsenceReasons.Sort(words)));
        if (!atOnce)
            talk.Say(words is null ? "attendance.no-reason" : "report.thank-you", values);
    }

    private static CaseRecord Report(AttendanceState state, AbsenceReason reason, bool unconfirmed = false) =>
        new Records.Attendance { State = state, Reason = reason, IsReport = true, Unconfirmed = unconfirmed };
}
