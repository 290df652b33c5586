using System.Globalization;

namespace FamilyTimeBot.Channels.Sms.Sending;

/// <summary>How Twilio's error codes stand in the outbox, for staff to look up.</summary>
public static class SmsErrors
{
    public static string? Text(int? code) => code is { } number ? string.Create(CultureInfo.InvariantCulture, $"Twilio {number}") : null;
}
