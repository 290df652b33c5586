using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>What one turn writes, within the transaction and savepoint of its caller.</summary>
internal sealed class TurnWrite(TurnQueries queries)
{
    public Task<string?> StoredReplies(CaseStore store, MessageLog message) =>
        queries.RepliesTo(store, message.Channel, message.MessageId);

    /// <summary>False when the turn has to be undone: its message is on file already, or what it read has changed.</summary>
    public async Task<bool> Write(CaseStore store, TurnCommit commit)
    {
        foreach (var session in commit.Sessions)
            if (!await store.HoldSession(queries, session.Ref, session.Version, CancellationToken.None))
                return false;
        await Stage(store, commit);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return false;
        }
        if (commit.AnsweredConcerns.Count > 0)
            await Answer(store, commit);
        return true;
    }

    private async Task Stage(CaseStore store, TurnCommit commit)
    {
        commit.Message.Id = 0;
        store.Messages.Add(commit.Message);
        foreach (var conversation in commit.Conversations)
            Stage(store, conversation, commit.Message.At);
        foreach (var record in commit.Records)
            await Stage(store, record);
        foreach (var planned in commit.Outbox)
            await Stage(store, planned);
        if (commit.Address is { } address)
            await Stage(store, address, commit.Message.At);
        if (commit.NoticeGivenTo is { } personRef)
            StageNotice(store, personRef, commit.Message.At);
        if (commit.Shown is { } shown)
            await DirectLineRows.Stage(store, shown, CancellationToken.None);
    }

    /// <summary>An answer to a form supersedes the one that its own run put down before, a wish on a KIT plan the newest on its topic.</summary>
    private async Task Stage(CaseStore store, CaseRecord record)
    {
        record.Id = 0;
        if (record is Form or IFormAnswer { Question: not null })
            record.SupersedesId = await queries.StandingAnswer(store, record.PersonRef, record.GetType().Name, record.Name, record is KitPlan ? null : record.RunId, record.SessionRef);
        store.Records.Add(record);
    }

    private static void Stage(CaseStore store, ConversationWrite write, DateTime at)
    {
        var conversation = new Conversation { Key = write.Key, Version = write.ExpectedVersion, State = write.State, UpdatedAt = at };
        if (write.ExpectedVersion == 0)
        {
            conversation.Version = 1;
            store.Conversations.Add(conversation);
            return;
        }
        var entry = store.Conversations.Attach(conversation);
        entry.Property(c => c.Version).CurrentValue = write.ExpectedVersion + 1;
        entry.Property(c => c.State).IsModified = true;
        entry.Property(c => c.UpdatedAt).IsModified = true;
    }

    private async Task Stage(CaseStore store, OutboxMessage planned)
    {
        if (store.Outbox.Local.Any(other => other.Purpose == planned.Purpose) || await IsPlanned(store, planned))
            return;
        planned.Id = 0;
        store.Outbox.Add(planned);
    }

    private Task<bool> IsPlanned(CaseStore store, OutboxMessage planned) =>
        planned.SessionRef is { } session ? queries.IsPlannedOf(store, session, planned.Purpose) : queries.IsPlannedOfNone(store, planned.Purpose);

    private static async Task Stage(CaseStore store, AddressWrite write, DateTime at)
    {
        var entry = store.Addresses.Attach(new Address { Id = write.AddressId, Channel = "", Value = "" });
        var (property, value) = write.Change switch
        {
            AddressChange.OptOut => (nameof(Address.OptedOutAt), (DateTime?)at),
            AddressChange.OptIn => (nameof(Address.OptedOutAt), null),
            AddressChange.WrongNumber => (nameof(Address.WrongNumberAt), at),
        };
        entry.Property(property).CurrentValue = value;
        entry.Property(property).IsModified = true;
        if (write is { AllOf: { } personRef, Change: AddressChange.OptOut or AddressChange.OptIn })
            await store.Addresses
                .Where(other => other.Id != write.AddressId && other.People.Any() && other.People.All(link => link.PersonRef == personRef))
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.OptedOutAt, value));
    }

    private static void StageNotice(CaseStore store, string personRef, DateTime at)
    {
        var entry = store.People.Attach(new Person { Ref = personRef, Name = "", FirstName = "" });
        entry.Property(person => person.NoticeGivenAt).CurrentValue = at;
        entry.Property(person => person.NoticeGivenAt).IsModified = true;
    }

    private static async Task Answer(CaseStore store, TurnCommit commit)
    {
        var references = commit.AnsweredConcerns;
        await store.Records.OfType<Concern>()
            .Where(concern => references.Contains(concern.Reference) && concern.AnsweredAt == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(concern => concern.AnsweredAt, commit.Message.At)
                .SetProperty(concern => concern.AnsweredBy, commit.Message.From));
        // One that was tried may have gone: the sender asks first, and then finds it answered.
        await store.Outbox
            .Where(message => references.Contains(message.Until!) && message.State == OutboxState.Planned && message.Attempts == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Cancelled));
    }
}
