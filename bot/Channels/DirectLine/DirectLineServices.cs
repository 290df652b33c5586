using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Channels.DirectLine.Hearing;
using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Channels.DirectLine;

public static class DirectLineServices
{
    public const string Root = "/v3/directline";
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(30);

    /// <summary>Direct Line 3.0. It needs the turn, the case store, the outbox and the policy beside it.</summary>
    /// <exception cref="SettingsException">The secret can be guessed.</exception>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(DirectLineOptions.Read(configuration));
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineNews>();
        services.AddSingleton<Places>();
        services.AddSingleton<MessagePace>();
        services.AddSingleton<ChoicePictures>();
        services.AddSingleton<ShownActivities>();
        services.AddSingleton<AskedNow>();
        services.AddSingleton<OpenQuestions>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<TokenRequests>();
        services.AddSingleton<ConversationRequests>();
        services.AddSingleton<ActivityRequests>();
        services.AddSingleton<StreamRequests>();
        foreach (var channel in DirectLineChannel.All)
            services.AddSingleton<IOutboxChannel>(provider => ActivatorUtilities.CreateInstance<DirectLineOutbox>(provider, channel));
        return services.AddCors();
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Ping });
        var routes = app.MapGroup(Root).AddEndpointFilter(Guard);
        if (app.Services.GetRequiredService<DirectLineOptions>().IsOpenToOthers)
            routes.RequireCors(pages => pages.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromDays(1)));
        routes.MapPost("/tokens/generate", (TokenRequests tokens, HttpRequest request) => tokens.Generate(request));
        routes.MapPost("/tokens/refresh", (TokenRequests tokens, HttpRequest request, CancellationToken cancel) => tokens.Refresh(request, cancel));
        routes.MapPost("/conversations", (ConversationRequests conversations, HttpRequest request, CancellationToken cancel) => conversations.Start(request, cancel));
        var one = routes.MapGroup("/conversations/{id}");
        one.MapGet("", (ConversationRequests conversations, HttpRequest request, string id, CancellationToken cancel) => conversations.TakeUpAgain(request, id, cancel));
        one.MapGet("/activities", (ConversationRequests conversations, HttpRequest request, string id, CancellationToken cancel) => conversations.Read(request, id, cancel));
        one.MapPost("/activities", (ActivityRequests activities, HttpRequest request, string id, CancellationToken cancel) => activities.Take(request, id, cancel));
        one.MapPost("/upload", (ActivityRequests activities, HttpRequest request, string id, CancellationToken cancel) => activities.TakeFiles(request, id, cancel)).DisableAntiforgery();
        one.MapGet("/stream", (StreamRequests streams, HttpContext http, string id) => streams.Open(http, id));
        return app;
    }

    /// <summary>Nothing of a conversation is kept on the way; and the store being down is told as such.</summary>
    private static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return DirectLineRefusal.StoreIsDown;
        }
    }
}
