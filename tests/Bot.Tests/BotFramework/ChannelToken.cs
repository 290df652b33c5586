using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Tokens as a channel hands them in, and as a forger would: made by hand, so that every part can be wrong.</summary>
internal static class ChannelToken
{
    public static JsonObject Header(string algorithm = "RS256", string? keyId = "key-1")
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (keyId is not null)
            header["kid"] = keyId;
        return header;
    }

    public static JsonObject Claims(string serviceUrl) => new()
    {
        ["iss"] = LocalIssuer.Issuer,
        ["aud"] = LocalIssuer.AppId,
        ["nbf"] = In(TimeSpan.FromMinutes(-5)),
        ["exp"] = In(TimeSpan.FromMinutes(55)),
        ["serviceurl"] = serviceUrl,
    };

    public static long In(TimeSpan time) => (DateTimeOffset.UtcNow + time).ToUnixTimeSeconds();

    public static string Sign(JsonObject header, JsonObject claims, RSA? key = null, RSASignaturePadding? padding = null)
    {
        var signed = $"{Part(header)}.{Part(claims)}";
        var hash = header["alg"]?.GetValue<string>() switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        return $"{signed}.{Base64UrlEncoder.Encode((key ?? LocalIssuer.Key).SignData(Encoding.UTF8.GetBytes(signed), hash, padding ?? RSASignaturePadding.Pkcs1))}";
    }

    public static string Valid(string serviceUrl) => Sign(Header(), Claims(serviceUrl));

    public static string Part(JsonObject json) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(json));
}
