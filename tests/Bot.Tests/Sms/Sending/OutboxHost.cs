using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;
using FamilyTimeBot.Watching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>A sender over a real database file and a Twilio on loopback. Nothing runs by itself: a test says when it looks, and what time it is.</summary>
public sealed class OutboxHost : IAsyncDisposable
{
    public const string Ours = "+447700900100";
    public const string Duty = "+447700900999";

    /// <summary>Thursday 26 November 2026, 9 in the morning.</summary>
    public static readonly DateTime Start = new(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc);

    private readonly string? folder;
    private readonly ServiceProvider services;

    private OutboxHost(string? folder, string file, FakeTwilio twilio, TestClock clock, Dictionary<string, string?> settings)
    {
        (this.folder, File, Twilio, Clock) = (folder, file, twilio, clock);
        services = With(settings).BuildServiceProvider();
    }

    public FakeTwilio Twilio { get; }
    public TestClock Clock { get; }
    public HeardTurn Turn { get; } = new();
    public NotedLog Log { get; } = new();
    public NotedTasks Telephone { get; } = new();
    public IServiceProvider Services => services;
    public OutboxSender Sender => services.GetRequiredService<OutboxSender>();
    public OutboxSignal Signal => services.GetRequiredService<OutboxSignal>();
    public InboundSweep Sweep => services.GetRequiredService<InboundSweep>();
    public TwilioClient Client => services.GetRequiredService<TwilioClient>();
    public IOutboxStore Outbox => services.GetRequiredService<IOutboxStore>();
    private string File { get; }

    public static async Task<OutboxHost> Open(Dictionary<string, string?>? settings = null)
    {
        var clock = new TestClock { Now = Start };
        var folder = Directory.CreateTempSubdirectory("outbox-").FullName;
        var host = new OutboxHost(folder, Path.Combine(folder, "case.db"), await FakeTwilio.Start(clock), clock, settings ?? []);
        await MigratedFile.CopyTo(host.File);
        return host;
    }

    /// <summary>Another process on the same database and the same Twilio.</summary>
    public OutboxHost Another() => new(null, File, Twilio, Clock, []);

    public Task<bool> Look() => Sender.SendDue(CancellationToken.None);

    /// <summary>Looks until nothing is due.</summary>
    public async Task LookAll()
    {
        while (await Look())
        {
        }
    }

    public async Task LookAfter(TimeSpan wait)
    {
        Clock.Now += wait;
        await LookAll();
    }

    public async Task Add(params object[] rows)
    {
        await using var store = await OpenStore();
        store.AddRange(rows);
        await store.SaveChangesAsync();
    }

    public async Task Change(Func<CaseStore, Task> change)
    {
        await using var store = await OpenStore();
        store.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await change(store);
        store.ChangeTracker.DetectChanges();
        await store.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<OutboxMessage>> Rows()
    {
        await using var store = await OpenStore();
        return await store.Outbox.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    public async Task<OutboxMessage> Row() => Assert.Single(await Rows());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (folder is null)
            return;
        await Twilio.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task<CaseStore> OpenStore() => services.GetRequiredService<IDbContextFactory<CaseStore>>().CreateDbContextAsync();

    private IServiceCollection With(Dictionary<string, string?> more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = FakeTwilio.AccountSid,
            ["Twilio:AuthToken"] = "token",
            ["Twilio:From"] = Ours,
            ["Twilio:PublicBaseUrl"] = "https://bot.example.org",
            ["Twilio:ApiBaseUrl"] = Twilio.Url,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(more).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<IHostEnvironment>(new Development());
        services.AddSingleton(PolicyFile.Named(Path.Combine(AppContext.BaseDirectory, "policies"), "northamptonshire"));
        services.AddSingleton(new BritishTime(TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(MigratedFile.Protector);
        services.AddSingleton<ITurn>(Turn);
        services.AddSingleton<IOutboxText>(new Words());
        services.AddCaseStore(new CaseStoreOptions("Sqlite", $"Data Source={File}"));
        services.AddOutbox();
        services.AddMetrics();
        services.AddSingleton<FamilyTimeBot.Outreach.OutboxHand>();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<IComposer>(new WithWords());
        services.AddSingleton<ITelephoneTasks>(Telephone);
        services.AddSms(configuration);
        services.Replace(ServiceDescriptor.Singleton(new Clocks(Clock, Clock)));
        services.Replace(ServiceDescriptor.Singleton(new Backoff(() => 0.5)));
        return services;
    }

    /// <summary>These rows have their words.</summary>
    private sealed class WithWords : IComposer
    {
        public bool Composes(OutboxMessage message) => false;

        public Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel) => Task.FromResult(Verdict.Go);
    }

    /// <summary>Who is to be rung, and why.</summary>
    public sealed class NotedTasks : ITelephoneTasks
    {
        public List<(string Purpose, string Why)> Tasks { get; } = [];

        public Task PlanFor(OutboxMessage message, string why, CancellationToken cancel)
        {
            Tasks.Add((message.Purpose, why));
            return Task.CompletedTask;
        }
    }

    private sealed class Words : IOutboxText
    {
        public string UnknownSenders(int messages) => $"{messages} from unknown numbers.";
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";
        public string ApplicationName { get; set; } = "tests";
        public string ContentRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
