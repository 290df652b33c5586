using System.Text.Json;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Channels.BotFramework.Connector;

/// <summary>The bot's own token for the connector: asked for once, kept until shortly before it ends.</summary>
public sealed class OutboundTokens(BotFrameworkOptions options, IHttpClientFactory clients, Clocks clocks)
{
    public const string Client = "botframework.token";
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim asking = new(1, 1);
    private OwnToken? held;

    /// <summary>Null in Development without an app id: then nothing is signed.</summary>
    /// <param name="refused">A token that the connector did not take: it is not handed out again.</param>
    /// <exception cref="ConnectorException">There is none to be had.</exception>
    public async Task<string?> Get(string? refused, CancellationToken cancel)
    {
        if (options.AppId.Length == 0)
            return null;
        if (Usable(refused) is { } ready)
            return ready;
        await asking.WaitAsync(cancel);
        try
        {
            if (Usable(refused) is { } meanwhile)
                return meanwhile;
            held = await Ask(cancel);
            return held.Value;
        }
        finally
        {
            asking.Release();
        }
    }

    private string? Usable(string? refused) =>
        Volatile.Read(ref held) is { } token && token.Value != refused && token.RenewAt > clocks.RealNow ? token.Value : null;

    private async Task<OwnToken> Ask(CancellationToken cancel)
    {
        try
        {
            using var request = options.AppType == BotAppType.UserAssignedMSI ? ForIdentity() : ForSecret();
            using var response = await clients.CreateClient(Client).SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode)
                throw new ConnectorException((int)response.StatusCode, "the token was refused") { IsOfToken = true };
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
            return Read(answer.RootElement);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ConnectorException(0, "no token could be had", fault);
        }
    }

    /// <summary>App Service tells until when, everybody else for how long; some as a text.</summary>
    private OwnToken Read(JsonElement answer)
    {
        var value = answer.GetProperty("access_token").GetString() ?? throw new FormatException("no access_token");
        var lifetime = answer.TryGetProperty("expires_in", out var seconds)
            ? TimeSpan.FromSeconds(Number(seconds))
            : DateTime.UnixEpoch.AddSeconds(Number(answer.GetProperty("expires_on"))) - clocks.RealNow;
        return new OwnToken(value, clocks.RealNow + (lifetime - Margin > Shortest ? lifetime - Margin : lifetime / 2));
    }

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetDouble();

    private HttpRequestMessage ForSecret() => new(HttpMethod.Post, options.LoginUrl + "/oauth2/v2.0/token")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId,
            ["client_secret"] = options.AppPassword,
            ["scope"] = options.OAuthScope.EndsWith("/.default", StringComparison.Ordinal) ? options.OAuthScope : options.OAuthScope.TrimEnd('/') + "/.default",
        }),
    };

    /// <summary>On App Service and the like the platform says where to ask; on a virtual machine it is always the same place.</summary>
    private HttpRequestMessage ForIdentity()
    {
        var query = $"resource={Uri.EscapeDataString(options.OAuthScope)}&client_id={Uri.EscapeDataString(options.AppId)}";
        var isVirtualMachine = options.IdentityEndpoint.Length == 0;
        var request = new HttpRequestMessage(HttpMethod.Get, isVirtualMachine
            ? $"{options.MetadataHost}/metadata/identity/oauth2/token?api-version=2018-02-01&{query}"
            : $"{options.IdentityEndpoint}?api-version=2019-08-01&{query}");
        request.Headers.Add(isVirtualMachine ? "Metadata" : "X-IDENTITY-HEADER", isVirtualMachine ? "true" : options.IdentityHeader);
        return request;
    }

    /// <param name="RenewAt">UTC, real time.</param>
    private sealed record OwnToken(string Value, DateTime RenewAt);
}

/// <summary>The connector, or whoever hands out its tokens, did not take something. The message holds nothing of what was said.</summary>
/// <param name="status">0 when nobody answered.</param>
public sealed class ConnectorException(int status, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Status { get; } = status;
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>It never came to what was to be said: the answer is of whoever hands out our token.</summary>
    public bool IsOfToken { get; init; }

    /// <summary>It may go another time: nobody answered, too much at once, or a fault of theirs.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or >= 500;
}
