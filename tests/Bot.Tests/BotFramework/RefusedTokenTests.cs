using System.Net;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.BotFramework.Authentication;
using FamilyTimeBot.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Who is let in: the table of what both official SDKs let pass, or fail at, with "401" in every row that is not right.</summary>
public sealed class RefusedTokenTests(TeamsBot shared) : IClassFixture<TeamsBot>
{
    private const string Sarah = "+447700900001";

    public static TheoryData<string> Refused() => [.. Attempt.Refused.Keys];

    public static TheoryData<string> Taken() => [.. Attempt.Taken.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Is_401_and_nothing_is_said_or_kept(string row)
    {
        var (status, bot) = await Try(Attempt.Refused[row]);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty(shared.Issuer.Calls);
        await using var store = await bot.OpenStore();
        Assert.False(await store.Messages.AnyAsync());
        Assert.False(await store.ConversationReferences.AnyAsync());
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Is_200_and_answered(string row)
    {
        var (status, bot) = await Try(Attempt.Taken[row]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(shared.Issuer.Calls, call => call.Type == "message");
        await using var store = await bot.OpenStore();
        Assert.Single(await store.Messages.ToListAsync());
    }

    /// <summary>In one of the official SDKs a forged token with a tenant in it shuts out the emulator until the restart.</summary>
    [Fact]
    public async Task A_forged_tenant_changes_nothing_for_those_who_come_after()
    {
        var (forged, _) = await Try(attempt => { attempt.Claims["tid"] = LocalIssuer.Tenant; attempt.Token = token => token[..^9]; });
        Assert.Equal(HttpStatusCode.Unauthorized, forged);
        Assert.Equal(HttpStatusCode.OK, (await Try(attempt => attempt.AsEmulator())).Status);
    }

    [Theory]
    [InlineData("no app id", "", "valid")]
    [InlineData("no app id", "", "no header")]
    [InlineData("the emulator", LocalIssuer.AppId, "emulator v1, in Development")]
    public async Task Outside_Development_nothing_is_eased(string what, string appId, string row)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = appId,
            ["MicrosoftAppPassword"] = LocalIssuer.Password,
            ["ToBotFromChannelOpenIdMetadataUrl"] = shared.Issuer.Url + "/channel/openidconfiguration",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = shared.Issuer.Url + "/emulator/openidconfiguration",
        }).Build();
        var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        var gate = new BotFrameworkGate(
            BotFrameworkOptions.Read(settings, isDevelopment: false), services.GetRequiredService<IHttpClientFactory>(), new Clocks(TimeProvider.System, TimeProvider.System), NullLogger<BotFrameworkGate>.Instance);
        var attempt = new Attempt([], shared.Issuer.ServiceUrl);
        (row == "no header" ? Attempt.Refused : Attempt.Taken)[row](attempt);
        var http = new DefaultHttpContext();
        if (attempt.AuthorizationNow is { } value)
            http.Request.Headers.Authorization = value;
        Assert.True((await gate.Admit(http.Request)).Caller is null, what);
    }

    private async Task<(HttpStatusCode Status, BotHost Bot)> Try(Action<Attempt> change)
    {
        var bot = await shared.BeginAgain();
        using var phone = new AccountPhone(bot, shared.Issuer);
        var attempt = new Attempt(phone.Message(Sarah, "hello"), shared.Issuer.ServiceUrl);
        change(attempt);
        return ((await phone.Post(attempt.Activity.ToJsonString(), attempt.AuthorizationNow)).StatusCode, bot);
    }
}
