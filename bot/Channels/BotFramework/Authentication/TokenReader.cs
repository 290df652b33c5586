using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FamilyTimeBot.Channels.BotFramework.Authentication;

/// <summary>A token as it was handed in: nothing of it is proved yet.</summary>
internal sealed record UnprovedToken(JsonWebToken Jwt, JsonElement Claims)
{
    /// <summary>A claim that is one string; null for anything else.</summary>
    public string? Claim(string name) =>
        Claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>Reads tokens, and proves them. Two readers of one token must not disagree, so what decides is read from the bytes that were signed.</summary>
internal static class TokenReader
{
    /// <summary>Both ways, as the protocol asks.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    public static Refusal Read(string text, out UnprovedToken? token)
    {
        token = null;
        try
        {
            if (text.Length > Handler.MaximumTokenSizeInBytes || text.Count(c => c == '.') != 2)
                return Refusal.NotReadable;
            var jwt = new JsonWebToken(text);
            if (!Algorithms.Contains(jwt.Alg, StringComparer.Ordinal))
                return Refusal.WrongAlgorithm;
            if (jwt.TryGetHeaderValue<object>("crit", out _))
                return Refusal.NotReadable;
            using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(jwt.EncodedPayload));
            token = new UnprovedToken(jwt, claims.RootElement.Clone());
            return claims.RootElement.ValueKind == JsonValueKind.Object ? Refusal.None : Refusal.NotReadable;
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or JsonException or SecurityTokenException or InvalidOperationException)
        {
            return Refusal.NotReadable;
        }
    }

    /// <summary>Signature and lifetime. Issuer and audience were looked at before, so that junk makes nobody fetch keys.</summary>
    public static async Task<Refusal> Prove(UnprovedToken token, SigningKey key, DateTime now)
    {
        var result = await Handler.ValidateTokenAsync(token.Jwt.EncodedToken, new TokenValidationParameters
        {
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid ? Lifetime(token, now) : Refusal.BadSignature;
    }

    private static Refusal Lifetime(UnprovedToken token, DateTime now)
    {
        if (Instant(token, "exp") is not { } expires)
            return Refusal.NoExpiry;
        var isEarly = token.Claims.TryGetProperty("nbf", out _) && (Instant(token, "nbf") is not { } from || from > now + Skew);
        return isEarly || expires < now - Skew ? Refusal.NotValidNow : Refusal.None;
    }

    private static DateTime? Instant(UnprovedToken token, string name) =>
        token.Claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 253402300799
            ? DateTime.UnixEpoch.AddSeconds(seconds)
            : null;
}
