using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Channels;

internal sealed class DirectLineStore(IDbContextFactory<CaseStore> stores) : IDirectLineStore
{
    /// <summary>Of this instance: a compiled query holds to one model, and two stores in one process have two.</summary>
    private readonly Func<CaseStore, string, Task<DirectLineConversation?>> _byId =
        EF.CompileAsyncQuery((CaseStore store, string id) => store.DirectLineConversations.AsNoTracking().FirstOrDefault(known => known.Id == id));

    private readonly Func<CaseStore, string, int, int, IAsyncEnumerable<DirectLineActivity>> _after =
        EF.CompileAsyncQuery((CaseStore store, string id, int after, int most) =>
            store.DirectLineActivities.AsNoTracking().Where(activity => activity.ConversationId == id && activity.Sequence > after).OrderBy(activity => activity.Sequence).Take(most));

    public Task<DirectLineConversation?> Find(string id, CancellationToken cancel) => Use(store => _byId(store, id), cancel);

    public Task<DirectLineConversation?> FindAt(string channel, string address, DateTime now, CancellationToken cancel) =>
        Use(
            store => store.DirectLineConversations.AsNoTracking()
                .Where(known => known.Channel == channel && known.Address == address && (known.EndsAt == null || known.EndsAt > now))
                .OrderByDescending(known => known.StartedAt)
                .FirstOrDefaultAsync(cancel),
            cancel);

    public Task<bool> Start(DirectLineConversation conversation, CancellationToken cancel) => Use(store => Start(store, conversation, cancel), cancel);

    public Task<DirectLinePart> Read(string id, int after, int most, CancellationToken cancel) => Use(store => Read(store, id, after, most, cancel), cancel);

    public Task<bool> Show(DirectLineWrite write, CancellationToken cancel) =>
        Use(store => store.Database.CreateExecutionStrategy().ExecuteAsync(() => Show(store, write, cancel)), cancel);

    public Task<bool> IsShown(string id, string activityId, CancellationToken cancel) =>
        Use(store => store.DirectLineActivities.AnyAsync(known => known.ConversationId == id && known.ActivityId == activityId, cancel), cancel);

    private async Task<bool> Start(CaseStore store, DirectLineConversation conversation, CancellationToken cancel)
    {
        if (await _byId(store, conversation.Id) is not null)
            return false;
        try
        {
            store.DirectLineConversations.Add(conversation);
            await store.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return false;
        }
    }

    /// <summary>Most looks find nothing new, and then one query is all.</summary>
    private async Task<DirectLinePart> Read(CaseStore store, string id, int after, int most, CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        var conversation = await _byId(store, id);
        return conversation is null || conversation.LastSequence <= after
            ? new DirectLinePart(conversation, [])
            : new DirectLinePart(conversation, await _after(store, id, after, most).ToListAsync(cancel));
    }

    private static async Task<bool> Show(CaseStore store, DirectLineWrite write, CancellationToken cancel)
    {
        store.ChangeTracker.Clear();
        var ids = write.Activities.Select(activity => activity.ActivityId).ToList();
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var shown = await store.DirectLineActivities
            .Where(known => known.ConversationId == write.ConversationId && ids.Contains(known.ActivityId))
            .Select(known => known.ActivityId).ToListAsync(cancel);
        var missing = write with { Activities = [.. write.Activities.Where(activity => !shown.Contains(activity.ActivityId))] };
        if (missing.Activities.Count == 0)
            return false;
        try
        {
            await DirectLineRows.Stage(store, missing, cancel);
            await store.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return false;
        }
    }

    private async Task<T> Use<T>(Func<CaseStore, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var store = await stores.CreateDbContextAsync(cancel);
            return await work(store);
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
