using System.Net;
using System.Text;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Settings;
using Microsoft.Extensions.Configuration;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>How the bot gets its own token, for each type of app.</summary>
public sealed class OutboundTokensTests
{
    private readonly TestClock clock = new();
    private readonly Identity identity = new();

    [Theory]
    [InlineData("", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("SingleTenant", "", "https://login.microsoftonline.com/a-tenant/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    public async Task By_a_secret_from_its_tenant(string type, string cloud, string address, string scope)
    {
        Assert.Equal("token-1", await Tokens(type, cloud).Get(refused: null, default));
        var (asked, body) = identity.Requests.Single();
        Assert.Equal(address, asked.RequestUri!.ToString());
        Assert.Equal($"grant_type=client_credentials&client_id=an-app&client_secret=a-secret&scope={Uri.EscapeDataString(scope)}", body);
    }

    [Fact]
    public async Task By_the_identity_of_the_machine_it_runs_on()
    {
        await Tokens("UserAssignedMSI", "", secret: "").Get(refused: null, default);
        var (asked, _) = identity.Requests.Single();
        Assert.Equal("http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=an-app", asked.RequestUri!.AbsoluteUri);
        Assert.Equal("true", asked.Headers.GetValues("Metadata").Single());
    }

    /// <summary>A stand-in for the platform's own endpoint, asked over a real connection: it wants its header, and tells until when.</summary>
    [Fact]
    public async Task By_the_identity_that_the_platform_says_where_to_ask_for()
    {
        await using var platform = await StandInIdentity.Start();
        var tokens = platform.Tokens(clock, ("IDENTITY_ENDPOINT", platform.Url + "/msi/token"), ("IDENTITY_HEADER", "made-up-header"));
        Assert.Equal("token-1", await tokens.Get(refused: null, default));
        clock.Now += TimeSpan.FromMinutes(54);
        Assert.Equal("token-1", await tokens.Get(refused: null, default));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("token-2", await tokens.Get(refused: null, default));
        Assert.Equal("/msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=an-app", platform.Asked[0]);
    }

    [Fact]
    public async Task By_the_metadata_service_of_a_virtual_machine()
    {
        await using var machine = await StandInIdentity.Start();
        Assert.Equal("token-1", await machine.Tokens(clock, ("AZURE_POD_IDENTITY_AUTHORITY_HOST", machine.Url + "/")).Get(refused: null, default));
        Assert.Equal("/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=an-app", machine.Asked.Single());
    }

    [Fact]
    public async Task Without_the_header_that_the_platform_gave_there_is_no_token()
    {
        await using var platform = await StandInIdentity.Start();
        var tokens = platform.Tokens(clock, ("IDENTITY_ENDPOINT", platform.Url + "/msi/token"));
        Assert.Equal(401, (await Assert.ThrowsAsync<ConnectorException>(() => tokens.Get(refused: null, default))).Status);
    }

    [Fact]
    public async Task It_is_kept_until_shortly_before_it_ends_and_asked_for_once_by_many()
    {
        var tokens = Tokens("MultiTenant", "");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.Get(refused: null, default))), token => Assert.Equal("token-1", token));
        clock.Now += TimeSpan.FromMinutes(54);
        Assert.Equal("token-1", await tokens.Get(refused: null, default));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("token-2", await tokens.Get(refused: null, default));
        Assert.Equal("token-3", await tokens.Get(refused: "token-2", default));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, 401)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 503)]
    public async Task What_is_refused_is_told_with_its_status(HttpStatusCode answer, int status)
    {
        identity.Status = answer;
        Assert.Equal(status, (await Assert.ThrowsAsync<ConnectorException>(() => Tokens("MultiTenant", "").Get(refused: null, default))).Status);
    }

    [Theory]
    [InlineData("MicrosoftAppTenantId", "SingleTenant", "", "a-secret")]
    [InlineData("MicrosoftAppTenantId", "UserAssignedMSI", "", "")]
    [InlineData("MicrosoftAppPassword", "SingleTenant", "a-tenant", "")]
    [InlineData("MicrosoftAppPassword", "MultiTenant", "", "")]
    [InlineData("MicrosoftAppType", "Certificate", "a-tenant", "a-secret")]
    [InlineData("MicrosoftAppType", "1", "a-tenant", "a-secret")]
    public void What_is_missing_is_refused_at_start_by_its_name(string setting, string type, string tenant, string secret) =>
        Assert.Equal(setting, Assert.Throws<SettingsException>(() => Options(type, "", tenant, secret)).File);

    private OutboundTokens Tokens(string type, string cloud, string secret = "a-secret") =>
        new(Options(type, cloud, "a-tenant", secret), identity, new Clocks(clock, clock));

    private static BotFrameworkOptions Options(string type, string cloud, string tenant, string secret) => BotFrameworkOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = "an-app",
            ["MicrosoftAppTenantId"] = tenant,
            ["MicrosoftAppPassword"] = secret,
            ["ChannelService"] = cloud,
        }).Build(),
        isDevelopment: false);

    /// <summary>Answers in the place of the network, and keeps what it was asked.</summary>
    private sealed class Identity : HttpMessageHandler, IHttpClientFactory
    {
        public List<(HttpRequestMessage Request, string Body)> Requests { get; } = [];
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Status) { Content = new StringContent($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Requests.Count}}"}""", Encoding.UTF8, "application/json") };
        }
    }
}
