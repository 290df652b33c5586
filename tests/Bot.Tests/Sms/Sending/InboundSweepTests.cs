using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

public sealed class InboundSweepTests : IAsyncLifetime
{
    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        host.Turn.Answers = message =>
        {
            string[] replies = ["Thank you.", "We have put that down."];
            Keep(message.MessageId, message.PlanReplies?.Invoke(new Decision { Replies = replies }) ?? []).GetAwaiter().GetResult();
            return new(replies);
        };
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_text_that_never_arrived_is_heard_once_answered_by_the_outbox_and_deleted_there()
    {
        var sent = Inbound("cant come", minutesAgo: 30);
        await host.Sweep.Sweep(CancellationToken.None);
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Equal(
            new IncomingMessage("sms", sent.Sid, Planned.Jo, OutboxHost.Ours, "cant come", OutboxHost.Start) { SentAt = OutboxHost.Start.AddMinutes(-30) },
            Assert.Single(host.Turn.Heard) with { PlanReplies = null });
        await host.LookAll();
        Assert.Equal(["Thank you.", "We have put that down."], host.Twilio.Sent.Where(text => text.To == Planned.Jo).Select(text => text.Body).Order(StringComparer.Ordinal));
        Assert.Equal([sent.Sid], host.Twilio.Deleted);
    }

    [Fact]
    public async Task What_is_on_file_is_not_heard_again_and_its_copy_is_deleted()
    {
        var sent = Inbound("hello", minutesAgo: 30);
        await Keep(sent.Sid);
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Empty(host.Turn.Heard);
        Assert.Equal([sent.Sid], host.Twilio.Deleted);
    }

    [Fact]
    public async Task What_came_just_now_and_what_is_long_past_is_let_be()
    {
        Inbound("just now", minutesAgo: 1);
        Inbound("long ago", minutesAgo: 60 * 24 * 5);
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Empty(host.Turn.Heard);
        Assert.Empty(host.Twilio.Deleted);
    }

    [Fact]
    public async Task Our_own_texts_are_never_heard_and_what_cannot_receive_is_not_answered()
    {
        host.Twilio.Add("inbound", OutboxHost.Ours, OutboxHost.Ours, "a loop", "received", OutboxHost.Start.AddMinutes(-30));
        host.Twilio.Add("inbound", "60777", OutboxHost.Ours, "win a prize", "received", OutboxHost.Start.AddMinutes(-30));
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Equal("60777", Assert.Single(host.Turn.Heard).From);
        Assert.Empty(await host.Rows());
    }

    [Theory]
    [InlineData("Default", "cancel", CarrierKeyword.Stop, true)]
    [InlineData("Advanced", "cancel", CarrierKeyword.None, false)]
    [InlineData("Advanced", "stop", CarrierKeyword.Stop, true)]
    [InlineData("Advanced", "unstop", CarrierKeyword.Start, true)]
    [InlineData("None", "stop", CarrierKeyword.None, false)]
    public async Task The_carriers_words_are_told_here_too(string handling, string body, CarrierKeyword keyword, bool replied)
    {
        await using var other = await OutboxHost.Open(new() { ["Twilio:OptOutHandling"] = handling });
        other.Turn.Answers = _ => new([]);
        other.Twilio.Add("inbound", Planned.Jo, OutboxHost.Ours, body, "received", OutboxHost.Start.AddMinutes(-30));
        await other.Sweep.Sweep(CancellationToken.None);
        var heard = Assert.Single(other.Turn.Heard);
        Assert.Equal((keyword, replied), (heard.Keyword, heard.CarrierReplied));
    }

    [Fact]
    public async Task A_fate_that_no_callback_told_is_noted_before_the_copy_goes()
    {
        await host.Add(Planned.Alert("duty.look:1", "duty.look"));
        await host.LookAll();
        var sent = Assert.Single(host.Twilio.Sent);
        host.Twilio.Messages[sent.Sid] = sent with { Status = "undelivered" };
        var reply = host.Twilio.Add("outbound-reply", OutboxHost.Ours, Planned.Jo, "Thanks.", "delivered", OutboxHost.Start);
        host.Twilio.Add("outbound-api", OutboxHost.Ours, Planned.Jo, "Another service's.", "delivered", OutboxHost.Start);
        host.Clock.Now += TimeSpan.FromHours(2);
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Equal(OutboxState.Undelivered, (await host.Row()).State);
        Assert.Equal([sent.Sid, reply.Sid], host.Twilio.Deleted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_down_or_a_twilio_that_fails_breaks_the_sweep_off_and_loses_nothing()
    {
        var sent = Inbound("cant come", minutesAgo: 30);
        var answers = host.Turn.Answers;
        host.Turn.Answers = _ => throw new StoreUnavailableException("down");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Sweep.Sweep(CancellationToken.None));
        for (var i = 0; i < 3; i++)
            host.Twilio.Lists.Enqueue(new(503));
        await Assert.ThrowsAsync<TwilioUnavailableException>(() => host.Sweep.Sweep(CancellationToken.None));
        Assert.Empty(host.Twilio.Deleted);
        host.Turn.Answers = answers;
        await host.Sweep.Sweep(CancellationToken.None);
        Assert.Equal([sent.Sid], host.Twilio.Deleted);
        Assert.Equal(2, (await host.Rows()).Count);
    }

    [Fact]
    public async Task Copies_are_kept_where_the_setting_says_so()
    {
        await using var other = await OutboxHost.Open(new() { ["Twilio:DeleteCopies"] = "false" });
        other.Twilio.Add("inbound", Planned.Jo, OutboxHost.Ours, "hello", "received", OutboxHost.Start.AddMinutes(-30));
        await other.Sweep.Sweep(CancellationToken.None);
        Assert.Single(other.Turn.Heard);
        Assert.Empty(other.Twilio.Deleted);
    }

    private Kept Inbound(string body, int minutesAgo) =>
        host.Twilio.Add("inbound", Planned.Jo, OutboxHost.Ours, body, "received", OutboxHost.Start.AddMinutes(-minutesAgo));

    /// <summary>As the turn does it: the message and what is planned for it, in one commit.</summary>
    private Task Keep(string sid, IReadOnlyList<OutboxMessage>? planned = null) => host.Add([.. planned ?? [], new MessageLog
    {
        Channel = "sms",
        MessageId = sid,
        From = Planned.Jo,
        To = OutboxHost.Ours,
        At = OutboxHost.Start,
        Text = "kept",
        Replies = "[]",
    }]);
}
