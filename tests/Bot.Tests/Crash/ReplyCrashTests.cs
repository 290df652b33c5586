using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.BotFramework;
using Microsoft.AspNetCore.Http;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>
/// The process is killed with SIGKILL after a message's turn is on disk and before the connector took anything: neither how the service works,
/// which somebody new is told first, nor the answer. The next one says both, in order. The connector holds every call until the process is dead:
/// the typing hint is given up after some seconds, so on a slow machine a reply may have been knocked with, never taken.
/// </summary>
public sealed class ReplyCrashTests
{
    private const string Account = "entra-crash";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Replies_that_a_crash_overtook_are_said_by_the_next_process_once()
    {
        using var world = new CrashWorld();
        await world.Fill();
        await using var issuer = await LocalIssuer.Start();
        var settings = Settings(world, issuer);
        await Link(world, settings);
        using (var first = await ServiceProcess.Start(settings))
        {
            using var dies = new ManualResetEventSlim();
            issuer.Answers = _ =>
            {
                dies.Wait();
                return Results.StatusCode(503);
            };
            var asked = Post(first, Message(issuer), issuer);
            await WhenOnFile(world.DatabaseFile);
            first.Kill();
            dies.Set();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => asked);
        }
        var unanswered = issuer.Calls.Count(call => call.Type == "message");
        var said = new TaskCompletionSource<ConnectorCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        issuer.Answers = call =>
        {
            if (call.Body.TryGetProperty("summary", out _))
                said.TrySetResult(call);
            return null;
        };
        using var next = await ServiceProcess.Start(settings);
        var reply = await said.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("We have put down that you can't come", reply.Body.GetProperty("summary").GetString() ?? "", StringComparison.Ordinal);
        Assert.True((await Post(next, Message(issuer), issuer)).IsSuccessStatusCode, "The channel repeats what got no answer.");
        Assert.Equal(2, issuer.Calls.Count(call => call.Type == "message") - unanswered);
    }

    private static Dictionary<string, string> Settings(CrashWorld world, LocalIssuer issuer)
    {
        var settings = new Dictionary<string, string>(world.Settings()) { ["Outbox:LeaseSeconds"] = "10", ["Twilio:SweepMinutes"] = "0" };
        foreach (var setting in issuer.Settings.Select(setting => setting[2..].Split('=', 2)))
            settings[setting[0]] = setting[1];
        return settings;
    }

    private static async Task Link(CrashWorld world, Dictionary<string, string> settings)
    {
        var file = Path.Combine(Path.GetDirectoryName(world.DatabaseFile)!, "account.csv");
        await File.WriteAllLinesAsync(file, ["person,name,role,teams", $"{CrashWorld.Person(7)},Parent 7,parent,{Account}"]);
        await ServiceProcess.Command(settings, "import", file);
    }

    private static async Task WhenOnFile(string file)
    {
        using var look = new PeriodicTimer(BetweenLooks);
        using var patience = new CancellationTokenSource(Patience);
        while (StoredTexts.Conversations(file).Count == 0)
            await look.WaitForNextTickAsync(patience.Token);
    }

    private static JsonObject Message(LocalIssuer issuer) => new()
    {
        ["type"] = "message",
        ["id"] = "1795400220001",
        ["text"] = "im ill cant come",
        ["channelId"] = "msteams",
        ["serviceUrl"] = issuer.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:crash", ["aadObjectId"] = Account },
        ["recipient"] = new JsonObject { ["id"] = $"28:{LocalIssuer.AppId}" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = "a:crash" },
    };

    private static async Task<HttpResponseMessage> Post(ServiceProcess service, JsonObject activity, LocalIssuer issuer)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ChannelToken.Valid(issuer.ServiceUrl));
        return await client.SendAsync(request);
    }
}
