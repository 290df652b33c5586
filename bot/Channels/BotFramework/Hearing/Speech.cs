using FamilyTimeBot.Cards;
using FamilyTimeBot.Cards.Templating;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Says what a turn came to: texts as they are, a question as a card. What does not go is left to the outbox, where the turn has put it.</summary>
public sealed partial class Speech(
    ITurnStore turns, IOutboxStore outbox, OutboxSignal signal, QuestionCards cards, BoardCards boards, Clocks clocks, SenderName sender, SenderLease lease, ILogger<Speech> log)
{
    internal OwedReplies Owe(Activity activity, BotFrameworkAddress address, string suffix) =>
        new(address, BotFrameworkAddress.MessageId(activity, suffix), clocks, sender, lease);

    /// <summary>In order: what does not go leaves the rest to the outbox too, lest the second be read before the first.</summary>
    /// <param name="owed">Null where the answer goes back with the request: then a repeat gets it again. Else the first request has said it, or the outbox does.</param>
    internal async Task SayAll(Exchange exchange, TurnAnswer answer, OwedReplies? owed)
    {
        if (answer.IsRepeat && owed is not null)
            return;
        var rows = owed?.Rows ?? [];
        for (var at = 0; at < answer.Replies.Count; at++)
        {
            var left = rows.Skip(rows.Count - answer.Replies.Count + at);
            if (owed?.IsInTime == false || !await TrySay(exchange, answer, at))
            {
                await Leave([.. left]);
                return;
            }
            if (left.FirstOrDefault() is { } row)
                turns.Said(row.Id, sender.Value);
        }
    }

    /// <summary>A card that cannot be made costs nobody the question: then it is a text.</summary>
    internal Activity Last(Activity incoming, TurnAnswer answer)
    {
        try
        {
            if (answer.Board is { } board)
                return Replies.Card(incoming, boards.Show(board));
            if (answer.Open is { } question && cards.Ask(answer.Replies[^1], question) is { } card)
                return Replies.Card(incoming, card);
        }
        catch (CardException fault)
        {
            NoCard(fault);
        }
        return Replies.Text(incoming, answer.Replies[^1]);
    }

    private async Task<bool> TrySay(Exchange exchange, TurnAnswer answer, int at)
    {
        try
        {
            await exchange.Say(at == answer.Replies.Count - 1 ? Last(exchange.Incoming, answer) : Replies.Text(exchange.Incoming, answer.Replies[at]));
            return true;
        }
        catch (ConnectorException fault)
        {
            NotSaid(exchange.Incoming.ChannelId, fault.Status, fault);
            return false;
        }
    }

    /// <summary>The one that may have gone stays an attempt; those after it were none.</summary>
    private async Task Leave(IReadOnlyList<OutboxMessage> rows)
    {
        try
        {
            foreach (var row in rows)
                await outbox.GiveBack(row.Id, sender.Value, row.DueAt, "not said in time", wasTried: row == rows[0], CancellationToken.None);
            signal.Wake();
        }
        catch (StoreUnavailableException down)
        {
            NotLeft(down);
        }
    }

    [LoggerMessage(4003, LogLevel.Warning, "A reply on {Channel} did not go (HTTP {Status}); it is left to the outbox")]
    private partial void NotSaid(string? channel, int status, ConnectorException fault);

    [LoggerMessage(4007, LogLevel.Error, "A question could not be made a card and went as text")]
    private partial void NoCard(CardException fault);

    [LoggerMessage(4008, LogLevel.Error, "The store is down: replies that were not said go when their lease is over")]
    private partial void NotLeft(StoreUnavailableException down);
}
