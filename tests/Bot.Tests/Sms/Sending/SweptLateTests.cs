using System.Globalization;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>A text that the sweep finds hours late: its words are of the time at which it was sent, the answer of the time at which it is heard.</summary>
public sealed class SweptLateTests : IAsyncLifetime
{
    private const string Desk = "+447700900888";
    private const string Sarah = "+447700900001";
    private const string Kelly = "+447700900011";
    private FakeTwilio twilio = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        twilio = await FakeTwilio.Start(new TestClock(), BotHost.AccountSid);
        bot = await BotHost.Start(Change, $"--Twilio:ApiBaseUrl={twilio.Url}", $"--Duty:OutOfHoursAddress={Desk}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        await store.Sessions.Where(session => session.Ref == "S-C1").ExecuteUpdateAsync(set => set.SetProperty(session => session.StartsAt, new DateTime(2026, 11, 25, 8, 30, 0)));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task It_is_answered_as_of_now_and_says_kindly_that_it_came_late()
    {
        var reply = await Swept(Sarah, "can somebody ring me please", "2026-11-24T16:55Z", "2026-11-24T20:30Z");
        Assert.StartsWith("We are sorry: your text sent today at 4.55pm has only just reached us.", reply, StringComparison.Ordinal);
        Assert.Contains("after 9am on Wednesday 25 November", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("5pm today", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i cant come tomorrow", "2026-11-24T16:55Z", "2026-11-24T20:30Z")]
    [InlineData("i want to kill myself", "2026-11-24T16:55Z", "2026-11-24T20:30Z")]
    [InlineData("cant make it tomorrow morning", "2026-11-24T16:30Z", "2026-11-25T00:20Z")]
    public async Task The_desk_hears_of_what_cannot_wait_any_more(string text, string sent, string swept)
    {
        await Swept(Kelly, text, sent, swept);
        await using var store = await bot.OpenStore();
        Assert.Contains(await store.Outbox.ToListAsync(), row => row.To == Desk);
        if (!text.Contains("kill", StringComparison.Ordinal))
            Assert.Equal("S-C1", (await store.Records.OfType<Attendance>().SingleAsync(record => record.State == AttendanceState.NotComing)).SessionRef);
    }

    [Fact]
    public async Task In_danger_whom_to_ring_comes_first()
    {
        var reply = await Swept(Sarah, "i want to kill myself", "2026-11-24T16:55Z", "2026-11-24T20:30Z");
        Assert.EndsWith("has only just reached us.", reply, StringComparison.Ordinal);
        Assert.Contains("It has gone to the out-of-hours team too.", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("im coming today", "2026-11-26T16:45Z")]
    [InlineData("im coming today", "2026-11-26T19:00Z")]
    [InlineData("running 10 mins late", "2026-11-26T16:45Z")]
    [InlineData("on my way be there at 4", "2026-11-26T18:00Z")]
    [InlineData("yes i will be there this afternoon", "2026-11-26T19:00Z")]
    [InlineData("cant make it today sorry", "2026-11-26T19:00Z")]
    public async Task What_has_begun_meanwhile_is_not_answered_as_coming(string text, string swept)
    {
        var reply = await Swept(Sarah, text, "2026-11-26T15:20Z", swept);
        Assert.Contains("has begun, so we have not put that down", reply, StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        Assert.Empty(await store.Records.OfType<Attendance>().ToListAsync());
        Assert.Equal("S-A1", (await store.Records.OfType<StaffNote>().SingleAsync()).SessionRef);
        Assert.Contains(await store.Outbox.ToListAsync(), row => row.To == BotHost.Duty);
    }

    [Fact]
    public async Task What_came_within_half_an_hour_is_answered_as_ever()
    {
        var reply = await Swept(Sarah, "what time is it", "2026-11-24T11:00Z", "2026-11-24T11:10Z");
        Assert.DoesNotContain("reached us", reply, StringComparison.Ordinal);
    }

    private async Task<string> Swept(string from, string text, string sent, string swept)
    {
        twilio.Add("inbound", from, BotHost.OurNumber, text, "received", Utc(sent).UtcDateTime);
        bot.Clock.Now = Utc(swept);
        await bot.Services.GetRequiredService<InboundSweep>().Sweep(CancellationToken.None);
        await using var store = await bot.OpenStore();
        return string.Join("\n", await store.Outbox.Where(row => row.Kind == OutboxKind.Reply).OrderBy(row => row.Id).Select(row => row.Text).ToListAsync());
    }

    private static DateTimeOffset Utc(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);

    private static void Change(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(provider => new Clocks(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<TimeProvider>())));
}
