using FamilyTimeBot.Outbox;
using Microsoft.Net.Http.Headers;

namespace FamilyTimeBot.Channels.BotFramework.Authentication;

/// <summary>Lets in what a Bot Framework channel sent, and nothing else. Stricter than both official SDKs, and never a 500.</summary>
public sealed class BotFrameworkGate(BotFrameworkOptions options, IHttpClientFactory clients, Clocks clocks, ILogger<BotFrameworkGate> log)
{
    private const string FirstVersion = "1.0";
    private const string SecondVersion = "2.0";

    /// <summary>The tenants that hand the emulator and a bot's own credentials their tokens (v1 and v2; public and US government).</summary>
    private static readonly string[] EmulatorIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    private readonly SigningKeys channelKeys = new(clients, options.OpenIdMetadataUrl, clocks.Real, log);
    private readonly SigningKeys emulatorKeys = new(clients, options.EmulatorOpenIdMetadataUrl, clocks.Real, log);

    public async Task<(Caller? Caller, Refusal Refusal)> Admit(HttpRequest request)
    {
        if (request.Headers.Authorization.Count == 0 && options is { AppId: "", IsDevelopment: true })
            return (new AnonymousCaller(), Refusal.None);
        if (options.AppId.Length == 0)
            return (null, Refusal.NoAppId);
        if (Bearer(request) is not { } text)
            return (null, Refusal.NoBearerToken);
        var refusal = TokenReader.Read(text, out var token);
        if (refusal != Refusal.None || token is null)
            return (null, refusal);
        return token.Claim("iss") is { } issuer && options.IsDevelopment && IsEmulatorIssuer(issuer)
            ? await Emulator(token, request.HttpContext.RequestAborted)
            : await Channel(token, request.HttpContext.RequestAborted);
    }

    private async Task<(Caller?, Refusal)> Channel(UnprovedToken token, CancellationToken cancel)
    {
        if (token.Claim("iss") != options.TokenIssuer)
            return (null, Refusal.WrongIssuer);
        if (token.Claim("aud") != options.AppId)
            return (null, Refusal.WrongAudience);
        if (token.Claim("serviceurl") is not { Length: > 0 } serviceUrl)
            return (null, Refusal.WrongServiceUrl);
        var (key, refusal) = await Prove(token, channelKeys, cancel);
        return key is null ? (null, refusal) : (new ChannelCaller(serviceUrl, key.Endorsements, options.IsDevelopment), Refusal.None);
    }

    private async Task<(Caller?, Refusal)> Emulator(UnprovedToken token, CancellationToken cancel)
    {
        if (token.Claim("aud") != options.AppId)
            return (null, Refusal.WrongAudience);
        var app = token.Claim("ver") switch { FirstVersion => token.Claim("appid"), SecondVersion => token.Claim("azp"), _ => null };
        if (app != options.AppId)
            return (null, Refusal.WrongApp);
        var (key, refusal) = await Prove(token, emulatorKeys, cancel);
        return key is null ? (null, refusal) : (new EmulatorCaller(), Refusal.None);
    }

    private async Task<(SigningKey?, Refusal)> Prove(UnprovedToken token, SigningKeys keys, CancellationToken cancel)
    {
        if (token.Jwt.Kid is not { Length: > 0 and <= 200 } keyId || await keys.Find(keyId, cancel) is not { } key)
            return (null, Refusal.UnknownKey);
        var refusal = await TokenReader.Prove(token, key, clocks.RealNow);
        return refusal == Refusal.None ? (key, refusal) : (null, refusal);
    }

    private bool IsEmulatorIssuer(string issuer) =>
        EmulatorIssuers.Contains(issuer, StringComparer.Ordinal)
        || (options.TenantId.Length > 0 && (issuer == $"https://sts.windows.net/{options.TenantId}/" || issuer == $"https://login.microsoftonline.com/{options.TenantId}/v2.0"));

    /// <summary>One header, two parts, the scheme as it is written.</summary>
    private static string? Bearer(HttpRequest request) =>
        request.Headers.TryGetValue(HeaderNames.Authorization, out var values) && values is [{ } value] && value.Split(' ') is ["Bearer", { Length: > 0 } token] ? token : null;
}
