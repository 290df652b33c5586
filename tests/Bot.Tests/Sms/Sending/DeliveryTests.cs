using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Model.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

public sealed class DeliveryTests : IAsyncLifetime
{
    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        await host.Add(Planned.Family());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("sent,delivered", OutboxState.Delivered)]
    [InlineData("delivered,sent,queued,sending", OutboxState.Delivered)]
    [InlineData("sent,sent,delivered,delivered,read", OutboxState.Delivered)]
    [InlineData("undelivered,sent,undelivered", OutboxState.Undelivered)]
    [InlineData("failed,sent", OutboxState.Failed)]
    [InlineData("delivered,undelivered", OutboxState.Delivered)]
    [InlineData("queued,sending,something-new", OutboxState.Sent)]
    public async Task Callbacks_doubled_and_in_any_order_end_in_the_right_state(string statuses, OutboxState end)
    {
        await host.Add(Planned.Reminder());
        await host.LookAll();
        var row = await host.Row();
        foreach (var status in statuses.Split(','))
            await Report(row.ProviderId!, status, null);
        Assert.Equal(end, (await host.Row()).State);
    }

    [Fact]
    public async Task A_callback_before_the_answer_tells_which_row_it_is()
    {
        host.Twilio.Creations.Enqueue(Fate.SentAndLost);
        await host.Add(Planned.Reminder());
        await host.LookAll();
        var sid = Assert.Single(host.Twilio.Sent).Sid;
        await Report(sid, "sent", (await host.Row()).Id);
        Assert.Equal((OutboxState.Sent, sid), ((await host.Row()).State, (await host.Row()).ProviderId));
        await host.LookAfter(TimeSpan.FromHours(1));
        Assert.Empty(host.Twilio.Lookups);
        Assert.Single(host.Twilio.Forms);
    }

    [Fact]
    public async Task A_callback_about_another_message_moves_nothing()
    {
        await host.Add(Planned.Reminder());
        await host.LookAll();
        await Report("SMffffffffffffffffffffffffffffffff", "delivered", (await host.Row()).Id);
        await Report("SMffffffffffffffffffffffffffffffff", "delivered", null);
        Assert.Equal(OutboxState.Sent, (await host.Row()).State);
    }

    private Task Report(string sid, string status, long? outboxId) =>
        new StatusReports(host.Outbox, host.Telephone, host.Clock, NullLogger<StatusReports>.Instance)
            .Take(new StatusCallback(sid, status, Planned.Jo, null, outboxId), CancellationToken.None);
}
