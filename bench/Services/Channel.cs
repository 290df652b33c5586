using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FamilyTimeBot.Bench.Services;

/// <summary>The other side of the Bot Framework on this machine: it publishes its key, hands out tokens and takes what the bot says.</summary>
internal sealed class Channel : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Issuer = "https://api.botframework.com";
    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private Channel(WebApplication app) => this.app = app;

    public string ServiceUrl => Url + "/connector/";

    /// <summary>In Development, since only there a channel may stand on this machine.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DemoWorld"] = "false",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "made-up",
        ["ToBotFromChannelOpenIdMetadataUrl"] = Url + "/openidconfiguration",
        ["ToChannelFromBotLoginUrl"] = Url + "/login",
    };

    private string Url => app.Urls.First();

    public static async Task<Channel> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build());
        channel.Map();
        await channel.app.StartAsync();
        return channel;
    }

    public string Token()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signed = Part(new { alg = "RS256", typ = "JWT", kid = "bench" }) + "." + Part(new { iss = Issuer, aud = AppId, nbf = now - 60, exp = now + 7200, serviceurl = ServiceUrl });
        return signed + "." + Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var sent = 0L;
        app.MapGet("/openidconfiguration", () => Results.Json(new { issuer = Issuer, jwks_uri = Url + "/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "bench", n = Encode(parameters.Modulus!), e = Encode(parameters.Exponent!), endorsements = new[] { "msteams" } } } }));
        app.MapPost("/login/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = "bench" }));
        app.MapPost("/connector/v3/conversations/{conversation}/activities/{activity}", () => Results.Json(new { id = Interlocked.Increment(ref sent).ToString(CultureInfo.InvariantCulture) }, statusCode: 201));
    }

    private static string Part(object json) => Encode(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
