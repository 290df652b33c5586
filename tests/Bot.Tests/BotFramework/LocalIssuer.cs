using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>
/// Plays what stands on the other side: who publishes the signing keys, who hands out the bot's own token, and the connector that takes
/// what the bot says. A real server on loopback, with real RSA keys.
/// </summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Password = "made-up-secret";
    public const string Issuer = "https://api.botframework.com";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    private static readonly string[] Everywhere = ["msteams", "webchat", "directline", "emulator", "telegram", "slack"];

    private readonly WebApplication app;
    private int sent;

    private LocalIssuer(WebApplication app) => this.app = app;

    /// <summary>Made once: a key of 2048 bits takes longer than a test.</summary>
    public static RSA Key { get; } = RSA.Create(2048);

    public string Url => app.Urls.First();
    public string ServiceUrl => Url + "/connector/";

    /// <summary>The published keys as JSON objects: tests change them.</summary>
    public List<JsonObject> Keys { get; } = [Jwk("key-1", Key, Everywhere), Jwk("key-without", Key, null), Jwk("key-empty", Key, [])];
    public bool IsAway { get; set; }
    public int KeyReads { get; private set; }
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>What the connector took, in order.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What the connector answers to a call; null for as usual.</summary>
    public Func<ConnectorCall, IResult?> Answers { get; set; } = _ => null;

    /// <summary>What whoever asks for a token is answered instead; null for as usual.</summary>
    public int? RefusesTokens { get; set; }

    /// <summary>The settings that lead the service here.</summary>
    public string[] Settings =>
    [
        $"--MicrosoftAppId={AppId}", $"--MicrosoftAppPassword={Password}", $"--ToBotFromChannelOpenIdMetadataUrl={Url}/channel/openidconfiguration",
        $"--ToBotFromEmulatorOpenIdMetadataUrl={Url}/emulator/openidconfiguration", $"--ToChannelFromBotLoginUrl={Url}/login",
    ];

    public static async Task<LocalIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new LocalIssuer(builder.Build());
        issuer.Map();
        await issuer.app.StartAsync();
        return issuer;
    }

    public static JsonObject Jwk(string keyId, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = keyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null)
            jwk["endorsements"] = JsonSerializer.SerializeToNode(endorsements);
        return jwk;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.MapGet("/{who}/openidconfiguration", (string who) =>
        {
            KeyReads++;
            return IsAway ? Results.StatusCode(503) : Results.Json(new { issuer = Issuer, jwks_uri = $"{Url}/{who}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } });
        });
        app.MapGet("/{who}/keys", () => IsAway ? Results.StatusCode(503) : Results.Json(new { keys = Keys }));
        app.MapPost("/login/oauth2/v2.0/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            TokenRequests.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
            return RefusesTokens is { } status ? Results.StatusCode(status) : Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = $"own-token-{TokenRequests.Count}" });
        });
        app.MapMethods("/connector/v3/conversations/{conversation}/activities/{activity?}", ["POST", "PUT"], Take);
    }

    private async Task<IResult> Take(HttpRequest request, string conversation, string? activity)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var call = new ConnectorCall(request.Method, conversation, activity, request.Headers.Authorization.ToString(), body.RootElement.Clone());
        Calls.Enqueue(call);
        return Answers(call) ?? Results.Json(new { id = $"sent-{Interlocked.Increment(ref sent)}" }, statusCode: request.Method == "POST" ? 201 : 200);
    }
}

public sealed record ConnectorCall(string Method, string Conversation, string? Activity, string Authorization, JsonElement Body)
{
    public string Type => Body.GetProperty("type").GetString()!;
}
