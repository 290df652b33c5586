using System.Globalization;
using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Channels.Sms.Replies;
using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms.Sweeping;

/// <summary>
/// Looks through Twilio's list of recent texts: one that never reached us, because we were down, is heard now; a fate that no callback told
/// is noted; and what is on file here is deleted there.
/// </summary>
public sealed partial class InboundSweep(
    TwilioClient twilio, OwnAccount own, ITurn turn, ITurnStore messages, IOutboxStore outbox, ITelephoneTasks telephone, OutboxSignal signal,
    IOptions<SmsOptions> options, Clocks clocks, ILogger<InboundSweep> log)
{
    /// <summary>A weekend, and a bit.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    /// <summary>By then the webhook has been tried as often as it ever is: nothing is heard twice at once.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    /// <summary>Callbacks, and the question whether a text went, have had their time.</summary>
    private static readonly TimeSpan Finished = TimeSpan.FromHours(1);

    private readonly OptOutHandling optOutHandling = options.Value.OptOutHandling;
    private readonly bool deleteCopies = options.Value.DeleteCopies;

    /// <exception cref="TwilioUnavailableException">Twilio could not be asked: the next sweep begins anew.</exception>
    /// <exception cref="StoreUnavailableException">The store is down: likewise.</exception>
    public async Task Sweep(CancellationToken cancel)
    {
        var now = clocks.RealNow;
        var since = DateOnly.FromDateTime(now - LookBack);
        foreach (var number in own.Numbers)
        {
            await foreach (var message in twilio.List(to: number, from: null, since, cancel))
                if (message.IsInbound && message.At <= now - Settled)
                    await TakeIn(message, cancel);
            await foreach (var message in twilio.List(to: null, from: number, since, cancel))
                if (!message.IsInbound && message.At <= now - Finished)
                    await LetGo(message, cancel);
        }
    }

    private async Task TakeIn(TwilioMessage message, CancellationToken cancel)
    {
        var from = SmsNumbers.Read(message.From ?? "");
        if (own.IsOurs(from) || !MessageSids.IsOne(message.Sid))
            return;
        if (await messages.RepliesTo(SmsChannel.Name, message.Sid, cancel) is null)
            await Hear(message, from, cancel);
        await DeleteCopy(message, cancel);
    }

    /// <summary>The carrier's own webhook is over, so the answer goes by the outbox, each part for itself and once.</summary>
    private async Task Hear(TwilioMessage message, SmsAddress from, CancellationToken cancel)
    {
        HeardLate(message.Sid);
        await turn.Hear(AsHeard(message, from), cancel);
        signal.Wake();
    }

    private IncomingMessage AsHeard(TwilioMessage message, SmsAddress from)
    {
        var body = message.Body ?? "";
        var carrier = CarrierAction.OfSwept(optOutHandling, body);
        var age = clocks.RealNow - (message.At ?? clocks.RealNow);
        return new(SmsChannel.Name, message.Sid, from.Value, SmsNumbers.Read(message.To ?? "").Value, body, clocks.Now)
        {
            SentAt = clocks.Now - age,
            Media = int.TryParse(message.NumMedia, NumberStyles.None, CultureInfo.InvariantCulture, out var media) ? media : 0,
            Keyword = carrier.Keyword,
            CarrierReplied = carrier.Replied,
            PlanReplies = from.CanBeAnswered ? decision => Replies(message.Sid, from, decision.Replies) : null,
        };
    }

    private List<OutboxMessage> Replies(string messageSid, SmsAddress to, IReadOnlyList<string> replies) =>
        [.. replies.SelectMany(SmsParts.Of).Select((text, at) => Reply(messageSid, to, text, at + 1))];

    private OutboxMessage Reply(string messageSid, SmsAddress to, string text, int part) => new()
    {
        Purpose = string.Create(CultureInfo.InvariantCulture, $"reply:{messageSid}:{part}"),
        Kind = OutboxKind.Reply,
        Channel = SmsChannel.Name,
        To = to.Value,
        Text = text,
        PlannedAt = clocks.Now,
        DueAt = clocks.Now,
        StaleAt = clocks.Now + LookBack,
    };

    private async Task LetGo(TwilioMessage message, CancellationToken cancel)
    {
        if (SmsStatus.Of(message.Status) is not { } state || state == OutboxState.Sent)
            return;
        if (state is OutboxState.Undelivered or OutboxState.Failed && await outbox.Find(null, message.Sid, cancel) is { State: OutboxState.Sent } row)
            await telephone.PlanFor(row, SmsErrors.Text(message.ErrorCode) ?? message.Status, cancel);
        await outbox.Report(new(null, message.Sid, state, message.Status, SmsErrors.Text(message.ErrorCode), clocks.Now), cancel);
        if (message.Direction == "outbound-reply" || await IsOnFile(message, cancel))
            await DeleteCopy(message, cancel);
    }

    /// <summary>What no row holds may be what a row still has to ask for, or another service's.</summary>
    private async Task<bool> IsOnFile(TwilioMessage message, CancellationToken cancel)
    {
        var sent = await outbox.SentTo(SmsChannel.Name, SmsNumbers.Read(message.To ?? "").Value, clocks.Now - LookBack - LookBack, cancel);
        return sent.Any(row => row.ProviderId == message.Sid);
    }

    private async Task DeleteCopy(TwilioMessage message, CancellationToken cancel)
    {
        if (deleteCopies && !await twilio.Delete(message.Sid, cancel))
            NotDeleted(message.Sid);
    }

    [LoggerMessage(1020, LogLevel.Warning, "{MessageSid} never reached us and is heard now")]
    private partial void HeardLate(string messageSid);

    [LoggerMessage(1021, LogLevel.Information, "Twilio does not yet let its copy of {MessageSid} go")]
    private partial void NotDeleted(string messageSid);
}
