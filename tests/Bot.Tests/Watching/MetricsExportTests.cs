using System.Text.RegularExpressions;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.House;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Watching;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace FamilyTimeBot.Bot.Tests.Watching;

/// <summary>Every figure that docs/running.md says to watch arrives at a collector, and nobody's name, number, words or reference with it.</summary>
public sealed partial class MetricsExportTests : IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private MetricsReceiver receiver = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        receiver = await MetricsReceiver.Start();
        bot = await BotHost.Start(null, $"--OTEL_EXPORTER_OTLP_ENDPOINT={receiver.Url}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--Logging:LogLevel:Default=None");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task What_the_docs_say_to_watch_arrives_and_nothing_of_anybody_does()
    {
        await Happen();
        Assert.True(bot.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.All(receiver.Types, type => Assert.Equal("application/x-protobuf", type));
        var (received, named) = (receiver.Received, Named());
        Assert.True(named.Count > 7);
        Assert.All(named, metric => Assert.Contains(metric, received, StringComparison.Ordinal));
        Assert.Contains("family-time-bot", received, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", received, StringComparison.Ordinal);
        foreach (var secret in new[] { "Sarah", "P-SARAH", "7700900", "S-A1", "kill myself", "too late to matter" })
            Assert.DoesNotContain(secret, received, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A worry that waits, a text that Twilio does not take, one that is stale, and a turn that could not be written.</summary>
    private async Task Happen()
    {
        await bot.Text(Sarah, "i want to kill myself");
        await Plan("reminder:stale", "too late to matter", bot.Clock.Now.UtcDateTime.AddHours(-1));
        await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None);
        bot.Services.GetRequiredService<ServiceMetrics>().TurnFailed("sms");
        bot.Services.GetRequiredService<ServiceMetrics>().Sent("sms", "duty.concern");
        await bot.Services.GetRequiredService<QueueWatch>().Look(CancellationToken.None);
    }

    private async Task Plan(string purpose, string text, DateTime stale)
    {
        await using var store = await bot.OpenStore();
        store.Add(new OutboxMessage { Purpose = purpose, Kind = "reminder", Channel = "sms", To = Sarah, PersonRef = "P-SARAH", Text = text, DueAt = stale, PlannedAt = stale, StaleAt = stale });
        await store.SaveChangesAsync();
    }

    private static HashSet<string> Named() =>
        [.. Metric().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "running.md"))).Select(found => found.Groups[1].Value)];

    [GeneratedRegex(@"`(familytime\.[a-z_.]+)`")]
    private static partial Regex Metric();
}
