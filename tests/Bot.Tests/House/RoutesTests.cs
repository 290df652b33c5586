using System.Net;
using System.Text;
using FamilyTimeBot.Bot.Tests.Conversations;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>Whoever calls without proof learns nothing and changes nothing, on every route that there is.</summary>
public sealed class RoutesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("familytime-routes-");

    /// <summary>What anybody may ask, and what it says.</summary>
    private static readonly string[] Open = ["/health/live", "/health/ready"];

    [Fact]
    public async Task No_route_takes_anything_without_proof_outside_Development()
    {
        await using var bot = await BotHost.Start(null, OutsideDevelopment.Settings(folder));
        var before = await Counted(bot);
        var asked = Routes(bot).Except(Open).ToList();
        Assert.NotEmpty(asked);
        foreach (var route in asked)
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                Assert.True(await IsRefused(bot, method, route), $"{method} {route} is taken from anybody");
        Assert.Equal(before, await Counted(bot));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static List<string> Routes(BotHost bot) =>
    [
        .. bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct(),
    ];

    private static async Task<bool> IsRefused(BotHost bot, HttpMethod method, string route)
    {
        using var request = new HttpRequestMessage(method, route.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
        if (method == HttpMethod.Post)
            request.Content = new StringContent("{\"type\":\"message\",\"text\":\"i cant come thursday\"}", Encoding.UTF8, "application/json");
        using var response = await bot.Send(request);
        return response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;
    }

    private static async Task<(int Messages, int Records)> Counted(BotHost bot)
    {
        await using var store = await bot.OpenStore();
        return (store.Messages.Count(), store.Records.Count());
    }
}
