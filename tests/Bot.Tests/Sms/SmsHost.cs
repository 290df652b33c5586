using System.Collections.Concurrent;
using System.Text;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.Sms.Signing;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.Sms;

/// <summary>The SMS endpoints on a real server on loopback, with a turn that only notes what it hears.</summary>
public sealed class SmsHost : IAsyncDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    public const string Token = "12345";
    public const string PublicBaseUrl = "https://bot.example.org";

    public static readonly DateTime Now = new(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication app;

    private SmsHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }
    public required HeardTurn Turn { get; init; }
    public required NotedReports Outbox { get; init; }
    public required NotedLog Log { get; init; }

    public static async Task<SmsHost> Start(Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseDefaultServiceProvider(check => check.ValidateOnBuild = false);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = AccountSid,
            ["Twilio:AuthToken"] = Token,
            ["Twilio:From"] = "+447700900100",
            ["Twilio:PublicBaseUrl"] = PublicBaseUrl,
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var (turn, outbox, log) = (new HeardTurn(), new NotedReports(), new NotedLog());
        builder.Services.AddSms(builder.Configuration);
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(InboundSweeping)));
        builder.Services.AddSingleton<TimeProvider>(new TestClock { Now = Now });
        builder.Services.AddSingleton<ITurn>(turn);
        builder.Services.AddSingleton<IOutboxStore>(outbox);
        builder.Services.AddSingleton<ITelephoneTasks>(new Sending.OutboxHost.NotedTasks());
        builder.Services.AddSingleton<ISmsWords>(new Words());
        builder.Logging.ClearProviders().AddProvider(log);
        var app = builder.Build();
        app.MapSms();
        await app.StartAsync();
        return new SmsHost(app) { Turn = turn, Outbox = outbox, Log = log };
    }

    /// <summary>As Twilio does it: signed over the public URL, form-encoded.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Post(path, Encode(fields), SignatureOf(PublicBaseUrl + path, fields));

    public async Task<HttpResponseMessage> Post(string path, string body, string? signature, string type = "application/x-www-form-urlencoded")
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return await Client.SendAsync(request);
    }

    public static string SignatureOf(string url, params (string Name, string Value)[] fields) =>
        TwilioSignature.Sign(Token, url, [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    public static string Encode(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => Uri.EscapeDataString(field.Name) + "=" + Uri.EscapeDataString(field.Value)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private sealed class Words : ISmsWords
    {
        public string Fallback => "We can't read texts just now. Please ring 01604 000000.";
    }
}

/// <summary>Notes what it hears, and answers what it is told to.</summary>
public sealed class HeardTurn : ITurn
{
    public ConcurrentQueue<IncomingMessage> Heard { get; } = new();
    public Func<IncomingMessage, TurnAnswer> Answers { get; set; } = _ => new(["Thanks."]);

    public Task<TurnAnswer> Hear(IncomingMessage message, CancellationToken cancel)
    {
        Heard.Enqueue(message);
        return Task.FromResult(Answers(message));
    }
}

/// <summary>Everything that was logged, to look for what must not be.</summary>
public sealed class NotedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
    }
}
