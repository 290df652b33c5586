using System.Text.Json;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Linking;

/// <summary>What is answered to a code.</summary>
/// <param name="OfStaff">When it worked, and the account is a worker's: they write other things than families do.</param>
/// <param name="Known">To an account that is known already.</param>
public sealed record LinkReplies(string Linked, string OfStaff, string Refused, string Known);

/// <summary>Makes an account known by the code that its owner was given. Whatever goes wrong, the answer is the same and gives nothing away.</summary>
public sealed partial class AccountLinking(IChannelStore accounts, ITurnStore messages, ILogger<AccountLinking> log)
{
    /// <summary>Failures within an hour, of one account and of all: with 10^13 codes, guessing takes longer than there is time.</summary>
    private static readonly (int Account, int All) Limits = (5, 100);

    /// <summary>The digest of none.</summary>
    private const string NoCode = "";

    /// <summary>The answer, when the message was a code; else null, and the turn hears it. An account that is known uses no code up.</summary>
    /// <param name="owe">What becomes of a reply in the outbox until it is said; null where the answer goes back with the request.</param>
    public async Task<TurnAnswer?> TryLink(MessageLog message, LinkReplies replies, Func<string, OutboxMessage>? owe, CancellationToken cancel)
    {
        if (LinkCodes.DigestIn(message.Text) is not { } digest)
            return null;
        if (await messages.RepliesTo(message.Channel, message.MessageId, cancel) is { } before)
            return Before(before);
        message.Text = "(a code)";
        var isKnown = await accounts.IsKnown(message.Channel, message.From, cancel);
        var (linked, refused) = (await accounts.IsForStaff(digest, cancel) ? replies.OfStaff : replies.Linked, isKnown ? replies.Known : replies.Refused);
        var attempt = new LinkAttempt(message, isKnown ? NoCode : digest, Write(linked), Write(refused), Limits) { Owed = owe is null ? null : (owe(linked), owe(refused)) };
        var outcome = await accounts.Link(attempt, cancel);
        Tried(message.Channel, outcome);
        return outcome == LinkOutcome.Duplicate ? Before(await messages.RepliesTo(message.Channel, message.MessageId, cancel) ?? "[]") : new TurnAnswer(Read(message.Replies));
    }

    private static TurnAnswer Before(string replies) => new(Read(replies)) { IsRepeat = true };

    private static string Write(string reply) => JsonSerializer.Serialize(new[] { reply });

    private static List<string> Read(string replies) => JsonSerializer.Deserialize<List<string>>(replies) ?? [];

    [LoggerMessage(4101, LogLevel.Information, "A code was sent by an account on {Channel}: {Outcome}")]
    private partial void Tried(string channel, LinkOutcome outcome);
}
