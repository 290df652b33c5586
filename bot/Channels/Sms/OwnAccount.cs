using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms;

/// <summary>What is ours at Twilio: the account, and the numbers that must never be answered as if they were somebody's.</summary>
public sealed class OwnAccount(IOptions<SmsOptions> options)
{
    private readonly string accountSid = options.Value.AccountSid;
    private readonly HashSet<string> numbers = options.Value.Ours.ToHashSet(StringComparer.Ordinal);

    /// <summary>E.164.</summary>
    public IReadOnlyCollection<string> Numbers => numbers;

    /// <summary>Any account when none is configured, which the settings allow in Development alone: the signature still has to hold.</summary>
    public bool Is(string sid) => accountSid.Length == 0 ? sid.Length > 0 : string.Equals(sid, accountSid, StringComparison.Ordinal);

    public bool IsOurs(SmsAddress address) => numbers.Contains(address.Value);
}

public static class SmsChannel
{
    /// <summary>The channel's name in the store.</summary>
    public const string Name = "sms";
}
