using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>Plans what goes out unasked. Run twice, or in two processes at once, it plans each text once.</summary>
public sealed class OutreachPlanner(IOutreachStore store, OutreachPlan plan, Service service, Clocks clocks)
{
    /// <summary>So far ahead staff see what will go out.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    private const int Together = 500;

    /// <summary>A session that has begun is looked at a little longer: what was planned before it is cleared.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromHours(6);

    /// <summary>Everything, a batch of sessions at a time: while one is written, the next is read and thought about.</summary>
    public async Task<PlanningCount> PlanAll(CancellationToken cancel)
    {
        var now = clocks.Now;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var next = Prepare(now - Behind, now, ended.Token);
        try
        {
            var count = default(PlanningCount);
            while (await next is { Last: { } last } batch)
            {
                next = Prepare(last, now, ended.Token);
                count += await Write(batch.Refs, batch.Wanted, now, cancel);
            }
            foreach (var far in (await store.ReadChanged(now - Ahead, now + Ahead, cancel)).Chunk(Together))
                count += await PlanFor(far, cancel);
            if (count.Added > 0)
                await store.Rest(cancel);
            return count;
        }
        finally
        {
            await ended.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Those sessions alone: something was said or decided about them.</summary>
    public async Task<PlanningCount> PlanFor(IReadOnlyCollection<string> sessionRefs, CancellationToken cancel)
    {
        var now = clocks.Now;
        var sessions = await store.ReadVisits(sessionRefs, cancel);
        return await Write(Refs(sessions), plan.For(sessions, now), now, cancel);
    }

    /// <summary>On a thread of its own: SQLite's reads never let go of theirs.</summary>
    private Task<Prepared> Prepare(DateTime after, DateTime now, CancellationToken cancel) => Task.Run(
        async () =>
        {
            var batch = await store.ReadAhead(after, now + Ahead, cancel);
            return new Prepared(Refs(batch.Sessions), plan.For(batch.Sessions, now), batch.Last);
        },
        cancel);

    private async Task<PlanningCount> Write(IReadOnlyCollection<string> sessionRefs, IReadOnlyList<PlannedText> wanted, DateTime now, CancellationToken cancel) =>
        sessionRefs.Count == 0 ? default : await store.Reconcile(sessionRefs, wanted, new PlanningTerms(now, service.DutyAddress, service.Ids.Reference), cancel);

    private static List<string> Refs(IReadOnlyList<SessionOutline> sessions) => [.. sessions.Select(session => session.Ref)];

    /// <param name="Last">Null when there are no more.</param>
    private sealed record Prepared(IReadOnlyCollection<string> Refs, IReadOnlyList<PlannedText> Wanted, DateTime? Last);
}
