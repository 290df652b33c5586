using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;

namespace FamilyTimeBot.Channels.Sms.Status;

/// <summary>Puts what Twilio says became of a text where it belongs. Most are of TwiML replies, which no outbox row holds.</summary>
public sealed partial class StatusReports(IOutboxStore outbox, ITelephoneTasks telephone, TimeProvider clock, ILogger<StatusReports> log)
{
    public async Task Take(StatusCallback callback, CancellationToken cancel)
    {
        if (SmsStatus.Of(callback.Status) is not { } state)
        {
            UnknownStatus(callback.MessageSid);
            return;
        }
        if (state is OutboxState.Undelivered or OutboxState.Failed)
        {
            NotDelivered(callback.MessageSid, callback.ErrorCode);
            var row = await outbox.Find(callback.OutboxId, callback.MessageSid, cancel) ?? TwimlReply(callback);
            if (row is { State: not OutboxState.Delivered })
                await telephone.PlanFor(row, SmsErrors.Text(callback.ErrorCode) ?? callback.Status, cancel);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await outbox.Report(new(callback.OutboxId, callback.MessageSid, state, callback.Status, SmsErrors.Text(callback.ErrorCode), now), cancel);
        await StopIfOptedOut(callback, now, cancel);
    }

    /// <summary>What was said in the webhook's own answer has no row: who wrote is known by the number alone.</summary>
    private static OutboxMessage? TwimlReply(StatusCallback callback) => callback is { OutboxId: null, To.Length: > 0 }
        ? new OutboxMessage { Purpose = $"reply:{callback.MessageSid}", Kind = OutboxKind.Reply, Channel = SmsChannel.Name, To = callback.To, Text = "" }
        : null;

    /// <summary>With Advanced Opt-Out an opt-out only shows here; and where a reply failed, nothing else would tell.</summary>
    private async Task StopIfOptedOut(StatusCallback callback, DateTime now, CancellationToken cancel)
    {
        if (SmsFailure.OfCode(callback.ErrorCode) == Failure.StopThisAddress && callback.To.Length > 0)
            await outbox.CloseAddress(SmsChannel.Name, callback.To, AddressClosure.OptedOut, now, cancel);
    }

    [LoggerMessage(1010, LogLevel.Information, "Twilio could not deliver {MessageSid}: error {Code}")]
    private partial void NotDelivered(string messageSid, int? code);

    [LoggerMessage(1011, LogLevel.Information, "Twilio sent a status of {MessageSid} that is not known here")]
    private partial void UnknownStatus(string messageSid);
}
