using System.Globalization;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>
/// The replies to one activity as the outbox holds them from the turn's commit on: claimed by this process, which is about to say them. Said,
/// a row goes; what a fault leaves is given back at once, and what a crash leaves is anybody's once the lease is over.
/// </summary>
internal sealed class OwedReplies(BotFrameworkAddress address, string messageId, Clocks clocks, SenderName sender, SenderLease lease)
{
    private static readonly TimeSpan WorthSaying = TimeSpan.FromDays(1);
    private readonly List<OutboxMessage> planned = [];
    private DateTime leaseUntil;

    /// <summary>Those that are on file, in the order of the replies.</summary>
    public IReadOnlyList<OutboxMessage> Rows => [.. planned.Where(row => row.Id > 0)];

    /// <summary>With less than half of the lease left nothing more is begun: somebody else might say the same.</summary>
    public bool IsInTime => leaseUntil - clocks.RealNow > lease.Length / 2;

    /// <summary>The turn may be decided more than once: the last time counts.</summary>
    /// <param name="open">The question at the end of the last reply.</param>
    public IReadOnlyList<OutboxMessage> Plan(IReadOnlyList<string> replies, SentQuestion? open)
    {
        planned.Clear();
        leaseUntil = clocks.RealNow + lease.Length;
        planned.AddRange(replies.Select((text, at) => Row(text, at, at == replies.Count - 1 ? open : null)));
        return planned;
    }

    /// <summary>One of several replies, of which one alone will be on file.</summary>
    public OutboxMessage Either(string reply)
    {
        leaseUntil = clocks.RealNow + lease.Length;
        planned.Add(Row(reply, 0, open: null));
        return planned[^1];
    }

    private OutboxMessage Row(string text, int at, SentQuestion? open) => new()
    {
        Purpose = string.Create(CultureInfo.InvariantCulture, $"reply:{address.Channel}:{messageId}:{at + 1}"),
        Kind = OutboxKind.Reply,
        Channel = address.Channel,
        To = address.Value,
        Text = text,
        Opens = open?.ToJson(),
        PlannedAt = clocks.Now,
        DueAt = clocks.Now.AddMilliseconds(at),
        StaleAt = clocks.Now + WorthSaying,
        State = OutboxState.Claimed,
        LeaseBy = sender.Value,
        LeaseUntil = leaseUntil,
        Attempts = 1,
    };
}
