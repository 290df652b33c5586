using System.Globalization;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Outbox;

namespace FamilyTimeBot.Outbox;

/// <summary>A Concern goes to the duty desk again and again until somebody answers with its reference.</summary>
public sealed class ConcernChain(IOutboxStore store, DutyRules duty)
{
    /// <summary>
    /// Plans the next repeat before this one is sent: then no crash, and no failure of this one, can break the chain.
    /// What waits for an answer that has come is dropped, and so is a repeat that the next one has overtaken.
    /// </summary>
    public async Task<Verdict> Continue(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        if (message.Until is not { } reference)
            return Verdict.Go;
        if (await store.UnansweredGrade(reference, cancel) is not { } grade)
            return Verdict.Drop("answered");
        if (message.Kind != OutboxKind.Concern)
            return Verdict.Go;
        var isNewest = await store.Plan(Next(message, Every(grade), now), cancel);
        return !isNewest && message.StaleAt <= now ? Verdict.Drop("its repeat has gone") : Verdict.Go;
    }

    private TimeSpan Every(ConcernGrade grade) =>
        TimeSpan.FromMinutes(grade == ConcernGrade.Urgent ? duty.RepeatUrgentMinutes : duty.RepeatWorryMinutes);

    private static OutboxMessage Next(OutboxMessage message, TimeSpan every, DateTime now) => new()
    {
        Purpose = NextPurpose(message.Purpose),
        Kind = message.Kind,
        Channel = message.Channel,
        To = message.To,
        PersonRef = message.PersonRef,
        SessionRef = message.SessionRef,
        Text = message.Text,
        Until = message.Until,
        PlannedAt = now,
        DueAt = now + every,
        StaleAt = now + every + every,
    };

    /// <summary>"duty:concern:7KQ2M:1" is followed by "duty:concern:7KQ2M:2".</summary>
    private static string NextPurpose(string purpose)
    {
        var colon = purpose.LastIndexOf(':');
        return int.TryParse(purpose.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? string.Create(CultureInfo.InvariantCulture, $"{purpose.AsSpan(0, colon + 1)}{count + 1}")
            : purpose + ":2";
    }
}
