using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Pages;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using Microsoft.Extensions.FileProviders;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>The young person's page: a link opens it, a cookie holds it, Direct Line carries it.</summary>
public static class WebChatServices
{
    public const string PagePath = "/chat";

    /// <exception cref="SettingsException">An address is none.</exception>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(WebChatOptions.Read(configuration, environment.IsDevelopment()));
        services.AddSingleton<WebChatWords>();
        services.AddSingleton<WebChatPages>();
        services.AddSingleton<WebChatLinks>();
        services.AddSingleton<GuessLimit>();
        services.AddSingleton<Welcome>();
        services.AddSingleton<Opening>();
        services.AddSingleton<TextedLink>();
        return services;
    }

    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(WebChatPages.Folder), RequestPath = PagePath, OnPrepareResponse = file => PageHeaders.SetFile(file.Context) });
        var routes = app.MapGroup("").AddEndpointFilter(Guard);
        routes.MapMethods(WebChatLinks.Path + "{token}", [HttpMethods.Get, HttpMethods.Head], Look);
        routes.MapPost(WebChatLinks.Path + "{token}", Open);
        routes.MapGet(PagePath, SeePage);
        routes.MapPost(PagePath + "/enter", Enter);
        return app;
    }

    /// <summary>Phones and messengers look at links by themselves to show what is there; so looking opens nothing.</summary>
    private static async Task<IResult> Look(HttpContext http, string token, Opening opening, GuessLimit limit, WebChatPages pages, CancellationToken cancel)
    {
        if (limit.IsReached(http))
            return pages.TooOften;
        return Answer(http, (await opening.Look(http.Request, token, cancel)).State, limit, pages);
    }

    private static async Task<IResult> Open(HttpContext http, string token, Opening opening, GuessLimit limit, WebChatPages pages, CancellationToken cancel)
    {
        if (limit.IsReached(http))
            return pages.TooOften;
        return Answer(http, await opening.Open(http, token, cancel), limit, pages);
    }

    private static async Task<IResult> SeePage(HttpRequest request, IWebChatLinkStore links, WebChatPages pages, Clocks clocks, CancellationToken cancel) =>
        HolderCookie.DigestOf(request) is { } holder && await links.FindHeld(holder, clocks.Now, cancel) is not null ? pages.Chat : pages.Closed;

    private static IResult Answer(HttpContext http, LinkState state, GuessLimit limit, WebChatPages pages)
    {
        if (state == LinkState.Unknown)
            limit.Failed(http);
        return state switch
        {
            LinkState.Ready => pages.Start,
            LinkState.Held => new SeeChat(),
            LinkState.Unknown or LinkState.Over => pages.Closed,
        };
    }

    /// <summary>A token for the phone that holds the chat, and for this host's page alone.</summary>
    private static async Task<IResult> Enter(
        HttpContext http, IWebChatLinkStore links, IDirectLineStore store, Welcome welcome, ConversationRequests conversations, WebChatOptions options, Clocks clocks, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (HolderCookie.DigestOf(http.Request) is not { } holder || await links.FindHeld(holder, clocks.Now, cancel) is not { } held
            || await store.Find(held.ConversationId!, cancel) is not { } place || place.HasEnded(clocks.Now))
            return DirectLineRefusal.Ended;
        await welcome.Say(place, cancel);
        var pass = DirectLinePass.Of(place, Reached.Origins(http.Request, options.PublicBaseUrl));
        return Results.Json(conversations.Enter(http.Request, pass, watermark: 0), DirectLineJson.Default.ConversationAnswer);
    }

    /// <summary>Another site that is open in the same browser opens nothing here; and while the store is down the page says so itself.</summary>
    private static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return DirectLineRefusal.WrongOrigin;
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return DirectLineRefusal.StoreIsDown;
        }
    }

    private sealed class SeeChat : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            PageHeaders.SetPrivate(httpContext.Response);
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = PagePath;
            return Task.CompletedTask;
        }
    }
}
