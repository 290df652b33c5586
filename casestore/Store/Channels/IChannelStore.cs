using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Store.Channels;

/// <summary>What a channel with accounts keeps: where to write to them, and how an account became known.</summary>
public interface IChannelStore
{
    /// <summary>True when somebody is reached at the address; not where "wrong number" was said, and staff have not looked yet.</summary>
    Task<bool> IsKnown(string channel, string address, CancellationToken cancel);

    Task<ConversationReference?> FindReference(string channel, string address, CancellationToken cancel);

    /// <summary>Puts it in the place of what was kept for the address.</summary>
    Task KeepReference(ConversationReference reference, CancellationToken cancel);

    /// <summary>True for one caller alone, however many ask at once: that one greets.</summary>
    Task<bool> ClaimGreeting(string channel, string address, DateTime at, CancellationToken cancel);

    /// <summary>They removed the bot: nothing can be said to them there any more.</summary>
    Task ForgetReference(string channel, string address, CancellationToken cancel);

    /// <summary>Hands out a code; earlier ones of the person that were not used stop working. False when there is no such person.</summary>
    Task<bool> HandOut(LinkCode code, CancellationToken cancel);

    /// <summary>True when the code, good or not, was made for a worker.</summary>
    Task<bool> IsForStaff(string digest, CancellationToken cancel);

    /// <summary>Staff have rung, and "wrong number" was a slip: the address is as it was before it. False where the person has no address of that value at which it was said.</summary>
    Task<bool> SettleWrongNumber(string personRef, string address, CancellationToken cancel);

    /// <summary>Makes the account known, if the code is good; the message and its answer are on file with it.</summary>
    Task<LinkOutcome> Link(LinkAttempt attempt, CancellationToken cancel);
}

/// <param name="Message">The message that brought the code, without it; its replies are filled in here.</param>
/// <param name="Linked">The replies (a JSON array) when it worked.</param>
/// <param name="Refused">The replies when it did not, whatever the reason.</param>
/// <param name="Limits">How many failures are let pass within the last hour: of the account, and of all accounts.</param>
public sealed record LinkAttempt(MessageLog Message, string Digest, string Linked, string Refused, (int Account, int All) Limits)
{
    /// <summary>What becomes of the answer in the outbox, planned in the same transaction: one for when it worked, one for when it did not.</summary>
    public (OutboxMessage Linked, OutboxMessage Refused)? Owed { get; init; }
}

public enum LinkOutcome
{
    Linked,
    Refused,

    /// <summary>Too many failures lately: the code was not even looked at.</summary>
    Limited,

    /// <summary>The message is on file already: answer with what is stored.</summary>
    Duplicate,
}
