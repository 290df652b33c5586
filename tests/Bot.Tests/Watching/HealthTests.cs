using System.Net;
using System.Reflection;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Bot.Tests.Watching;

/// <summary>A proxy takes a service out by what these say.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK, "live")]
    [InlineData("/health/ready", HttpStatusCode.OK, "ready")]
    public async Task A_service_with_its_store_lives_and_is_ready(string path, HttpStatusCode status, string says)
    {
        await using var bot = await BotHost.Start();
        await Says(bot, path, status, says);
    }

    [Fact]
    public async Task Without_its_store_it_lives_and_is_not_ready()
    {
        await using var bot = await BotHost.Start(services => services.Replace(ServiceDescriptor.Singleton(DispatchProxy.Create<ITurnStore, Gone>())));
        await Says(bot, "/health/live", HttpStatusCode.OK, "live");
        await Says(bot, "/health/ready", HttpStatusCode.ServiceUnavailable, "the case store does not answer");
    }

    private static async Task Says(BotHost bot, string path, HttpStatusCode status, string says)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await bot.Send(request);
        Assert.Equal((status, says), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    /// <summary>A store that is down.</summary>
    public class Gone : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new StoreUnavailableException("down");
    }
}
