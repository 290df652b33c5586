using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Turn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>A text that the sweep finds is heard by the real turn, and its reply survives whatever happens after the turn's commit.</summary>
public sealed class SweptReplyTests : IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private readonly FailingTurn fault = new();
    private FakeTwilio twilio = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        var clock = new TestClock();
        twilio = await FakeTwilio.Start(clock, BotHost.AccountSid);
        bot = await BotHost.Start(Change, $"--Twilio:ApiBaseUrl={twilio.Url}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_crash_after_the_turn_loses_no_reply_and_the_next_sweep_says_it_once()
    {
        var sent = twilio.Add("inbound", Sarah, BotHost.OurNumber, "what time is it", "received", TestClock.Start.UtcDateTime.AddMinutes(-30));
        fault.Breaks = true;
        await Assert.ThrowsAsync<IOException>(() => Sweep());
        Assert.Empty(twilio.Deleted);
        fault.Breaks = false;
        await Sweep();
        await Sweep();
        Assert.Equal([sent.Sid], twilio.Deleted);
        await using var store = await bot.OpenStore();
        var message = await store.Messages.SingleAsync();
        var reply = await store.Outbox.SingleAsync(row => row.Kind == OutboxKind.Reply);
        Assert.Equal((sent.Sid, Sarah, $"reply:{sent.Sid}:1"), (message.MessageId, reply.To, reply.Purpose));
        Assert.Contains("Thursday 26 November at 4pm", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Text, System.Text.Json.JsonSerializer.Deserialize<string[]>(message.Replies)!);
    }

    [Fact]
    public async Task What_the_webhook_heard_meanwhile_is_answered_there_alone()
    {
        var replies = await bot.Text(Sarah, "what time is it");
        await using (var store = await bot.OpenStore())
        {
            var sid = (await store.Messages.SingleAsync()).MessageId;
            twilio.Messages[sid] = new Kept(sid, "inbound", Sarah, BotHost.OurNumber, "what time is it", "received", TestClock.Start.UtcDateTime.AddMinutes(-30));
        }
        await Sweep();
        Assert.Single(replies);
        Assert.Single(twilio.Deleted);
        await using var after = await bot.OpenStore();
        Assert.Empty(await after.Outbox.Where(row => row.Kind == OutboxKind.Reply).ToListAsync());
    }

    private Task Sweep() => bot.Services.GetRequiredService<InboundSweep>().Sweep(CancellationToken.None);

    private void Change(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(provider => new Clocks(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<FamilyTurn>();
        services.Replace(ServiceDescriptor.Singleton<ITurn>(provider => fault.Around(provider.GetRequiredService<FamilyTurn>())));
    }

    /// <summary>The process ends just when the turn has been committed.</summary>
    private sealed class FailingTurn : ITurn
    {
        private ITurn inner = null!;

        public bool Breaks { get; set; }

        public FailingTurn Around(ITurn turn)
        {
            inner = turn;
            return this;
        }

        public async Task<TurnAnswer> Hear(IncomingMessage message, CancellationToken cancel)
        {
            var answer = await inner.Hear(message, cancel);
            return Breaks ? throw new IOException("gone") : answer;
        }
    }
}
