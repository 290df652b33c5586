using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FamilyTimeBot.Channels.BotFramework.Authentication;

/// <summary>A published key, and the channels that it may speak for.</summary>
public sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>
/// The keys that an issuer publishes. Read once and kept; read again each day, and when a key is asked for that is not there, but seldom:
/// whoever sends made-up key ids must not make us ask for each. While the issuer is away the last good set holds.
/// </summary>
public sealed partial class SigningKeys(IHttpClientFactory clients, string metadataUrl, TimeProvider clock, ILogger log)
{
    public const string Client = "botframework.keys";
    private const int MostUnknown = 2;
    private const int ShortestKey = 2048;
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);
    private static readonly TimeSpan UnknownAgain = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reading = new(1, 1);
    private Dictionary<string, SigningKey>? keys;
    private DateTimeOffset readAt;
    private DateTimeOffset notBefore;
    private DateTimeOffset unknownFrom;
    private int unknownReads = MostUnknown;

    public async Task<SigningKey?> Find(string keyId, CancellationToken cancel)
    {
        var before = Volatile.Read(ref keys);
        if (before is not null && clock.GetUtcNow() - readAt < Daily && before.TryGetValue(keyId, out var known))
            return known;
        await reading.WaitAsync(cancel);
        try
        {
            if (ReferenceEquals(before, keys) && MayRead(isUnknown: before is not null && !before.ContainsKey(keyId)))
                await Read(cancel);
            return keys?.GetValueOrDefault(keyId);
        }
        finally
        {
            reading.Release();
        }
    }

    private bool MayRead(bool isUnknown)
    {
        var now = clock.GetUtcNow();
        if (now < notBefore)
            return false;
        if (!isUnknown || now - readAt >= Daily)
            return true;
        var earned = (int)((now - unknownFrom) / UnknownAgain);
        if (earned > 0)
            (unknownReads, unknownFrom) = (Math.Min(MostUnknown, unknownReads + Math.Min(earned, MostUnknown)), now);
        if (unknownReads == 0)
            return false;
        unknownReads--;
        return true;
    }

    private async Task Read(CancellationToken cancel)
    {
        try
        {
            var client = clients.CreateClient(Client);
            using var metadata = await Get(client, new Uri(metadataUrl), cancel);
            using var set = await Get(client, KeysUrl(metadata.RootElement), cancel);
            var found = set.RootElement.GetProperty("keys").EnumerateArray().Select(Key).OfType<SigningKey>().ToDictionary(key => key.Key.KeyId, StringComparer.Ordinal);
            if (found.Count == 0)
                throw new FormatException("no usable key");
            readAt = clock.GetUtcNow();
            Volatile.Write(ref keys, found);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or CryptographicException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            notBefore = clock.GetUtcNow() + AfterFailure;
            NotRead(metadataUrl, fault);
        }
    }

    private static Uri KeysUrl(JsonElement metadata)
    {
        var address = new Uri(metadata.GetProperty("jwks_uri").GetString() ?? "", UriKind.Absolute);
        return BotFrameworkOptions.IsSafe(address) ? address : throw new FormatException("jwks_uri is no https address");
    }

    private static async Task<JsonDocument> Get(HttpClient client, Uri address, CancellationToken cancel)
    {
        using var response = await client.GetAsync(address, cancel);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
    }

    /// <summary>Null for a key of another sort, or one that cannot be used here.</summary>
    private static SigningKey? Key(JsonElement jwk)
    {
        if (Text(jwk, "kty") != "RSA" || Text(jwk, "use") is not (null or "sig") || Text(jwk, "kid") is not { Length: > 0 } keyId
            || Text(jwk, "n") is not { } modulus || Text(jwk, "e") is not { } exponent)
            return null;
        var key = new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) }) { KeyId = keyId };
        return key.KeySize >= ShortestKey ? new SigningKey(key, Endorsements(jwk)) : null;
    }

    private static List<string> Endorsements(JsonElement jwk) =>
        jwk.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(4010, LogLevel.Error, "The signing keys at {Address} could not be read; the last good ones hold")]
    private partial void NotRead(string address, Exception fault);
}
