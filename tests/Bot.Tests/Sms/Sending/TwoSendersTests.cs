using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>Two processes send from one database: what goes to one person goes from one of them at a time, so that the caps hold for both together.</summary>
public sealed class TwoSendersTests : IAsyncLifetime
{
    private const int SameTextCap = 2;
    private const int DailyCap = 6;
    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        await host.Add(Planned.Family());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_another_is_sending_to_holds_back_the_rest_to_that_person_and_no_alert()
    {
        await host.Add(Planned.Reminder("reminder:1", "One."), Planned.Reminder("reminder:2", "Two."), Planned.Alert("duty:1", "duty.look"));
        Assert.Single(await host.Outbox.Claim(new(OutboxHost.Start, OutboxHost.Start.AddMinutes(2), "another", 1), CancellationToken.None));
        await host.LookAll();
        Assert.Equal([OutboxHost.Duty], host.Twilio.Sent.Select(sent => sent.To));
        await host.LookAfter(TimeSpan.FromMinutes(3));
        Assert.Equal(3, host.Twilio.Sent.Count());
    }

    /// <summary>Each writes to the other's eyes: without the rule each would count only its own.</summary>
    [Fact]
    public async Task The_caps_hold_for_both_together()
    {
        await using var other = host.Another();
        await host.Add([.. Enumerable.Range(0, 12).Select(i => (object)Planned.Reminder($"same:{i}")), .. Enumerable.Range(0, 12).Select(i => (object)Planned.Reminder($"own:{i}", $"Text {i}."))]);
        var more = true;
        while (more)
            more = (await Task.WhenAll(host.Look(), other.Look())).Any(found => found);
        Assert.Equal(DailyCap, host.Twilio.Sent.Count());
        Assert.Equal(SameTextCap, host.Twilio.Sent.Count(sent => sent.Body == Planned.Reminder().Text));
        Assert.DoesNotContain(await host.Rows(), row => row.State is OutboxState.Planned or OutboxState.Claimed);
    }
}
