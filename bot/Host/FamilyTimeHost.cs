using System.Globalization;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using FamilyTimeBot.Protection;
using FamilyTimeBot.Questionnaires;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Simulator;
using FamilyTimeBot.Store;
using FamilyTimeBot.Turn;
using FamilyTimeBot.Watching;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Host;

/// <summary>Puts the service together: the three floors, the channels, the clock. Files are read beside the program, wherever it is started.</summary>
public static class FamilyTimeHost
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <exception cref="SettingsException">A setting, the policy or the wording is not as it must be.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddFamilyTime(builder.Services, builder.Configuration, builder.Environment);
        return builder;
    }

    public static void AddFamilyTime(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var store = StoreOptions(configuration);
        var policy = PolicyFile.Named(Beside("policies"), configuration["Policy"] ?? "northamptonshire");
        services.AddSingleton(policy);
        services.AddSingleton<TimeProvider>(new ServiceClock(StartOfClock(configuration, environment)));
        services.AddSingleton(new BritishTime(TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone)));
        var questionnaires = QuestionnaireFiles.Load(Path.Combine(Beside("dialogs"), "Questionnaires"));
        services.AddSingleton(questionnaires);
        services.AddSingleton(WordingFile.Load(Path.Combine(Beside("dialogs"), "Wording", "en.yaml")).With(questionnaires.SelectMany(form => form.Wording())));
        services.AddSingleton(CardBook.Load(Beside("cards")));
        services.AddSingleton<QuestionCards>();
        services.AddSingleton<BoardCards>();
        services.AddSingleton<IUnderstanding>(UnderstandingFile.Load());
        services.AddSingleton<IIdSource, TurnIds>();
        services.AddSingleton(provider => ServiceOf(provider, DutyAddress(configuration, environment)) with { OutOfHoursAddress = OutOfHours(configuration) });
        services.AddSingleton<Listener>();
        services.AddSingleton<AddressQueue>();
        services.AddSingleton<ITurn, FamilyTurn>();
        services.AddSingleton<ChannelWords>();
        services.AddSingleton<ISmsWords>(provider => provider.GetRequiredService<ChannelWords>());
        services.AddSingleton<IOutboxText>(provider => provider.GetRequiredService<ChannelWords>());
        services.AddOutbox();
        services.AddOutreach();
        services.AddWatching(configuration);
        services.AddHostedService<ReaderWarmUp>();
        services.AddHostedService<StartUpMemory>();
        services.AddProtection(configuration, environment);
        services.AddCaseStore(store);
        services.AddSms(configuration);
        services.AddBotFramework(configuration, environment);
        services.AddDirectLine(configuration);
        services.AddWebChat(configuration, environment);
        services.AddSimulator(environment);
        services.AddStoreCommands();
    }

    /// <summary>A folder that is copied beside the program.</summary>
    public static string Beside(string folder) => Path.Combine(AppContext.BaseDirectory, folder);

    private static Service ServiceOf(IServiceProvider provider, string? duty) => new(
        provider.GetRequiredService<Model.Policies.Policy>(),
        provider.GetRequiredService<BritishTime>(),
        provider.GetRequiredService<Wordings>(),
        provider.GetRequiredService<IUnderstanding>(),
        duty,
        provider.GetRequiredService<IIdSource>())
    {
        Questionnaires = provider.GetRequiredService<IReadOnlyList<Questionnaire>>(),
    };

    private static DateTimeOffset? StartOfClock(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Clock:Now"] is not { Length: > 0 } text)
            return null;
        if (!environment.IsDevelopment())
            throw new SettingsException("Clock:Now", 0, "is for Development only");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
            ? now
            : throw new SettingsException("Clock:Now", 0, $"\"{text}\" is no date and time; write it like 2026-11-23T10:15:00Z");
    }

    /// <summary>Where a Concern goes at once. Outside Development nothing starts without it.</summary>
    private static string? DutyAddress(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Duty:Address"] is not { Length: > 0 } text)
            return environment.IsDevelopment() ? null : throw new SettingsException("Duty:Address", 0, "is not set; it is the duty worker's number, to which every concern is sent at once");
        return SmsNumbers.ToE164(text) ?? throw new SettingsException("Duty:Address", 0, $"\"{text}\" is no telephone number");
    }

    /// <summary>Told beside the duty address while the office is shut.</summary>
    private static string? OutOfHours(IConfiguration configuration)
    {
        if (configuration["Duty:OutOfHoursAddress"] is not { Length: > 0 } text)
            return null;
        return SmsNumbers.ToE164(text) ?? throw new SettingsException("Duty:OutOfHoursAddress", 0, $"\"{text}\" is no telephone number");
    }

    private static CaseStoreOptions StoreOptions(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("CaseStore")
            ?? throw new SettingsException("ConnectionStrings:CaseStore", 0, "is not set");
        var options = new CaseStoreOptions(configuration["CaseStore:Provider"] ?? "Sqlite", connection) { MaxBatchSize = MostTogether(configuration["CaseStore:MaxBatchSize"]) };
        if (!options.IsSqlite && !options.IsSqlServer)
            throw new SettingsException("CaseStore:Provider", 0, $"is \"{options.Provider}\"; it may be Sqlite or SqlServer");
        if (options.NotAConnection is { } reason)
            throw new SettingsException("ConnectionStrings:CaseStore", 0, reason);
        return options;
    }

    private static int? MostTogether(string? text) => text switch
    {
        null or "" => null,
        _ when int.TryParse(text, CultureInfo.InvariantCulture, out var most) && most > 0 => most,
        _ => throw new SettingsException("CaseStore:MaxBatchSize", 0, $"\"{text}\" is no whole number from 1"),
    };
}
