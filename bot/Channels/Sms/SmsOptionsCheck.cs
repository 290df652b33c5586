using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms;

/// <summary>Refuses at start what would otherwise fail at the first text. No value is repeated in a reason: some are secrets.</summary>
public sealed class SmsOptionsCheck(IHostEnvironment environment) : IValidateOptions<SmsOptions>
{
    public ValidateOptionsResult Validate(string? name, SmsOptions options)
    {
        var reasons = Reasons(options).ToList();
        return reasons.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(reasons);
    }

    private IEnumerable<string> Reasons(SmsOptions options) =>
        Sids(options).Concat(Needed(options)).Concat(Numbers(options)).Concat(Urls(options));

    private static IEnumerable<string> Sids(SmsOptions options)
    {
        if (!Begins(options.AccountSid, "AC"))
            yield return "Twilio:AccountSid begins with AC.";
        if (!Begins(options.ApiKeySid, "SK"))
            yield return "Twilio:ApiKeySid begins with SK.";
        if (!Begins(options.MessagingServiceSid, "MG"))
            yield return "Twilio:MessagingServiceSid begins with MG.";
        if (options.ApiKeySid.Length > 0 != options.ApiKeySecret.Length > 0)
            yield return "Twilio:ApiKeySid and Twilio:ApiKeySecret go together.";
    }

    private IEnumerable<string> Needed(SmsOptions options)
    {
        if (options.SweepMinutes < 0)
            yield return "Twilio:SweepMinutes is 0 (never) or more.";
        if (environment.IsDevelopment() || options.AuthToken.Length == 0)
            yield break;
        if (options.AccountSid.Length == 0)
            yield return "Twilio:AccountSid is needed beside Twilio:AuthToken.";
        if (options.PublicBaseUrl.Length == 0)
            yield return "Twilio:PublicBaseUrl is needed beside Twilio:AuthToken: it is what Twilio signs.";
    }

    private static IEnumerable<string> Numbers(SmsOptions options)
    {
        if (options.From.Length > 0 && !IsOurs(options.From))
            yield return "Twilio:From is a number in E.164 (+44...) or a short code. A name cannot be answered, so it is no sender for a conversation.";
        if (options.OwnNumbers.Any(number => !IsOurs(number)))
            yield return "Twilio:OwnNumbers are numbers in E.164 (+44...) or short codes.";
    }

    private IEnumerable<string> Urls(SmsOptions options)
    {
        if (!IsGood(options.ApiBaseUrl, allowLoopback: true))
            yield return "Twilio:ApiBaseUrl is an https address without a query.";
        if (options.PublicBaseUrl.Length == 0)
            yield break;
        if (!IsGood(options.PublicBaseUrl, allowLoopback: false))
            yield return "Twilio:PublicBaseUrl is an https address without a query.";
        else if (new Uri(options.PublicBaseUrl).Host.Contains('_', StringComparison.Ordinal))
            yield return "Twilio:PublicBaseUrl has an underscore in its host, which Twilio refuses (21609).";
    }

    private bool IsGood(string url, bool allowLoopback) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && (environment.IsDevelopment() || (allowLoopback && uri.IsLoopback))));

    private static bool Begins(string sid, string prefix) => sid.Length == 0 || sid.StartsWith(prefix, StringComparison.Ordinal);

    private static bool IsOurs(string number) => SmsNumbers.ToE164(number) is not null || (number.Length is >= 3 and <= 8 && number.All(char.IsAsciiDigit));
}
