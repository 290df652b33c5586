using System.Globalization;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Cards.Templating;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Says what a turn came to: texts as they are, a question as a card. What does not go is left to the outbox.</summary>
public sealed partial class Speech(IOutboxStore outbox, OutboxSignal signal, QuestionCards cards, BoardCards boards, Clocks clocks, ILogger<Speech> log)
{
    private static readonly TimeSpan WorthSaying = TimeSpan.FromDays(1);

    /// <summary>In order: what does not go leaves the rest to the outbox too, lest the second be read before the first.</summary>
    internal async Task SayAll(Exchange exchange, BotFrameworkAddress address, TurnAnswer answer, string suffix)
    {
        var replies = answer.Replies;
        for (var i = 0; i < replies.Count; i++)
            try
            {
                await exchange.Say(i == replies.Count - 1 ? Last(exchange.Incoming, answer) : Replies.Text(exchange.Incoming, replies[i]));
            }
            catch (ConnectorException fault)
            {
                NotSaid(address.Channel, fault.Status, fault);
                await Leave(exchange.Incoming, address, replies, i, suffix);
                return;
            }
    }

    /// <summary>A card that cannot be made costs nobody the question: then it is a text.</summary>
    private Activity Last(Activity incoming, TurnAnswer answer)
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

    private async Task Leave(Activity activity, BotFrameworkAddress address, IReadOnlyList<string> replies, int from, string suffix)
    {
        for (var i = from; i < replies.Count; i++)
            await outbox.Plan(Late(BotFrameworkAddress.MessageId(activity, suffix), address, replies[i], i + 1), CancellationToken.None);
        signal.Wake();
    }

    private OutboxMessage Late(string messageId, BotFrameworkAddress address, string text, int part) => new()
    {
        Purpose = string.Create(CultureInfo.InvariantCulture, $"reply:{address.Channel}:{messageId}:{part}"),
        Kind = OutboxKind.Reply,
        Channel = address.Channel,
        To = address.Value,
        Text = text,
        PlannedAt = clocks.Now,
        DueAt = clocks.Now,
        StaleAt = clocks.Now + WorthSaying,
    };

    [LoggerMessage(4003, LogLevel.Warning, "A reply on {Channel} did not go (HTTP {Status}); it is left to the outbox")]
    private partial void NotSaid(string channel, int status, ConnectorException fault);

    [LoggerMessage(4007, LogLevel.Error, "A question could not be made a card and went as text")]
    private partial void NoCard(CardException fault);
}
