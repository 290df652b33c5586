using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Erase;

/// <summary>Erases what may go of one person, within the caller's transaction.</summary>
internal sealed class PersonErasure(CaseStore store, Person person, RetentionLimits limits, CancellationToken cancel)
{
    private readonly string _ref = person.Ref;

    public async Task<ErasureReport> Run()
    {
        var children = await Children();
        var isHeld = children.Exists(child => child.OnHold);
        var chats = await new ChatErasure(store, cancel).Of(_ref, isHeld);
        var own = await AddressesOfTheirsAlone();
        var erased = new Erased
        {
            Addresses = await EraseAddresses(own),
            UnsentMessages = await UnsentMessages().ExecuteDeleteAsync(cancel),
            Conversations = isHeld ? 0 : chats + await Conversations(own).ExecuteDeleteAsync(cancel),
            Messages = isHeld ? 0 : await OldMessages().ExecuteDeleteAsync(cancel),
            SentMessages = isHeld ? 0 : await OldSentMessages().ExecuteDeleteAsync(cancel),
            Records = isHeld ? 0 : await EraseRecords(children),
        };
        var kept = await KeptOf(children);
        var isGone = await IsNowhere() && await store.People.Where(known => known.Ref == _ref).ExecuteDeleteAsync(cancel) == 1;
        if (!isGone)
            kept.Add(await Silence());
        return new ErasureReport(limits.Now, _ref, erased with { People = isGone ? 1 : 0 }, kept);
    }

    /// <summary>Whoever's records these may be: their own, those they are related to, those they spoke of.</summary>
    private Task<List<Child>> Children() =>
        store.Children
            .Where(child => child.PersonRef == _ref
                || store.Relationships.Any(own => own.PersonRef == _ref && own.ChildRef == child.Ref)
                || store.Records.Any(record => record.PersonRef == _ref && record.ChildRef == child.Ref))
            .OrderBy(child => child.Ref)
            .AsNoTracking()
            .ToListAsync(cancel);

    private Task<List<Address>> AddressesOfTheirsAlone() =>
        store.Addresses
            .Where(address => address.People.Any(link => link.PersonRef == _ref) && address.People.All(link => link.PersonRef == _ref))
            .AsNoTracking()
            .ToListAsync(cancel);

    /// <summary>An address that somebody else shares stays theirs.</summary>
    private async Task<int> EraseAddresses(List<Address> own)
    {
        var count = await store.AddressPeople.Where(link => link.PersonRef == _ref).ExecuteDeleteAsync(cancel);
        foreach (var address in own)
        {
            await store.ConversationReferences.Where(row => row.Channel == address.Channel && row.Address == address.Value).ExecuteDeleteAsync(cancel);
            await store.Addresses.Where(known => known.Id == address.Id).ExecuteDeleteAsync(cancel);
        }
        await store.LinkCodes.Where(code => code.PersonRef == _ref).ExecuteDeleteAsync(cancel);
        return count;
    }

    private IQueryable<OutboxMessage> UnsentMessages() =>
        store.Outbox.Where(row => row.PersonRef == _ref && (row.State == OutboxState.Planned || row.State == OutboxState.Held));

    private IQueryable<Conversation> Conversations(List<Address> own)
    {
        var keys = own.Select(address => ConversationKey.OfAddress(address.Channel, address.Value)).Append(ConversationKey.OfPerson(_ref)).ToList();
        return store.Conversations.Where(row => keys.Contains(row.Key));
    }

    private IQueryable<MessageLog> OldMessages() => store.Messages.Where(row => row.PersonRef == _ref && row.At < limits.Messages);

    private IQueryable<OutboxMessage> OldSentMessages() =>
        store.Outbox.Where(row => row.PersonRef == _ref && row.DueAt < limits.Outbox && row.State != OutboxState.Claimed);

    private async Task<int> EraseRecords(List<Child> children)
    {
        var free = children.Where(child => child.BornOn <= limits.BornBy).Select(child => child.Ref).ToList();
        var count = await store.Records.Where(row => row.PersonRef == _ref && free.Contains(row.ChildRef!)).ExecuteDeleteAsync(cancel);
        if (children.TrueForAll(child => free.Contains(child.Ref)))
            count += await store.Records
                .Where(row => row.PersonRef == _ref && row.ChildRef == null && row.At < limits.Messages)
                .ExecuteDeleteAsync(cancel);
        return count;
    }

    private async Task<List<Kept>> KeptOf(List<Child> children)
    {
        var counts = await store.Records
            .Where(row => row.PersonRef == _ref)
            .GroupBy(row => row.ChildRef)
            .Select(group => new { Child = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        var kept = counts
            .OrderBy(count => count.Child, StringComparer.Ordinal)
            .Select(count => KeptRecords(count.Child, count.Count, children))
            .ToList();
        var messages = await store.Messages.CountAsync(row => row.PersonRef == _ref, cancel);
        if (messages > 0)
            kept.Add(new Kept("messages", _ref, messages, null, WhyMessagesStay(children)));
        return kept;
    }

    private Kept KeptRecords(string? childRef, int count, List<Child> children)
    {
        if (children.Find(child => child.Ref == childRef) is not { } child)
            return new Kept("records", null, count, null, "case record about no one child, kept as long as those of the person's children");
        return child.OnHold
            ? new Kept("records", child.Ref, count, null, "on hold")
            : new Kept("records", child.Ref, count, limits.Until(child.BornOn), limits.WhyRecordsStay(child.BornOn));
    }

    private static string WhyMessagesStay(List<Child> children) =>
        children.Exists(child => child.OnHold) ? "on hold" : "within the time that the policy keeps messages";

    /// <summary>Nothing that stays needs their name any more.</summary>
    private async Task<bool> IsNowhere() =>
        !await store.Records.AnyAsync(row => row.PersonRef == _ref, cancel)
        && !await store.Messages.AnyAsync(row => row.PersonRef == _ref, cancel)
        && !await store.SessionAttendees.AnyAsync(row => row.PersonRef == _ref, cancel)
        && !await store.Relationships.AnyAsync(row => row.PersonRef == _ref, cancel)
        && !await store.Sessions.AnyAsync(row => row.PractitionerRef == _ref, cancel)
        && !await store.Children.AnyAsync(row => row.PersonRef == _ref || row.SocialWorkerRef == _ref, cancel);

    private async Task<Kept> Silence()
    {
        await store.People.Where(known => known.Ref == _ref).ExecuteUpdateAsync(set => set.SetProperty(known => known.Muted, true), cancel);
        return new Kept("person", _ref, 1, null, "named in what is kept, or by a child or a session; nothing unasked goes to them");
    }
}
