using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// What goes to the duty address at once. A text may be read by anybody who holds the duty phone, so it carries a
/// reference, a grade and the session's own reference, never a name or a family's words: those are read in the store.
/// </summary>
internal sealed class DutyAlerts(Service service, Heard heard)
{
    private readonly Speaker speaker = new(service, WordingFormat.Adult, heard.At);
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    /// <summary>To the duty address and, when it cannot wait until the office opens, to the out-of-hours desk as well.</summary>
    public IEnumerable<OutboxMessage> For(CaseRecord record, SessionFacts? session)
    {
        if (About(record, session) is not { } alert)
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
            Records.Attendance or Records.Illness or Records.Lateness or StaffNote { About: StaffNote.CannotWork } => isBefore,
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

    private OutboxMessage? About(CaseRecord record, SessionFacts? session) => record switch
    {
        Concern concern => Concern(concern, session),
        Records.Attendance { State: AttendanceState.NotComing, Unconfirmed: true } => About("duty.maybe-not-coming", record, session),
        Records.Attendance { State: AttendanceState.NotComing } attendance => About(attendance.IsReport ? "duty.child-not-coming" : "duty.not-coming", record, session, service.Ids.Reference()),
        Records.Attendance { State: AttendanceState.Coming, SupersedesId: not null } => About("duty.coming-after-all", record, session),
        Records.Attendance { State: AttendanceState.Withdrawn } => About("duty.withdrawn", record, session),
        Records.Lateness { PastLimit: true } => About("duty.late", record, session),
        Records.Illness { WishesVirtual: true } => About("duty.video-wish", record, session),
        Records.Illness { Withdrawn: false } => About("duty.ill", record, session),
        StaffNote { About: StaffNote.CannotWork } => About("duty.cannot-work", record, session, session is null ? null : service.Ids.Reference()),
        CallBack { About: CallBack.ByStaff } => About("duty.call", record, session),
        StaffNote note => About(note.About == "opted out" ? "duty.opted-out" : "duty.look", record, session),
        _ => null,
    };

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
        var message = Message("duty.concern", $"duty:concern:{concern.Reference}:1", heard.At, speaker.Say(key, Of(session).With(new Values { ["reference"] = concern.Reference })));
        if (message is not null)
            message.Until = concern.Reference;
        return message;
    }

    /// <param name="reference">Where staff are asked what they decide.</param>
    private OutboxMessage? About(string key, CaseRecord record, SessionFacts? session, string? reference = null)
    {
        var message = Message(key, $"{key}:{session?.Ref ?? record.PersonRef ?? heard.Address}:{heard.MessageId}", heard.At, speaker.Say(key, Of(session).With(new Values { ["person"] = record.PersonRef, ["reference"] = reference })));
        if (message is not null)
            (message.SessionRef, message.Reference) = (session?.Ref, reference);
        return message;
    }

    private Values Of(SessionFacts? session) => new()
    {
        ["ref"] = session?.Ref,
        ["when"] = session is null ? null : service.Time.When(session.StartsAt, heard.At),
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
}
