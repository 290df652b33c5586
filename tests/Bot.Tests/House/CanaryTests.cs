using System.Net;
using System.Net.Http.Json;
using System.Text;
using FamilyTimeBot.Bot.Tests.BotFramework;
using FamilyTimeBot.Bot.Tests.Commands;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.Sms;
using FamilyTimeBot.Bot.Tests.Sms.Sending;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>
/// One word that nobody else says goes through every path that a family's words take. It is in no line of the log at any level and in no
/// file of the database in the clear, and an export gives it.
/// </summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private const string Canary = "quexlobarn";
    private const string Sarah = "+447700900001";
    private readonly NotedLog log = new();
    private FakeTwilio twilio = null!;
    private LocalIssuer issuer = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        twilio = await FakeTwilio.Start(TimeProvider.System, BotHost.AccountSid);
        issuer = await LocalIssuer.Start();
        bot = await BotHost.Start(Change, [.. issuer.Settings, $"--Twilio:ApiBaseUrl={twilio.Url}", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace"]);
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task What_families_write_is_in_no_log_and_in_no_file_in_the_clear_and_an_export_gives_it()
    {
        await ByText();
        await ByTeams();
        await Refused();
        await Swept();
        var exported = await Exported();
        var files = Directory.GetFiles(Path.GetDirectoryName(bot.DatabaseFile)!);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(file).Length > 0);
        foreach (var file in files)
            Assert.False(Holds(await Shared(file)), $"{Path.GetFileName(file)} holds what was written, in the clear");
        await WithTheStoreAway();
        Assert.Equal(Heard, exported);
        Assert.True(log.Lines.Count > 100, "Nothing was logged: the log was not listened to.");
        Assert.DoesNotContain(log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every text that must be in the store: by telephone, by the simulator, in Teams, and by the sweep.</summary>
    private static int Heard => 13;

    private async Task ByText()
    {
        foreach (var text in (string[])[$"cant come {Canary}", $"because of {Canary}", $"can it be {Canary} friday at 5pm instead", $"i want to kill myself {Canary}", $"complaint: {Canary} was late", $"{Canary} breaks"])
            Assert.True((await bot.Text(Sarah, text)).Count > 0, $"no answer to: {text}");
        Assert.NotEmpty(await bot.Text("+447700900555", $"cant come {Canary} on my sisters phone"));
        Assert.NotEmpty(await bot.Text("+447700900007", $"running late {Canary}", ("NumMedia", "1"), ("MediaUrl0", $"https://media.example/{Canary}")));
        Assert.NotEmpty(await bot.Text("+447700900004", $"i dont want to go {Canary}"));
        using var client = Client();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/simulator/api/texts", new { from = "07700 900002", text = $"{Canary} what time" })).StatusCode);
    }

    private async Task ByTeams()
    {
        await using (var store = await bot.OpenStore())
        {
            store.Add(new Model.People.Address { Channel = "msteams", Value = AccountPhone.AccountOf(Sarah), People = [new Model.People.AddressPerson { PersonRef = "P-SARAH" }] });
            await store.SaveChangesAsync();
        }
        using var phone = new AccountPhone(bot, issuer);
        await phone.Text(Sarah, $"what time is it {Canary}");
        await phone.Text("+447700900666", $"cant come {Canary}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.Post(phone.Message(Sarah, Canary).ToJsonString(), $"Bearer {Canary}.{Canary}.{Canary}")).StatusCode);
        Assert.False((await phone.Post($"{{\"type\":\"message\",\"text\":\"{Canary}", $"Bearer {ChannelToken.Valid(issuer.ServiceUrl)}")).IsSuccessStatusCode);
    }

    /// <summary>A signature that is wrong, a form that is none, a report of a fate with more in it than it should have.</summary>
    private async Task Refused()
    {
        using var client = Client();
        foreach (var body in (string[])[$"MessageSid=SM{9:x32}&From=%2B447700900001&Body={Canary}", $"Body={Canary}%"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms") { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
            request.Headers.Add("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            Assert.InRange((int)(await client.SendAsync(request)).StatusCode, 400, 499);
        }
        await bot.Post(BotHost.Message(Sarah, Canary, $"SM{8:x32}", ("MessageStatus", "delivered")), "/api/sms/status");
        Assert.Equal(HttpStatusCode.OK, (await bot.Post(BotHost.Message(Sarah, Canary, $"SM{7:x32}", ("ErrorCode", "11200")), "/api/sms/fallback")).StatusCode);
    }

    private async Task Swept()
    {
        var sid = $"SM{0xabc:x32}";
        twilio.Messages[sid] = new Kept(sid, "inbound", Sarah, BotHost.OurNumber, $"sorry {Canary} cant come on thursday", "received", DateTime.UtcNow.AddMinutes(-30));
        await bot.Services.GetRequiredService<InboundSweep>().Sweep(CancellationToken.None);
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        Assert.NotEmpty(twilio.Sent);
    }

    private async Task<int> Exported()
    {
        foreach (var what in (string[])["records", "messages", "outbox"])
            Assert.Equal(0, (await CommandRoom.Run(bot.Services, "export", what, "--csv")).Code);
        Assert.Contains(Canary, (await CommandRoom.Run(bot.Services, "export", "records")).Output, StringComparison.Ordinal);
        return (await CommandRoom.Run(bot.Services, "export", "messages")).Lines.Count(line => line.Contains("\"direction\":\"in\"", StringComparison.Ordinal) && line.Contains(Canary, StringComparison.Ordinal));
    }

    /// <summary>The file is not there: 503, a command that says so, and not a word of what was written.</summary>
    private async Task WithTheStoreAway()
    {
        SqliteConnection.ClearAllPools();
        File.Move(bot.DatabaseFile, bot.DatabaseFile + ".away");
        var answer = await bot.Post(BotHost.Message(Sarah, $"{Canary} hello", $"SM{6:x32}"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var ran = await CommandRoom.Run(bot.Services, "export", "messages");
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.DoesNotContain(Canary, ran.Errors, StringComparison.Ordinal);
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(bot.Services.GetRequiredService<OwnUrl>().Url()) };

    private void Change(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var real = services.Single(service => service.ServiceType == typeof(IUnderstanding));
        services.Replace(ServiceDescriptor.Singleton<IUnderstanding>(new Breaking((IUnderstanding)real.ImplementationInstance!)));
    }

    private static async Task<byte[]> Shared(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await open.CopyToAsync(all);
        return all.ToArray();
    }

    private static bool Holds(byte[] bytes) =>
        new[] { Encoding.UTF8, Encoding.Unicode }.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(Canary)) >= 0);

    /// <summary>Fails as parsers do, with the words in its message.</summary>
    private sealed class Breaking(IUnderstanding inner) : IUnderstanding
    {
        public Reading Read(string text, ReadingContext context) =>
            text.EndsWith("breaks", StringComparison.Ordinal) && context.Sessions.Count > 0
                ? throw new FormatException($"The input string '{text}' was not in a correct format.")
                : inner.Read(text, context);
    }
}
