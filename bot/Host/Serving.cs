using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Simulator;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Host;

/// <summary>The service itself: routes, and what is done before the first message.</summary>
public static class Serving
{
    public static async Task<int> Serve(string[] args)
    {
        var app = FamilyTimeHost.CreateBuilder(args).Build();
        await Prepare(app);
        Map(app);
        await app.RunAsync();
        return CommandLine.Done;
    }

    public static void Map(WebApplication app)
    {
        app.MapSms();
        app.MapSimulator();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (ITurnStore store, CancellationToken cancel) => await IsReady(store, cancel) ? Results.Text("ready") : Results.Text("the case store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    public static async Task Prepare(WebApplication app)
    {
        if (app.Environment.IsDevelopment() || app.Configuration.GetValue<bool>("CaseStore:MigrateAtStart"))
            await app.Services.MigrateAsync();
    }

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
