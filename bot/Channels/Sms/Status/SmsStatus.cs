using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Channels.Sms.Status;

/// <summary>Twilio's statuses, as the outbox knows them.</summary>
public static class SmsStatus
{
    /// <summary>Null for a status that Twilio added since, or that a message coming in has.</summary>
    public static OutboxState? Of(string status) => status.ToLowerInvariant() switch
    {
        "accepted" or "scheduled" or "queued" or "sending" or "sent" => OutboxState.Sent,
        "delivered" or "read" => OutboxState.Delivered,
        "undelivered" => OutboxState.Undelivered,
        "failed" or "canceled" => OutboxState.Failed,
        _ => null,
    };
}
