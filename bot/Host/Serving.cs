using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Commands;
using FamilyTimeBot.DemoWorld;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Simulator;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Host;

/// <summary>The service itself: routes, and what is done before the first message.</summary>
public static partial class Serving
{
    public static async Task<int> Serve(string[] args)
    {
        await using var app = FamilyTimeHost.CreateBuilder(args).Build();
        try
        {
            await Start(app);
        }
        catch (Exception fault) when (StartFaults.Reason(fault) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return CommandLine.Refused;
        }
        await app.WaitForShutdownAsync();
        return CommandLine.Done;
    }

    private static async Task Start(WebApplication app)
    {
        await Prepare(app);
        Map(app);
        Advise(app);
        await app.StartAsync();
    }

    public static void Map(WebApplication app)
    {
        app.MapSms();
        app.MapBotFramework();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapSimulator();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (ITurnStore store, CancellationToken cancel) => await IsReady(store, cancel) ? Results.Text("ready") : Results.Text("the case store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    public static async Task Prepare(WebApplication app)
    {
        if (app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("CaseStore:MigrateAtStart"))
            await app.Services.MigrateAsync();
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue("DemoWorld", true))
            await app.Services.GetRequiredService<MadeUpWorld>().FillIfEmpty(CancellationToken.None);
    }

    /// <summary>What an operator should put right, though the service starts all the same.</summary>
    private static void Advise(WebApplication app)
    {
        var policy = app.Services.GetRequiredService<Policy>();
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<BritishTime>().Local(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        foreach (var advice in PolicyAdvice.For(policy, today))
            PolicyAdvised(app.Logger, policy.Name, advice);
        foreach (var slip in KnownSettings.SlipsOfEnvironment())
            SettingAdvised(app.Logger, slip);
    }

    [LoggerMessage(3001, LogLevel.Warning, "Policy {Policy}: {Advice}")]
    private static partial void PolicyAdvised(ILogger log, string policy, string advice);

    [LoggerMessage(3004, LogLevel.Warning, "{Slip}")]
    private static partial void SettingAdvised(ILogger log, string slip);

    private static async Task<bool> IsReady(ITurnStore store, CancellationToken cancel)
    {
        try
        {
            await store.RepliesTo("health", "ready", cancel);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}
