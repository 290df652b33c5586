using System.Globalization;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Hands out tokens of a managed identity as App Service does and as a virtual machine's metadata service does, on loopback.</summary>
internal sealed class StandInIdentity : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ServiceProvider clients = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private TestClock clock = new();

    private StandInIdentity(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();
    public List<string> Asked { get; } = [];

    public static async Task<StandInIdentity> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var identity = new StandInIdentity(builder.Build());
        identity.app.MapGet("/msi/token", (HttpRequest request) => identity.Answer(request, request.Headers["X-IDENTITY-HEADER"] == "made-up-header", new() { ["expires_on"] = Until(identity.clock) }));
        identity.app.MapGet("/metadata/identity/oauth2/token", (HttpRequest request) => identity.Answer(request, request.Headers["Metadata"] == "true", new() { ["expires_in"] = "3600", ["expires_on"] = Until(identity.clock) }));
        await identity.app.StartAsync();
        return identity;
    }

    /// <summary>As a service with those settings would ask.</summary>
    public OutboundTokens Tokens(TestClock now, params (string Name, string Value)[] settings)
    {
        clock = now;
        var options = BotFrameworkOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Append(("MicrosoftAppType", "UserAssignedMSI")).Append(("MicrosoftAppId", "an-app")).Append(("MicrosoftAppTenantId", "a-tenant"))
                .ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2)).Build(),
            isDevelopment: false);
        return new(options, clients.GetRequiredService<IHttpClientFactory>(), new Clocks(now, now));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await clients.DisposeAsync();
    }

    private IResult Answer(HttpRequest request, bool mayAsk, Dictionary<string, string> times)
    {
        if (!mayAsk)
            return Results.StatusCode(401);
        Asked.Add(request.Path + request.QueryString);
        times["access_token"] = $"token-{Asked.Count}";
        times["token_type"] = "Bearer";
        return Results.Json(times);
    }

    private static string Until(TestClock clock) => clock.Now.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
