using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Bot.Tests.Sms.Sending;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>
/// Two services on one database file plan and send the reminders of four hundred families; one and then the other is killed with SIGKILL in the
/// middle of it, and started again. Every family gets its reminder, and none gets two.
/// </summary>
public sealed class OutboxCrashTests
{
    /// <summary>Each look starts a process and reads the whole outbox: there is no other wait.</summary>
    private const int MostLooks = 120;

    [Fact]
    public async Task Two_services_that_are_killed_in_turn_send_every_reminder_once()
    {
        using var world = new CrashWorld();
        await world.Fill();
        await using var twilio = await FakeTwilio.Start(TimeProvider.System);
        var settings = Settings(world, twilio);
        using (var first = await ServiceProcess.Start(settings))
        using (var second = await ServiceProcess.Start(settings))
        {
            await twilio.Sends(CrashWorld.Families / 4);
            first.Kill();
            await twilio.Sends(CrashWorld.Families / 2);
            second.Kill();
        }
        using var last = await ServiceProcess.Start(settings);
        var rows = await WhenDone(settings);
        Assert.Equal(CrashWorld.Families, rows.Count);
        Assert.All(rows, row => Assert.Equal("sent", row.State, ignoreCase: true));
        Assert.Distinct(twilio.Sent.Select(sent => sent.To));
        Assert.Equal(rows.Select(row => row.MessageId).Order(StringComparer.Ordinal), twilio.Sent.Select(sent => sent.Sid).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Settings(CrashWorld world, FakeTwilio twilio) => new(world.Settings())
    {
        ["Clock:Now"] = "2026-11-25T16:05:00Z",
        ["Twilio:AccountSid"] = FakeTwilio.AccountSid,
        ["Twilio:ApiBaseUrl"] = twilio.Url,
        ["Twilio:From"] = "+441632960100",
        ["Twilio:SweepMinutes"] = "0",
        ["Outbox:LeaseSeconds"] = "10",
    };

    private static async Task<List<(string State, string? MessageId)>> WhenDone(Dictionary<string, string> settings)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            var rows = Read(await ServiceProcess.Command(settings, "export", "outbox"));
            if (rows.TrueForAll(row => row.State is not ("planned" or "claimed")))
                return rows;
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"After {MostLooks} looks not everything was sent."));
    }

    private static List<(string State, string? MessageId)> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("state").GetString()!.ToLowerInvariant(), row.GetProperty("messageId").GetString()))];
}
