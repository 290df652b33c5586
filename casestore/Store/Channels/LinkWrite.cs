using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Channels;

/// <summary>One attempt to make an account known, in one transaction: it is on file whole, or not at all.</summary>
internal static class LinkWrite
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static async Task<LinkOutcome> Try(CaseStore store, LinkAttempt attempt, CancellationToken cancel)
    {
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        try
        {
            var outcome = await Decide(store, attempt, cancel);
            attempt.Message.Id = 0;
            attempt.Message.Replies = outcome == LinkOutcome.Linked ? attempt.Linked : attempt.Refused;
            store.Messages.Add(attempt.Message);
            if (attempt.Owed is { } owed)
                Plan(store, outcome == LinkOutcome.Linked ? owed.Linked : owed.Refused);
            await store.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return LinkOutcome.Duplicate;
        }
    }

    private static void Plan(CaseStore store, OutboxMessage answer)
    {
        answer.Id = 0;
        store.Outbox.Add(answer);
    }

    private static async Task<LinkOutcome> Decide(CaseStore store, LinkAttempt attempt, CancellationToken cancel)
    {
        if (await IsLimited(store, attempt, cancel))
            return LinkOutcome.Limited;
        if (await Take(store, attempt, cancel) is not { } personRef)
        {
            store.FailedLinks.Add(new FailedLink { Channel = attempt.Message.Channel, Address = attempt.Message.From, At = attempt.Message.At });
            return LinkOutcome.Refused;
        }
        await Reach(store, attempt, personRef, cancel);
        attempt.Message.PersonRef = personRef;
        return LinkOutcome.Linked;
    }

    private static async Task<bool> IsLimited(CaseStore store, LinkAttempt attempt, CancellationToken cancel)
    {
        var (channel, address, since) = (attempt.Message.Channel, attempt.Message.From, attempt.Message.At - Window);
        var lately = store.FailedLinks.Where(failed => failed.At > since);
        return await lately.CountAsync(failed => failed.Channel == channel && failed.Address == address, cancel) >= attempt.Limits.Account
            || await lately.CountAsync(cancel) >= attempt.Limits.All;
    }

    /// <summary>Whose code it was; null when it is none, or used, or too old. Only one account can win it.</summary>
    private static async Task<string?> Take(CaseStore store, LinkAttempt attempt, CancellationToken cancel)
    {
        var (digest, at, address) = (attempt.Digest, attempt.Message.At, attempt.Message.From);
        var taken = await store.LinkCodes
            .Where(code => code.Digest == digest && code.UsedAt == null && code.ExpiresAt > at)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, at).SetProperty(code => code.UsedBy, address), cancel);
        return taken == 1 ? await store.LinkCodes.Where(code => code.Digest == digest).Select(code => code.PersonRef).SingleAsync(cancel) : null;
    }

    private static async Task Reach(CaseStore store, LinkAttempt attempt, string personRef, CancellationToken cancel)
    {
        var (channel, value) = (attempt.Message.Channel, attempt.Message.From);
        var address = await store.Addresses.FirstOrDefaultAsync(known => known.Channel == channel && known.Value == value, cancel)
            ?? store.Addresses.Add(new Address { Channel = channel, Value = value, Privacy = AddressPrivacy.Private }).Entity;
        if (address.WrongNumberAt is not null)
            await ForgetWhoItWas(store, address, cancel);
        store.AddressPeople.Add(new AddressPerson { Address = address, PersonRef = personRef });
    }

    /// <summary>Somebody there said that they are not who we thought; staff have looked and handed out a code, and it alone says whose it is.</summary>
    private static async Task ForgetWhoItWas(CaseStore store, Address address, CancellationToken cancel)
    {
        await store.AddressPeople.Where(link => link.AddressId == address.Id).ExecuteDeleteAsync(cancel);
        await store.Addresses.Where(known => known.Id == address.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.WrongNumberAt, (DateTime?)null), cancel);
    }
}
