using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.ChangeOfTime;

/// <summary>Another time is asked for. The wish is passed on; the session stays as it is until staff say otherwise, so a parent is asked about that one.</summary>
public sealed class ChangeOfTimeDialog : Dialog
{
    public const string Id = "change-of-time";

    private const string SaidNo = "said-no";

    /// <summary>Filled from the message, never asked.</summary>
    public static readonly WordsQuestion Wish = new("wish", Question.NeverAsked);
    public static readonly ComingQuestion StillComing = new("change.still-coming") { IsBesideAnother = true };

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Wish, StillComing];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        talk.Knows(Wish, out var wish);
        talk.Record("change", () => new ChangeWish { WishedFor = wish });
        talk.Say(talk.Policy.Attendance.Rescheduled ? "change.passed-on" : "change.passed-on-rarely", values);
        if (talk.Person.Role is PersonRole.Carer or PersonRole.YoungPerson || talk.Visit is null || (!talk.Has(StillComing) && HaveSaidNo(talk)))
            return;
        if (talk.HasCandidate(StillComing, out var probably) && !probably)
            talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing, Unconfirmed = true });
        var coming = await talk.Ask(StillComing, values);
        talk.Record("attendance", () => new Records.Attendance { State = coming ? AttendanceState.Coming : AttendanceState.NotComing });
        talk.Say(coming ? "attendance.coming" : "attendance.not-coming", values);
    }

    /// <summary>"Can i come sunday instead", after "can't come": of the old day they have told us.</summary>
    private static bool HaveSaidNo(Talk talk) => talk.Given(SaidNo, () => talk.Visit!.Sessions.All(session => IsToldOff(talk.Person, session.Ref)) ? "yes" : "no") == "yes";

    private static bool IsToldOff(PersonFacts person, string session) =>
        person.Standing.Any(standing => standing is { Kind: nameof(Records.Attendance), Holds: true, Value: nameof(AttendanceState.NotComing) } && standing.SessionRef == session);
}
