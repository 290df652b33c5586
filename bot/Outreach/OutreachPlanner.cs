using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>Plans what goes out unasked. Run twice, or in two processes at once, it plans each text once.</summary>
public sealed class OutreachPlanner(IOutreachStore store, OutreachPlan plan, Service service, Clocks clocks)
{
    /// <summary>So far ahead staff see what will go out.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>A session that has begun is looked at a little longer: what was planned before it is cleared.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromHours(6);

    /// <summary>Everything, a batch of sessions at a time.</summary>
    public async Task<PlanningCount> PlanAll(CancellationToken cancel)
    {
        var now = clocks.Now;
        var count = default(PlanningCount);
        for (DateTime? after = now - Behind; after is { } from;)
        {
            var batch = await store.ReadAhead(from, now + Ahead, cancel);
            count += await Plan(batch.Sessions, now, cancel);
            after = batch.Last;
        }
        return count;
    }

    /// <summary>Those sessions alone: something was said or decided about them.</summary>
    public async Task<PlanningCount> PlanFor(IReadOnlyCollection<string> sessionRefs, CancellationToken cancel)
    {
        var now = clocks.Now;
        return await Plan(await store.ReadVisits(sessionRefs, cancel), now, cancel);
    }

    private async Task<PlanningCount> Plan(IReadOnlyList<Model.Outreach.SessionOutline> sessions, DateTime now, CancellationToken cancel) => sessions.Count == 0
        ? default
        : await store.Reconcile([.. sessions.Select(session => session.Ref)], plan.For(sessions, now), new PlanningTerms(now, service.DutyAddress, service.Ids.Reference), cancel);
}
