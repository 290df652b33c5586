using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Lateness;

/// <summary>Somebody runs late. It says until when the session can start; past it, whom to ring. It calls nothing off.</summary>
public sealed class LatenessDialog : Dialog
{
    public const string Id = "lateness";

    /// <summary>Filled from the message; asked only to check a doubtful reading.</summary>
    public static readonly YesNoQuestion RunningLate = new("late", "lateness.late");
    public static readonly MinutesQuestion HowLate = new("minutes", "lateness.how-late") { CanSkip = true };

    /// <summary>Filled when the same message says that they come, never asked.</summary>
    public static readonly YesNoQuestion SaidComing = new("said-coming", Question.NeverAsked);

    /// <summary>Where they are not late after all, and it is not known whether they come.</summary>
    public static readonly ComingQuestion StillComing = new("attendance.are-you-coming") { IsBesideAnother = true };

    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [RunningLate, HowLate, SaidComing, StillComing];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk).With(new Values { ["soon"] = talk.Visit is { } visit && visit.StartsAt - talk.HeardAt < Soon });
        if (talk.HasCandidate(RunningLate, out var probably) && probably)
            talk.Record("lateness", () => new Records.Lateness { Unconfirmed = true });
        if (!await talk.Ask(RunningLate, values))
        {
            await NotLate.Run(talk, values);
            return;
        }
        talk.Record("lateness", () => new Records.Lateness());
        if (talk.Knows(SaidComing, out var coming) && coming)
            talk.Record("attendance", () => new Records.Attendance { State = Records.AttendanceState.Coming, IsReport = Reports(talk) });
        var limit = LimitWhenBegun(talk);
        if (Elapsed(talk) is { } gone && gone > limit)
        {
            SayPastLimit(talk, values, gone);
            return;
        }
        if (!talk.Has(HowLate))
            talk.Say("lateness.thank-you", values);
        var minutes = await talk.Ask(HowLate, values);
        talk.Record("lateness", () => new Records.Lateness { Minutes = minutes, PastLimit = minutes > limit });
        talk.Say(Wording(talk, minutes > limit), values);
    }

    /// <summary>Told when it can start no more: how many minutes is asked no more, and "10 min" is not ten after its start.</summary>
    private static void SayPastLimit(Talk talk, Values values, double gone)
    {
        talk.Knows(HowLate, out var said);
        talk.Record("lateness", () => new Records.Lateness { Minutes = said > gone ? said : null, PastLimit = true });
        talk.Say(Wording(talk, isPast: true), values);
    }

    /// <summary>Minutes from its start to when they told us.</summary>
    private static double? Elapsed(Talk talk) =>
        talk.Visit is { } visit && talk.AnswerTo(RunningLate.Name) is { } said ? (said.At - visit.StartsAt).TotalMinutes : null;

    private static int LimitWhenBegun(Talk talk) =>
        int.Parse(talk.Given("lateness-limit", () => $"{talk.Policy.Attendance.LatenessLimitMinutes}"), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Reports(Talk talk) => talk.Person.Role is PersonRole.Carer or PersonRole.YoungPerson;

    private static string Wording(Talk talk, bool isPast)
    {
        var about = Reports(talk) ? "lateness.report" : "lateness";
        return isPast ? $"{about}.past-limit" : $"{about}.in-time";
    }
}
