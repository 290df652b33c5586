using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Channels.BotFramework.Hearing;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>The outbox's way out to accounts: into the conversation that was kept from a proved request.</summary>
/// <param name="channel">Teams, or all other channels of the Bot Framework together.</param>
public sealed class BotFrameworkOutbox(
    string channel, IChannelStore store, ConnectorClient connector, UnaskedCards cards, DecisionButtons decisions, BotFrameworkOptions options) : IOutboxChannel
{
    public string Name => channel;

    public bool IsFamily => channel == BotFrameworkAddress.Mark;

    public bool IsOpen => options.AppId.Length > 0 || options.IsDevelopment;

    public async Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel)
    {
        if (await store.FindReference(message.Channel, message.To, cancel) is not { } reference)
            return SendOutcome.NotGone(Failure.GiveUp, "they never wrote there, or took the bot away");
        try
        {
            var id = await connector.Send(new ConversationPlace(reference.ServiceUrl, reference.ConversationId), await ActivityOf(message, reference, cancel), replyTo: null, cancel);
            return SendOutcome.Gone(id is { Length: > 0 and <= 200 } ? id : "sent", "sent");
        }
        catch (ConnectorException fault)
        {
            return SendOutcome.NotGone(Of(fault), $"connector HTTP {fault.Status}", fault.RetryAfter);
        }
    }

    /// <summary>
    /// The protocol cannot be asked what was sent. What a session or somebody's safety hangs on goes again: better twice than never. A form may wait for its
    /// chaser, so it is taken as sent when nobody knows; one that the connector refused did not go.
    /// </summary>
    public Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel) =>
        Task.FromResult(message.CanWait() && message.Error is null ? SendOutcome.Gone("sent", "not known whether it went") : null);

    /// <summary>A text that asks something is the card that the same question is in a turn.</summary>
    private async Task<Activity> ActivityOf(OutboxMessage message, ConversationReference reference, CancellationToken cancel)
    {
        var to = new Activity
        {
            ChannelId = BotFrameworkAddress.IdOf(message.Channel),
            ServiceUrl = reference.ServiceUrl,
            From = new ChannelAccount { Id = reference.UserId },
            Recipient = new ChannelAccount { Id = reference.BotId },
            Conversation = new ConversationAccount { Id = reference.ConversationId },
        };
        return await cards.Of(message, cancel) is { } card ? Replies.Card(to, card) : Replies.Text(to, message.Text) with { Attachments = decisions.Of(message) };
    }

    /// <summary>A wrong tenant, an unknown app and a secret that has ended are answered 400 or 401: a person mends them, and what waits goes then.</summary>
    private static Failure Of(ConnectorException fault) => fault.Status switch
    {
        429 => Failure.SlowDown,
        >= 400 and < 500 when fault is { IsOfToken: true, IsPassing: false } => Failure.OurSettings,
        401 => Failure.OurSettings,
        403 or 404 => Failure.GiveUp,
        400 or 413 => Failure.OurFault,
        _ => Failure.Retry,
    };
}
