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

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [RunningLate, HowLate, SaidComing];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        if (talk.HasCandidate(RunningLate, out var probably) && probably)
            talk.Record("lateness", () => new Records.Lateness { Unconfirmed = true });
        if (!await talk.Ask(RunningLate, values))
        {
            talk.Say("lateness.not-late", values);
            return;
        }
        talk.Record("lateness", () => new Records.Lateness());
        if (talk.Knows(SaidComing, out var coming) && coming)
            talk.Record("attendance", () => new Records.Attendance { State = Records.AttendanceState.Coming, IsReport = Reports(talk) });
        var limit = LimitWhenBegun(talk);
        if (!talk.Has(HowLate))
            talk.Say("lateness.thank-you", values);
        var minutes = await talk.Ask(HowLate, values);
        talk.Record("lateness", () => new Records.Lateness { Minutes = minutes, PastLimit = minutes > limit });
        talk.Say(Wording(talk, minutes, limit), values);
    }

    private static int LimitWhenBegun(Talk talk) =>
        int.Parse(talk.Given("lateness-limit", () => $"{talk.Policy.Attendance.LatenessLimitMinutes}"), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Reports(Talk talk) => talk.Person.Role is PersonRole.Carer or PersonRole.YoungPerson;

    private static string Wording(Talk talk, int? minutes, int limit)
    {
        var about = Reports(talk) ? "lateness.report" : "lateness";
        return minutes > limit ? $"{about}.past-limit" : $"{about}.in-time";
    }
}
