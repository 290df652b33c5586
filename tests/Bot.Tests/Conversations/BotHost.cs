using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FamilyTimeBot.Host;
using FamilyTimeBot.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>The whole service on a real port and a real database file; texts come in as Twilio signs them.</summary>
public sealed class BotHost : IAsyncDisposable
{
    public const string AuthToken = "made-up-token-for-tests";
    public const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string OurNumber = "+441632960100";
    public const string Duty = "+447700900999";
    private const string DatabaseName = "familytime.db";
    private const string PublicBase = "https://bot.familytime.example";

    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly string folder;
    private int sent;

    private BotHost(WebApplication app, TestClock clock, string folder)
    {
        (this.app, Clock, this.folder) = (app, clock, folder);
        client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public TestClock Clock { get; }
    public IServiceProvider Services => app.Services;
    public string DatabaseFile => Path.Combine(folder, DatabaseName);

    /// <summary>Nothing is sent unasked while it runs, so that what is planned can be read in peace.</summary>
    public static async Task<BotHost> Start(Action<IServiceCollection>? change = null, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("familytime-").FullName;
        var clock = new TestClock();
        var builder = FamilyTimeHost.CreateBuilder([.. Settings(folder), .. more]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(MigratedFile.Protector);
        foreach (var sender in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.Split('.')[0] is not ("Microsoft" or "OpenTelemetry")).ToList())
            builder.Services.Remove(sender);
        change?.Invoke(builder.Services);
        await MigratedFile.CopyTo(Path.Combine(folder, DatabaseName));
        var app = builder.Build();
        await Serving.Prepare(app);
        Serving.Map(app);
        await app.StartAsync();
        return new BotHost(app, clock, folder);
    }

    public async Task<CaseStore> OpenStore() => await app.Services.GetRequiredService<IDbContextFactory<CaseStore>>().CreateDbContextAsync();

    /// <summary>Texts as the person would, and gives what they get: one string a text, none for silence.</summary>
    public async Task<IReadOnlyList<string>> Text(string from, string body, params (string Name, string Value)[] more)
    {
        var response = await Post(Message(from, body, $"SM{Interlocked.Increment(ref sent):x32}", more));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Messages(await response.Content.ReadAsStringAsync());
    }

    public static List<KeyValuePair<string, string>> Message(string from, string body, string sid, params (string Name, string Value)[] more) =>
    [
        new("MessageSid", sid), new("SmsSid", sid), new("SmsMessageSid", sid), new("AccountSid", AccountSid),
        new("From", from), new("To", OurNumber), new("Body", body), new("NumMedia", "0"), new("NumSegments", "1"),
        new("FromCity", ""), new("FromCountry", "GB"), new("ApiVersion", "2010-04-01"), new("SmsStatus", "received"),
        .. more.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
    ];

    public async Task<HttpResponseMessage> Post(List<KeyValuePair<string, string>> form, string path = "/api/sms")
    {
        form = [.. form.GroupBy(field => field.Key).Select(group => group.Last())];
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Sign(PublicBase + path, form));
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request);

    public static IReadOnlyList<string> Messages(string twiml) =>
        [.. XDocument.Parse(twiml).Root!.Elements("Message").Select(message => message.Value)];

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Sign(string url, List<KeyValuePair<string, string>> form)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
            signed.Append(name).Append(value);
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(AuthToken), Encoding.UTF8.GetBytes(signed.ToString())));
    }

    private static string[] Settings(string folder) =>
    [
        "--environment=Development", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:CaseStore=Data Source={Path.Combine(folder, DatabaseName)}",
        $"--Twilio:AuthToken={AuthToken}", $"--Twilio:AccountSid={AccountSid}", $"--Twilio:From={OurNumber}", $"--Twilio:PublicBaseUrl={PublicBase}",
        "--Twilio:SweepMinutes=0", "--Twilio:ApiBaseUrl=http://127.0.0.1:9", $"--Duty:Address={Duty}", "--DemoWorld=false", "--Logging:LogLevel:Default=Warning",
    ];
}
