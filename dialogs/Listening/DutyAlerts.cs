using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// What goes to the duty address at once. A text may be read by anybody who holds the duty phone, so it carries a
/// reference, a grade, the session's own reference and in our words why to look, never a name or a family's words: those are read in the store.
/// </summary>
internal sealed class DutyAlerts(Service service, Heard heard)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>A message is to be looked at, whatever it is.</summary>
    public const string Look = "duty.look";

    private const string ComingAfterAll = "duty.coming-after-all";

    private readonly Speaker speaker = new(service, WordingFormat.Adult, heard.At);
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    private readonly List<ToldTogether> told = [];

    /// <summary>
    /// To the duty address and, when it cannot wait until the office opens, to the out-of-hours desk as well. What one message says of brothers and
    /// sisters at one time is one alert, as it is one matter to decide: the later ones go into the first.
    /// </summary>
    /// <param name="inSpite">Somebody comes, or brings a child, in spite of what they told us.</param>
    public IReadOnlyList<OutboxMessage> For(CaseRecord record, SessionFacts? session, bool inSpite = false)
    {
        if (record is Concern concern)
            return [.. WithDesk(Concern(concern, session), record, session)];
        if ((KeyOf(record) ?? (inSpite ? ComingAfterAll : InSpiteOf(record, session)) ?? PerhapsLate(record, session)) is not { } key)
            return [];
        var why = Why(record);
        if (session is not null && told.Find(alert => alert.Holds(key, why, session)) is { } alike)
            return Add(alike, session);
        var reference = session is not null && IsDecided(key) ? service.Ids.Reference() : null;
        IReadOnlyList<OutboxMessage> alerts = [.. WithDesk(About(key, record, session, reference), record, session)];
        if (session is not null)
            told.Add(new ToldTogether(key, why, [session], record, alerts));
        return alerts;
    }

    private IReadOnlyList<OutboxMessage> Add(ToldTogether alike, SessionFacts session)
    {
        alike.Sessions.Add(session);
        foreach (var alert in alike.Alerts)
            (alert.Text, alert.Beside) = (Words(alike.Key, alike.Sessions, alike.Record, alert.Reference), OutboxMessage.RefsOf(alike.Sessions.Skip(1).Select(other => other.Ref)));
        return [];
    }

    private IEnumerable<OutboxMessage> WithDesk(OutboxMessage? alert, CaseRecord record, SessionFacts? session)
    {
        if (alert is null)
            yield break;
        yield return alert;
        if (service.OutOfHoursAddress is { } desk && desk != service.DutyAddress && CannotWait(record, session))
            yield return ToDesk(alert, desk);
    }

    private bool CannotWait(CaseRecord record, SessionFacts? session)
    {
        if (office.IsOpen(heard.At))
            return false;
        var isBefore = session is not null && session.StartsAt <= office.NextOpen(heard.At);
        return record switch
        {
            Records.Concern { Grade: ConcernGrade.Urgent } => true,
            Records.Concern or Records.Attendance { State: AttendanceState.NotComing or AttendanceState.Withdrawn } => isBefore,
            Records.Attendance or Records.Illness or Records.Lateness or StaffNote { About: StaffNote.CannotWork or StaffNote.CanWork } => isBefore,
            _ => false,
        };
    }

    private static OutboxMessage ToDesk(OutboxMessage alert, string desk) => new()
    {
        Kind = alert.Kind,
        Purpose = alert.Kind == "duty.concern" ? $"duty:concern:{alert.Until}:desk:1" : $"{alert.Purpose}:desk",
        Channel = alert.Channel,
        To = desk,
        SessionRef = alert.SessionRef,
        Text = alert.Text,
        DueAt = alert.DueAt,
        PlannedAt = alert.PlannedAt,
        Until = alert.Until,
        Reference = alert.Reference,
    };

    private static string? KeyOf(CaseRecord record) => record switch
    {
        Records.Attendance { State: AttendanceState.NotComing, Unconfirmed: true } => "duty.maybe-not-coming",
        Records.Attendance { State: AttendanceState.NotComing, IsReport: true } => "duty.child-not-coming",
        Records.Attendance { State: AttendanceState.NotComing } => "duty.not-coming",
        Records.Attendance { State: AttendanceState.Coming, SupersedesId: not null } => ComingAfterAll,
        Records.Attendance { State: AttendanceState.Withdrawn } => "duty.withdrawn",
        Records.Lateness { PastLimit: true } => "duty.late",
        Records.Illness { WishesVirtual: true } => "duty.video-wish",
        Records.Illness { Withdrawn: false } => "duty.ill",
        StaffNote { About: StaffNote.CannotWork } => "duty.cannot-work",
        StaffNote { About: StaffNote.CanWork } => "duty.can-work",
        StaffNote { About: StaffNote.ComesAfterAll } => ComingAfterAll,
        StaffNote { About: StaffNote.MayComeAfterAll } => "duty.maybe-coming",
        CallBack { About: CallBack.ByStaff } => "duty.call",
        StaffNote { About: "opted out" } => "duty.opted-out",
        StaffNote => Look,
        _ => null,
    };

    /// <summary>Somebody comes, or brings a child, to what staff have said is off.</summary>
    private static string? InSpiteOf(CaseRecord record, SessionFacts? session) =>
        session is { IsDecidedOff: true } && record is Records.Attendance { State: AttendanceState.Coming } or Records.Lateness { Withdrawn: false } ? ComingAfterAll : null;

    /// <summary>Asked back, and nobody may answer before it begins.</summary>
    private string? PerhapsLate(CaseRecord record, SessionFacts? session) =>
        session is not null && record is Records.Lateness { Unconfirmed: true } && session.StartsAt - heard.At < Soon ? Look : null;

    /// <summary>Staff are asked what they decide.</summary>
    private static bool IsDecided(string key) => key is "duty.not-coming" or "duty.child-not-coming" or "duty.cannot-work";

    /// <summary>At most one in so many minutes, with the count: a purpose that follows the newest one can be planned only once.</summary>
    public OutboxMessage? ForUnknownSender(PlannedAlert? latest)
    {
        var every = TimeSpan.FromMinutes(service.Policy.Duty.UnknownEveryMinutes);
        if (latest is not null && latest.DueAt > heard.At)
            return null;
        var due = latest is not null && latest.DueAt + every > heard.At ? latest.DueAt + every : heard.At;
        return Message("duty.unknown", $"duty:unknown:after:{latest?.Id ?? 0}", due, speaker.Say("duty.unknown", new Values { ["count"] = 1 }));
    }

    private OutboxMessage? Concern(Concern concern, SessionFacts? session)
    {
        var key = concern.Grade == ConcernGrade.Urgent ? "duty.concern-urgent" : "duty.concern-worry";
        var message = Message("duty.concern", $"duty:concern:{concern.Reference}:1", heard.At, speaker.Say(key, Of(session is null ? [] : [session]).With(new Values
        {
            ["reference"] = concern.Reference,
            ["when"] = session is null ? null : Dated(session.StartsAt),
            ["since"] = Dated(heard.At),
        })));
        if (message is not null)
            (message.Until, message.SessionRef) = (concern.Reference, session?.Ref);
        return message;
    }

    /// <param name="reference">Where staff are asked what they decide.</param>
    private OutboxMessage? About(string key, CaseRecord record, SessionFacts? session, string? reference)
    {
        var words = Words(key, session is null ? [] : [session], record, reference);
        var message = Message(key, $"{key}:{session?.Ref ?? record.PersonRef ?? heard.Address}:{heard.MessageId}", heard.At, words);
        if (message is not null)
            (message.SessionRef, message.Reference) = (session?.Ref, reference);
        return message;
    }

    private string Words(string key, IReadOnlyList<SessionFacts> sessions, CaseRecord record, string? reference) => speaker.Say(key, Of(sessions).With(new Values
    {
        ["person"] = record.PersonRef,
        ["reference"] = reference,
        ["why"] = Why(record),
        ["late"] = record is Records.Lateness,
        ["minutes"] = (record as Records.Lateness)?.Minutes,
        ["ill"] = record is Records.Illness { Who: WhoIsIll.TheChild },
    }));

    /// <summary>The sort of it, in our words: never theirs.</summary>
    private static string? Why(CaseRecord record) => (record as StaffNote)?.About;

    /// <summary>It is sent again until somebody answers: by then "today" may be another day.</summary>
    private string Dated(DateTime utc) => $"{BritishTime.Day(service.Time.Local(utc), service.Time.Local(heard.At))} at {service.Time.ClockOf(utc)}";

    private Values Of(IReadOnlyList<SessionFacts> sessions) => new()
    {
        ["ref"] = sessions.Count == 0 ? null : Visit.Listed([.. sessions.Select(session => session.Ref)]),
        ["several"] = sessions.Count > 1,
        ["when"] = sessions.Count == 0 ? null : service.Time.When(sessions[0].StartsAt, heard.At),
        ["until"] = sessions.Count == 0 ? null : service.Time.ClockOf(sessions[0].StartsAt.AddMinutes(service.Policy.Attendance.LatenessLimitMinutes)),
    };

    private OutboxMessage? Message(string kind, string purpose, DateTime due, string text) => service.DutyAddress is null ? null : new OutboxMessage
    {
        Kind = kind,
        Purpose = purpose,
        Channel = "sms",
        To = service.DutyAddress,
        Text = text,
        DueAt = due,
        PlannedAt = heard.At,
    };

    /// <summary>The alerts of one message that say the same of one person about sessions at one time and place.</summary>
    private sealed record ToldTogether(string Key, string? Why, List<SessionFacts> Sessions, CaseRecord Record, IReadOnlyList<OutboxMessage> Alerts)
    {
        public bool Holds(string key, string? why, SessionFacts session) =>
            (Key, Why) == (key, why) && (Sessions[0].StartsAt, Sessions[0].VenueRef) == (session.StartsAt, session.VenueRef) && Sessions.TrueForAll(known => known.Ref != session.Ref);
    }
}
