using System.Globalization;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>Raises sessions missed in a row to the duty desk, once a row's length, where the policy has such a rule. Nothing is put on hold.</summary>
public sealed class MissedSessions(IOutreachStore store, IOutboxStore outbox, OutreachWords words, Service service, Clocks clocks)
{
    private static readonly TimeSpan OfUse = TimeSpan.FromDays(14);
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    public async Task<int> Raise(CancellationToken cancel)
    {
        var limit = service.Policy.Attendance.MissedInARow;
        if (limit == 0 || service.DutyAddress is not { } duty)
            return 0;
        var now = clocks.Now;
        var raised = 0;
        foreach (var past in (await store.ReadPast(now, cancel)).GroupBy(session => (session.PersonRef, session.ChildRef)))
            if (MissedInARow.Of(past) is var row && row.Count >= limit && await outbox.Plan(Alert(row, duty, now), cancel))
                raised++;
        return raised;
    }

    private OutboxMessage Alert(IReadOnlyList<PastSession> row, string duty, DateTime now) => new()
    {
        Purpose = $"{OutreachKind.Missed}:{row[0].PersonRef}:{row[0].Ref}",
        Kind = OutreachKind.Missed,
        Channel = "sms",
        To = duty,
        PersonRef = row[0].PersonRef,
        SessionRef = row[0].Ref,
        Text = words.ForStaff(OutreachKind.Missed, row[0].PersonRef, [row[0].Ref], row[0].StartsAt, reference: null, row.Count.ToString(CultureInfo.InvariantCulture), now),
        PlannedAt = now,
        DueAt = office.NextOpen(now),
        StaleAt = now + OfUse,
    };
}
