using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>
/// A proxy as it stands in front of two services: turn about, body and signature untouched, with the headers that proxies add. It says 502 for one that is gone.
/// </summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private static readonly string[] Untouched = ["X-Twilio-Signature"];
    private readonly WebApplication app;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Uri[] services;
    private int turn;

    private ReverseProxy(WebApplication app, Uri[] services)
    {
        (this.app, this.services) = (app, services);
        app.Run(http => Pass(http, Volatile.Read(ref services[(int)((uint)Interlocked.Increment(ref turn) % (uint)services.Length)])));
    }

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ReverseProxy> Start(params Uri[] services)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var proxy = new ReverseProxy(builder.Build(), services);
        await proxy.app.StartAsync();
        return proxy;
    }

    /// <summary>In the place of one that is gone.</summary>
    public void PutIn(int at, Uri service) => Volatile.Write(ref services[at], service);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task Pass(HttpContext http, Uri service)
    {
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(service, http.Request.GetEncodedPathAndQuery())) { Content = new StreamContent(http.Request.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        foreach (var name in Untouched)
            request.Headers.TryAddWithoutValidation(name, (string?)http.Request.Headers[name]);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "proxy.internal.example");
        try
        {
            using var response = await client.SendAsync(request);
            http.Response.StatusCode = (int)response.StatusCode;
            http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            await http.Response.Body.WriteAsync(await response.Content.ReadAsByteArrayAsync());
        }
        catch (HttpRequestException)
        {
            http.Response.StatusCode = (int)HttpStatusCode.BadGateway;
        }
    }
}
