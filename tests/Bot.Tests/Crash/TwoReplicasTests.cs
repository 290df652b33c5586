using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.DirectLine;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>Two services on one database file, and one web chat that is split between them as a load balancer would.</summary>
public sealed class TwoReplicasTests
{
    private const int Messages = 12;

    [Fact]
    public async Task A_chat_is_split_between_two_services_and_nobody_notices()
    {
        using var world = new CrashWorld();
        await world.Fill(families: 2);
        using var first = await ServiceProcess.Start(world.Settings());
        using var second = await ServiceProcess.Start(world.Settings());
        var token = await Enter(first, second, await Link(world));
        using var here = new DirectLineCaller(first.Address, token);
        using var there = new DirectLineCaller(second.Address, token);
        await here.Start();
        await there.Start();
        Assert.Equal(here.ConversationId, there.ConversationId);
        using var stream = await StreamReading.Connect(Of(second, there.Stream));

        await here.Say("when is it", "said-here");
        var streamed = await UntilReplied(stream);
        Assert.Equal(["hello", "when is it", "hello", "You are down for"], streamed.Select(Begins));
        Assert.Equal(streamed.Select(activity => (string?)activity["id"]), (await there.Read()).Activities.Select(activity => (string?)activity["id"]));

        await Task.WhenAll(here.Say("sent to both", "same"), there.Say("sent to both", "same"));
        await Task.WhenAll(Enumerable.Range(0, Messages).Select(number => (number % 2 == 0 ? here : there).Say($"thanks {number}")));
        var all = (await here.Read()).Activities;
        Assert.Equal(Messages + 2, all.Count(activity => activity.Who() == "user"));
        Assert.Distinct(all.Select(activity => (string)activity["id"]!));
        Assert.Equal(all.Select(activity => (string?)activity["id"]), (await there.Read()).Activities.Select(activity => (string?)activity["id"]));
        Assert.Equal($"{all.Count}", (await there.Read()).Watermark);
    }

    /// <summary>As staff make it.</summary>
    private static async Task<string> Link(CrashWorld world)
    {
        var printed = await ServiceProcess.Command(world.Settings(), "link", "--person", CrashWorld.Person(1), "--web");
        var link = printed.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains("/c/", StringComparison.Ordinal));
        return link[link.IndexOf("/c/", StringComparison.Ordinal)..];
    }

    /// <summary>The link is opened at one service, and the chat entered at the other.</summary>
    private static async Task<string> Enter(ServiceProcess first, ServiceProcess second, string link)
    {
        using var phone = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.PostAsync(new Uri(first.Address, link), null)).StatusCode);
        using var answer = await phone.PostAsync(new Uri(second.Address, "/chat/enter"), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["token"]!;
    }

    private static Uri Of(ServiceProcess service, Uri stream) => new UriBuilder(stream) { Host = service.Address.Host, Port = service.Address.Port }.Uri;

    private static async Task<List<JsonNode>> UntilReplied(ClientWebSocket stream)
    {
        var read = new List<JsonNode>();
        while (read.Count < 4)
            read.AddRange((await StreamReading.Next(stream))["activities"]!.AsArray().Select(activity => activity!));
        return read;
    }

    private static string Begins(JsonNode activity) => activity.Text() switch
    {
        var text when text.StartsWith("Hello", StringComparison.Ordinal) => "hello",
        var text when text.StartsWith("You are down for", StringComparison.Ordinal) => "You are down for",
        var text => text,
    };
}
