using FamilyTimeBot.Channels.Sms.Receiving;

namespace FamilyTimeBot.Channels.Sms;

/// <summary>The settings under "Twilio" (docs/twilio.md). Without <see cref="AuthToken"/> the SMS endpoints refuse everything.</summary>
public sealed class SmsOptions
{
    public const string Section = "Twilio";

    public string AccountSid { get; set; } = "";

    /// <summary>The primary auth token: it signs what Twilio sends, so it is needed even where an API key does the sending.</summary>
    public string AuthToken { get; set; } = "";
    public string ApiKeySid { get; set; } = "";
    public string ApiKeySecret { get; set; } = "";

    /// <summary>Our number, E.164. With a Messaging Service too, so that the sweep knows whose texts to look for.</summary>
    public string From { get; set; } = "";
    public string MessagingServiceSid { get; set; } = "";

    /// <summary>Further numbers of ours, of the same Messaging Service.</summary>
    public IList<string> OwnNumbers { get; init; } = [];
    public string ApiBaseUrl { get; set; } = "https://api.twilio.com";

    /// <summary>What families' texts are sent to from outside: scheme, host and, if any, port and path before /api/sms.</summary>
    public string PublicBaseUrl { get; set; } = "";
    public OptOutHandling OptOutHandling { get; set; } = OptOutHandling.Default;

    /// <summary>How often Twilio is asked for texts that never arrived; 0 for never.</summary>
    public int SweepMinutes { get; set; } = 5;

    /// <summary>Twilio's copies are deleted once the texts are stored and their fate is known.</summary>
    public bool DeleteCopies { get; set; } = true;

    public bool CanSend =>
        AccountSid.Length > 0 && (ApiKeySid.Length > 0 || AuthToken.Length > 0) && (From.Length > 0 || MessagingServiceSid.Length > 0);

    /// <summary>Every number that is ours, E.164.</summary>
    public IEnumerable<string> Ours => OwnNumbers.Prepend(From).Where(number => number.Length > 0).Select(number => SmsNumbers.Read(number).Value);
}
