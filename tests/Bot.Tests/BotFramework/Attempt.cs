using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using static FamilyTimeBot.Bot.Tests.BotFramework.ChannelToken;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>One request to /api/messages, valid until a row of the table changes something about it.</summary>
internal sealed class Attempt(JsonObject activity, string serviceUrl)
{
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private static readonly RSA Forged = RSA.Create(2048);

    public JsonObject Activity { get; } = activity;
    public JsonObject Header { get; set; } = ChannelToken.Header();
    public JsonObject Claims { get; set; } = ChannelToken.Claims(serviceUrl);
    public RSA Key { get; set; } = LocalIssuer.Key;
    public RSASignaturePadding Padding { get; set; } = RSASignaturePadding.Pkcs1;

    /// <summary>From the token to the header's value; null for no header.</summary>
    public Func<string, string?> Authorization { get; set; } = token => "Bearer " + token;
    public Func<string, string> Token { get; set; } = token => token;

    public string? AuthorizationNow => Authorization(Token(Sign(Header, Claims, Key, Padding)));

    /// <summary>A token as the emulator has it, for the bot's own app id.</summary>
    public void AsEmulator(string version = "1.0")
    {
        Activity["channelId"] = "emulator";
        Claims.Remove("serviceurl");
        Claims["iss"] = version == "1.0" ? $"https://sts.windows.net/{BotFrameworkTenant}/" : $"https://login.microsoftonline.com/{BotFrameworkTenant}/v2.0";
        Claims["ver"] = version;
        Claims[version == "1.0" ? "appid" : "azp"] = LocalIssuer.AppId;
    }

    public static readonly Dictionary<string, Action<Attempt>> Taken = new(StringComparer.Ordinal)
    {
        ["valid"] = _ => { },
        ["RS384"] = a => a.Header["alg"] = "RS384",
        ["RS512"] = a => a.Header["alg"] = "RS512",
        ["expired 4 minutes ago"] = a => a.Claims["exp"] = In(TimeSpan.FromMinutes(-4)),
        ["valid in 4 minutes"] = a => a.Claims["nbf"] = In(TimeSpan.FromMinutes(4)),
        ["no nbf"] = a => a.Claims.Remove("nbf"),
        ["emulator v1, in Development"] = a => a.AsEmulator(),
        ["emulator v2, in Development"] = a => a.AsEmulator("2.0"),
    };

    public static readonly Dictionary<string, Action<Attempt>> Refused = new(StringComparer.Ordinal)
    {
        ["no header"] = a => a.Authorization = _ => null,
        ["empty header"] = a => a.Authorization = _ => "",
        ["scheme only"] = a => a.Authorization = _ => "Bearer",
        ["scheme and a blank"] = a => a.Authorization = _ => "Bearer ",
        ["Basic"] = a => a.Authorization = token => "Basic " + token,
        ["no scheme"] = a => a.Authorization = token => token,
        ["two tokens"] = a => a.Authorization = token => $"Bearer {token} {token}",
        ["junk"] = a => a.Token = _ => "junk",
        ["a.b.c"] = a => a.Token = _ => "a.b.c",
        ["five parts"] = a => a.Token = token => token + ".x.y",
        ["very long"] = a => a.Claims["x"] = new string('x', 20_000),
        ["payload changed"] = a => a.Token = token => string.Join('.', token.Split('.')[0], Part(new JsonObject(a.Claims.Select(claim => KeyValuePair.Create(claim.Key, claim.Value?.DeepClone()))) { ["x"] = 1 }), token.Split('.')[2]),
        ["signature cut"] = a => a.Token = token => token[..^20],
        ["no signature"] = a => a.Token = token => token[..(token.LastIndexOf('.') + 1)],
        ["alg none"] = a => (a.Header["alg"], a.Token) = ("none", token => token[..(token.LastIndexOf('.') + 1)]),
        ["HS256 with the public key"] = a => (a.Header["alg"], a.Token) = ("HS256", token => Hashed(token, LocalIssuer.Key.ExportSubjectPublicKeyInfo())),
        ["HS256 with an empty key"] = a => (a.Header["alg"], a.Token) = ("HS256", token => Hashed(token, [])),
        ["another key under a known kid"] = a => a.Key = Forged,
        ["a key in the header"] = a => (a.Key, a.Header["jwk"]) = (Forged, LocalIssuer.Jwk("key-1", Forged, ["msteams"])),
        ["a key's address in the header"] = a => (a.Key, a.Header["jku"], a.Header["kid"]) = (Forged, "https://keys.familytime.example/", "theirs"),
        ["unknown kid"] = a => a.Header["kid"] = "unknown",
        ["no kid"] = a => a.Header.Remove("kid"),
        ["critical header"] = a => a.Header["crit"] = new JsonArray("exp"),
        ["PS256"] = a => (a.Header["alg"], a.Padding) = ("PS256", RSASignaturePadding.Pss),
        ["ES256"] = a => (a.Header["alg"], a.Token) = ("ES256", Elliptic),
        ["wrong issuer"] = a => a.Claims["iss"] = "https://api.familytime.example",
        ["no issuer"] = a => a.Claims.Remove("iss"),
        ["empty issuer"] = a => a.Claims["iss"] = "",
        ["issuer with a slash"] = a => a.Claims["iss"] = LocalIssuer.Issuer + "/",
        ["issuer in capitals"] = a => a.Claims["iss"] = LocalIssuer.Issuer.ToUpperInvariant(),
        ["issuer of the US government"] = a => a.Claims["iss"] = "https://api.botframework.us",
        ["issuer as a list"] = a => a.Claims["iss"] = new JsonArray(LocalIssuer.Issuer),
        ["wrong audience"] = a => a.Claims["aud"] = "00000000-0000-0000-0000-000000000000",
        ["no audience"] = a => a.Claims.Remove("aud"),
        ["empty audience"] = a => a.Claims["aud"] = "",
        ["audience as a list"] = a => a.Claims["aud"] = new JsonArray(LocalIssuer.AppId),
        ["audience in capitals and more"] = a => a.Claims["aud"] = LocalIssuer.AppId + " ",
        ["expired 6 minutes ago"] = a => a.Claims["exp"] = In(TimeSpan.FromMinutes(-6)),
        ["expired an hour ago"] = a => a.Claims["exp"] = In(TimeSpan.FromHours(-1)),
        ["valid in 10 minutes"] = a => a.Claims["nbf"] = In(TimeSpan.FromMinutes(10)),
        ["no expiry"] = a => a.Claims.Remove("exp"),
        ["expiry as a text"] = a => a.Claims["exp"] = "9999999999",
        ["no serviceurl claim"] = a => a.Claims.Remove("serviceurl"),
        ["empty serviceurl claim"] = a => a.Claims["serviceurl"] = "",
        ["serviceurl claim of another host"] = a => a.Claims["serviceurl"] = "https://smba.familytime.example/",
        ["serviceUrl of another host"] = a => a.Activity["serviceUrl"] = "https://smba.familytime.example/",
        ["serviceUrl that begins like the claim"] = a => a.Activity["serviceUrl"] = a.Claims["serviceurl"]!.GetValue<string>() + "more/",
        ["serviceUrl with a user before the host"] = a => a.Claims["serviceurl"] = (a.Activity["serviceUrl"] = "https://smba.trafficmanager.net@familytime.example/").DeepClone(),
        ["serviceUrl over http"] = a => a.Claims["serviceurl"] = (a.Activity["serviceUrl"] = "http://smba.familytime.example/").DeepClone(),
        ["activity without serviceUrl"] = a => a.Activity.Remove("serviceUrl"),
        ["serviceUrl null"] = a => a.Activity["serviceUrl"] = null,
        ["channel not endorsed"] = a => a.Activity["channelId"] = "facebook",
        ["channel in another case"] = a => a.Activity["channelId"] = "MSTeams",
        ["channel unknown"] = a => a.Activity["channelId"] = "never-heard-of",
        ["no channel"] = a => a.Activity.Remove("channelId"),
        ["empty channel"] = a => a.Activity["channelId"] = "",
        ["key without endorsements"] = a => a.Header["kid"] = "key-without",
        ["key with empty endorsements"] = a => a.Header["kid"] = "key-empty",
        ["emulator that says it is Teams"] = a => { a.AsEmulator(); a.Activity["channelId"] = "msteams"; },
        ["emulator for another app"] = a => { a.AsEmulator(); a.Claims["appid"] = "somebody-else"; },
        ["emulator without version"] = a => { a.AsEmulator(); a.Claims.Remove("ver"); },
        ["emulator of version 3"] = a => { a.AsEmulator(); a.Claims["ver"] = "3.0"; },
        ["emulator without app"] = a => { a.AsEmulator(); a.Claims.Remove("appid"); },
        ["emulator of a foreign tenant"] = a => { a.AsEmulator(); a.Claims["iss"] = $"https://sts.windows.net/{LocalIssuer.Tenant}/"; },
        ["emulator expired"] = a => { a.AsEmulator(); a.Claims["exp"] = In(TimeSpan.FromHours(-1)); },
        ["emulator whose replies would leave this machine"] = a => { a.AsEmulator(); a.Activity["serviceUrl"] = "https://smba.familytime.example/"; },
        ["the bot's own token played back"] = a => { a.AsEmulator(); a.Claims["aud"] = "https://api.botframework.com"; },
        ["another bot's token for a skill"] = a => { a.AsEmulator("2.0"); a.Claims["azp"] = "another-bot"; },
    };

    private static string Hashed(string token, byte[] key)
    {
        var signed = token[..token.LastIndexOf('.')];
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Elliptic(string token)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = token[..token.LastIndexOf('.')];
        return $"{signed}.{Base64UrlEncoder.Encode(key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }
}
