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

    public OutboxMessage? For(CaseRecord record, SessionFacts? session) => record switch
    {
        Concern concern => Concern(concern, session),
        Records.Attendance { State: AttendanceState.NotComing } attendance => About(attendance.Unconfirmed ? "duty.maybe-not-coming" : attendance.IsReport ? "duty.child-not-coming" : "duty.not-coming", record, session),
        Records.Attendance { State: AttendanceState.Coming, SupersedesId: not null } => About("duty.coming-after-all", record, session),
        Records.Attendance { State: AttendanceState.Withdrawn } => About("duty.withdrawn", record, session),
        Records.Lateness { PastLimit: true } => About("duty.late", record, session),
        Records.Illness { WishesVirtual: true } => About("duty.video-wish", record, session),
        Records.Illness { Withdrawn: false } => About("duty.ill", record, session),
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

    private OutboxMessage? About(string key, CaseRecord record, SessionFacts? session)
    {
        var message = Message(key, $"{key}:{session?.Ref ?? record.PersonRef ?? heard.Address}:{heard.MessageId}", heard.At, speaker.Say(key, Of(session).With(new Values { ["person"] = record.PersonRef })));
        if (message is not null)
            message.SessionRef = session?.Ref;
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
