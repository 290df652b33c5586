using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

public sealed class DutyAlertsTests : IAsyncLifetime
{
    private OutboxHost host = null!;

    public async Task InitializeAsync() => host = await OutboxHost.Open();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(ConcernGrade.Urgent, 10)]
    [InlineData(ConcernGrade.Worry, 60)]
    public async Task A_concern_is_sent_again_by_its_grade_until_somebody_answers(ConcernGrade grade, int minutes)
    {
        await host.Add(Planned.Worry(grade), Planned.Alert());
        await host.LookAll();
        await host.LookAfter(TimeSpan.FromMinutes(minutes - 1));
        Assert.Single(host.Twilio.Sent);
        await host.LookAfter(TimeSpan.FromMinutes(1));
        await host.LookAfter(TimeSpan.FromMinutes(minutes));
        Assert.Equal(3, host.Twilio.Sent.Count());
        await host.Change(async store => (await store.Records.OfType<Concern>().SingleAsync()).AnsweredAt = host.Clock.Now.UtcDateTime);
        await host.LookAfter(TimeSpan.FromMinutes(minutes));
        await host.LookAfter(TimeSpan.FromDays(1));
        Assert.Equal(3, host.Twilio.Sent.Count());
        Assert.Equal(["duty:concern:4AC7D9:1", "duty:concern:4AC7D9:2", "duty:concern:4AC7D9:3", "duty:concern:4AC7D9:4"], (await host.Rows()).Select(row => row.Purpose));
        Assert.Equal((OutboxState.Cancelled, "answered"), ((await host.Rows())[3].State, (await host.Rows())[3].Error));
    }

    [Fact]
    public async Task An_alert_that_cannot_be_sent_breaks_no_chain()
    {
        host.Twilio.Creations.Enqueue(new(400, 99999));
        await host.Add(Planned.Worry(), Planned.Alert());
        await host.LookAll();
        Assert.Contains(host.Log.Lines, line => line.Contains("cannot be sent to the duty address", StringComparison.Ordinal));
        await host.LookAfter(TimeSpan.FromMinutes(10));
        Assert.Equal("A worry. Reply 4AC7D9.", Assert.Single(host.Twilio.Sent).Body);
    }

    [Fact]
    public async Task After_hours_without_a_way_out_a_concern_goes_at_once_and_once()
    {
        await host.Add(Planned.Worry(), Planned.Alert());
        for (var i = 0; i < 500; i++)
            host.Twilio.Creations.Enqueue(new(503));
        for (var i = 0; i < 60; i++)
            await host.LookAfter(TimeSpan.FromMinutes(2));
        host.Twilio.Creations.Clear();
        await host.LookAfter(TimeSpan.FromMinutes(2));
        await host.LookAfter(TimeSpan.FromMinutes(2));
        Assert.InRange(host.Twilio.Sent.Count(), 1, 2);
    }

    [Fact]
    public async Task Messages_from_unknown_numbers_are_counted_when_the_alert_is_sent()
    {
        await host.Add(Planned.Unknown(OutboxHost.Start), Planned.Alert("duty:unknown:after:0", "duty.unknown", "1"));
        await host.LookAll();
        var second = Planned.Alert("duty:unknown:after:1", "duty.unknown", "1");
        second.DueAt = OutboxHost.Start.AddMinutes(10);
        await host.Add(second, Planned.Unknown(OutboxHost.Start.AddMinutes(2)), Planned.Unknown(OutboxHost.Start.AddMinutes(5)), Planned.Unknown(OutboxHost.Start.AddMinutes(9)));
        await host.LookAfter(TimeSpan.FromMinutes(10));
        Assert.Equal(["1 from unknown numbers.", "3 from unknown numbers."], host.Twilio.Sent.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Woken_often_the_sender_looks_once()
    {
        using var stop = new CancellationTokenSource();
        host.Signal.Wake();
        host.Signal.Wake();
        await host.Signal.Wait(TimeSpan.FromHours(1), stop.Token).WaitAsync(TimeSpan.FromSeconds(30));
        var second = host.Signal.Wait(TimeSpan.FromHours(1), stop.Token);
        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task The_sender_looks_by_itself_until_it_is_stopped()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await host.Add(Planned.Alert("duty.look:1", "duty.look"));
        await host.Sender.StartAsync(CancellationToken.None);
        while ((await host.Row()).State != OutboxState.Sent)
            late.Token.ThrowIfCancellationRequested();
        await host.Sender.StopAsync(CancellationToken.None);
        await host.Add(Planned.Alert("duty.look:2", "duty.look", "Another."));
        Assert.True(host.Sender.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Single(host.Twilio.Sent);
    }
}
