using System.Globalization;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>What somebody could not be told by text: staff ring them. Told to the duty desk once a text, while the office is open if that is soon enough.</summary>
public sealed class TelephoneTasks(IOutboxStore outbox, IOutreachStore outreach, ITurnStore turns, OutreachWords words, Service service, Clocks clocks) : ITelephoneTasks
{
    /// <summary>Several parts of one answer, and callbacks that come twice, are one task.</summary>
    private const string ByTheHour = "yyyyMMddHH";
    private static readonly TimeSpan OfUse = TimeSpan.FromDays(1);
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    public Task PlanFor(OutboxMessage message, string why, CancellationToken cancel) =>
        message.IsReply() ? PlanForReply(message, why, cancel) : PlanForSession(message, why, cancel);

    /// <summary>Where nobody is known at the address there is nobody to ring: staff hear of those who are not known by an alert of its own.</summary>
    private async Task PlanForReply(OutboxMessage message, string why, CancellationToken cancel)
    {
        var now = clocks.Now;
        if (service.DutyAddress is not { } duty || message.To == duty || (await turns.ReadFacts(message.Channel, message.To, now, cancel)).People is not [var person, ..])
            return;
        var purpose = $"telephone:reply:{person.Ref}:{now.ToString(ByTheHour, CultureInfo.InvariantCulture)}";
        await outbox.Plan(ToRing(purpose, duty, person.Ref, words.ForUnanswered(person.Ref, why, now), now), cancel);
    }

    private OutboxMessage ToRing(string purpose, string duty, string personRef, string text, DateTime now) => new()
    {
        Purpose = purpose,
        Kind = OutreachKind.TelephoneReply,
        Channel = "sms",
        To = duty,
        PersonRef = personRef,
        Text = text,
        PlannedAt = now,
        DueAt = office.NextOpen(now),
        StaleAt = office.NextOpen(now) + OfUse,
    };

    private async Task PlanForSession(OutboxMessage message, string why, CancellationToken cancel)
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
                Text = words.ForStaff(OutreachKind.TelephoneInstead, message.PersonRef, [sessionRef], session.StartsAt, reference: null, why, now),
                PlannedAt = now,
                DueAt = open < session.StartsAt.AddHours(-2) ? open : now,
                StaleAt = session.StartsAt,
            },
            cancel);
    }
}
