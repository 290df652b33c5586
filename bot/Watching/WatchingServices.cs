using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace FamilyTimeBot.Watching;

public static class WatchingServices
{
    private const string ServiceName = "family-time-bot";
    private static readonly string[] ExporterSettings = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Counts always; sends the figures out where OpenTelemetry's own settings say where to.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<QueueWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueWatch>());
        if (!ExporterSettings.Any(name => configuration[name] is { Length: > 0 }))
            return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? ServiceName))
            .WithMetrics(metrics => metrics
                .AddMeter(ServiceMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter());
        return services;
    }
}
