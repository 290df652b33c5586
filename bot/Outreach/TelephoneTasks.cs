using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>What somebody could not be told by text: staff ring them. Told to the duty desk once a text, while the office is open if that is soon enough.</summary>
public sealed class TelephoneTasks(IOutboxStore outbox, IOutreachStore outreach, OutreachWords words, Service service, Clocks clocks) : ITelephoneTasks
{
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    public async Task PlanFor(OutboxMessage message, string why, CancellationToken cancel)
    {
        if (service.DutyAddress is not { } duty || message.SessionRef is not { } sessionRef || message.IsDuty() || !OutreachKind.IsPlanned(message.Kind))
            return;
        var now = clocks.Now;
        var session = (await outreach.ReadVisits([sessionRef], cancel)).FirstOrDefault(known => known.Ref == sessionRef);
        if (session is null || session.StartsAt <= now)
            return;
        var open = office.NextOpen(now);
        await outbox.Plan(
            new OutboxMessage
            {
                Purpose = $"telephone:{message.Purpose}",
                Kind = OutreachKind.TelephoneInstead,
                Channel = "sms",
                To = duty,
                PersonRef = message.PersonRef,
                SessionRef = sessionRef,
                Text = words.ForStaff(OutreachKind.TelephoneInstead, message.PersonRef, sessionRef, session.StartsAt, reference: null, why, now),
                PlannedAt = now,
                DueAt = open < session.StartsAt.AddHours(-2) ? open : now,
                StaleAt = session.StartsAt,
            },
            cancel);
    }
}
