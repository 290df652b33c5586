using System.Globalization;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Linking;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>What one person writes to the bot alone: into the turn, and its replies out again.</summary>
public sealed partial class PersonalChat(
    ITurn turn, AccountLinking linking, Greeter greeter, IOutboxStore outbox, OutboxSignal signal, BotFrameworkWords words, BotFrameworkOptions options,
    Clocks clocks, ILogger<PersonalChat> log)
{
    private static readonly TimeSpan WorthSaying = TimeSpan.FromDays(1);

    internal async Task Hear(Exchange exchange, BotFrameworkAddress address, string suffix = "", string? before = null)
    {
        var activity = exchange.Incoming;
        exchange.ShowTyping();
        IReadOnlyList<string> replies;
        try
        {
            await greeter.Keep(activity, address);
            replies = await Answer(Read(activity, address, suffix), address);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(address.Channel, down);
            await exchange.Say(Replies.Text(activity, words.Fallback));
            return;
        }
        await SayAll(exchange, address, before is null ? replies : [before, .. replies], suffix);
    }

    private static IncomingMessage Read(Activity activity, BotFrameworkAddress address, string suffix) =>
        new(address.Channel, BotFrameworkAddress.MessageId(activity, suffix), address.Value, activity.Recipient?.Id ?? "", ActivityText.Of(activity), default)
        {
            Media = ActivityText.Media(activity),
        };

    private async Task<IReadOnlyList<string>> Answer(IncomingMessage read, BotFrameworkAddress address)
    {
        var message = read with { At = clocks.Now };
        if (address.IsProved(options.IsDevelopment) && await linking.TryLink(LogOf(message), words.Linked, words.NotLinked, CancellationToken.None) is { } linked)
            return linked;
        var answer = await turn.Hear(message, CancellationToken.None);
        return answer.Replies;
    }

    /// <summary>In order: what does not go leaves the rest to the outbox too, lest the second be read before the first.</summary>
    private async Task SayAll(Exchange exchange, BotFrameworkAddress address, IReadOnlyList<string> replies, string suffix)
    {
        for (var i = 0; i < replies.Count; i++)
            try
            {
                await exchange.Say(Replies.Text(exchange.Incoming, replies[i]));
            }
            catch (ConnectorException fault)
            {
                NotSaid(address.Channel, fault.Status, fault);
                await Leave(exchange.Incoming, address, replies, i, suffix);
                return;
            }
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

    private static MessageLog LogOf(IncomingMessage message) => new()
    {
        Channel = message.Channel,
        MessageId = message.MessageId,
        From = message.From,
        To = message.To,
        At = message.At,
        Text = message.Text,
        Replies = "[]",
        ReadAs = "link_code",
    };

    [LoggerMessage(4002, LogLevel.Error, "The store is down: what came by {Channel} was not kept, and the person was told")]
    private partial void StoreIsDown(string channel, StoreUnavailableException down);

    [LoggerMessage(4003, LogLevel.Warning, "A reply on {Channel} did not go (HTTP {Status}); it is left to the outbox")]
    private partial void NotSaid(string channel, int status, ConnectorException fault);
}
