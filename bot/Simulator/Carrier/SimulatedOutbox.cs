using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Simulator.Carrier;

/// <summary>
/// Where no account is configured, the outbox's texts arrive on the simulator's phones instead: so alerts are repeated until
/// somebody answers, and reminders come, as they would. With an account, nothing is made up.
/// </summary>
public sealed class SimulatedOutbox(IOptions<SmsOptions> options) : IOutboxChannel
{
    public string Name => SmsChannel.Name;

    public bool IsOpen { get; } = options.Value.AccountSid.Length == 0;

    /// <summary>The row's own number makes the id, so that what was sent before a crash is not sent again after it.</summary>
    public Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel) => Task.FromResult(Arrived(message));

    public Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel) => Task.FromResult<SendOutcome?>(Arrived(message));

    private static SendOutcome Arrived(OutboxMessage message) => SendOutcome.Gone($"SM{message.Id:x32}", "delivered");
}
