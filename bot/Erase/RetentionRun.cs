using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Erase;

/// <summary>Lets go, over the whole store, of what is older than it may be kept, within the caller's transaction.</summary>
internal sealed class RetentionRun(CaseStore store, RetentionLimits limits, CancellationToken cancel)
{
    public async Task<ErasureReport> Run() => new(
        limits.Now,
        PersonRef: null,
        new Erased
        {
            Conversations = await OldConversations().ExecuteDeleteAsync(cancel) + await new ChatErasure(store, cancel).Before(limits.Conversations, HeldPeople()),
            Messages = await OldMessages().ExecuteDeleteAsync(cancel),
            SentMessages = await OldOutbox().ExecuteDeleteAsync(cancel),
            Records = await OldRecords().ExecuteDeleteAsync(cancel) + await OldStrangers().ExecuteDeleteAsync(cancel),
        },
        await Held());

    /// <summary>People on hold, and those of a child on hold.</summary>
    private IQueryable<string> HeldPeople() =>
        store.People
            .Where(person => person.OnHold
                || person.Relationships.Any(own => own.Child!.OnHold)
                || store.Children.Any(child => child.OnHold && child.PersonRef == person.Ref))
            .Select(person => person.Ref);

    private IQueryable<Conversation> OldConversations() =>
        store.Conversations.Where(row => row.UpdatedAt < limits.Conversations && !HeldPeople().Any(held => row.Key == "person:" + held));

    private IQueryable<MessageLog> OldMessages() =>
        store.Messages.Where(row => row.At < limits.Messages && !HeldPeople().Any(held => held == row.PersonRef));

    private IQueryable<OutboxMessage> OldOutbox() =>
        store.Outbox.Where(row => row.DueAt < limits.Outbox
            && row.State != OutboxState.Planned
            && row.State != OutboxState.Claimed
            && row.State != OutboxState.Held
            && !HeldPeople().Any(held => held == row.PersonRef));

    private IQueryable<CaseRecord> OldRecords() =>
        store.Records.Where(row =>
            store.Children.Any(child => child.Ref == row.ChildRef && child.BornOn <= limits.BornBy && !child.OnHold)
            && !HeldPeople().Any(held => held == row.PersonRef));

    /// <summary>Messages from numbers that nobody is known at, and those of the duty phone that answer nothing, hang on no child; they go as messages do.</summary>
    private IQueryable<CaseRecord> OldStrangers() =>
        store.Records.Where(row => (row is UnknownSender || (row is StaffNote && row.SessionRef == null && row.Role == "duty worker"))
            && row.PersonRef == null && row.ChildRef == null && row.At < limits.Messages);

    private async Task<List<Kept>> Held()
    {
        var people = await store.People.Where(person => person.OnHold).OrderBy(person => person.Ref).Select(person => person.Ref).ToListAsync(cancel);
        var children = await store.Children.Where(child => child.OnHold).OrderBy(child => child.Ref).Select(child => child.Ref).ToListAsync(cancel);
        return [.. people.Select(held => new Kept("person", held, 1, null, "on hold")), .. children.Select(held => new Kept("child", held, 1, null, "on hold"))];
    }
}
