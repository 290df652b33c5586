using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.Watching;

/// <summary>What a collector is to the service: OTLP over HTTP, on loopback. Names and attributes stand in the protobuf as plain text.</summary>
internal sealed class MetricsReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> bodies = new();

    private MetricsReceiver(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    public ConcurrentQueue<string> Types { get; } = new();

    /// <summary>All that came, byte for byte as Latin-1.</summary>
    public string Received => string.Concat(bodies.Select(Encoding.Latin1.GetString));

    public static async Task<MetricsReceiver> Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new MetricsReceiver(builder.Build());
        receiver.app.MapPost("/v1/metrics", receiver.Take);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Types.Enqueue(http.Request.ContentType ?? "");
        bodies.Enqueue(body.ToArray());
        http.Response.ContentType = "application/x-protobuf";
    }
}
