using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Nobody answers a ring-in: the named worker, who is in Teams, is told there in time, and puts down with one press what was decided.</summary>
public sealed class RingInPressTests : IAsyncLifetime
{
    private LocalIssuer issuer = null!;
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        issuer = await LocalIssuer.Start();
        bot = await BotHost.Start(null, issuer.Settings);
        phone = new AccountPhone(bot, issuer);
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        store.Add(new Address { Channel = "msteams", Value = AccountPhone.AccountOf("tom"), Privacy = AddressPrivacy.Private, People = [new AddressPerson { PersonRef = "P-HALL" }] });
        await store.SaveChangesAsync();
        await store.Sessions.Where(session => session.Ref == "S-A1").ExecuteUpdateAsync(set => set.SetProperty(session => session.RingIn, true));
    }

    public async Task DisposeAsync()
    {
        phone.Dispose();
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Theory]
    [InlineData(0, "It goes ahead", StaffDecisions.GoesAhead, "Noted: session S-A1 goes ahead.")]
    [InlineData(1, "It does not go ahead", StaffDecisions.DoesNotGoAhead, "Noted: session S-A1 does not go ahead.")]
    public async Task One_press_puts_down_what_was_decided_and_calls_nothing_off(int button, string title, string decided, string reply)
    {
        await phone.Text("tom", "today");
        await PlanAndSend(new DateTimeOffset(2026, 11, 26, 13, 1, 0, TimeSpan.Zero));
        var alert = Assert.Single(issuer.Calls, call => call is { Method: "POST", Type: "message" }).Body;
        Assert.Contains("NO ANSWER to the ring-in for session S-A1", alert.GetProperty("text").GetString(), StringComparison.Ordinal);
        var pressed = alert.GetProperty("attachments")[0].GetProperty("content").GetProperty("buttons")[button];
        Assert.Equal(("imBack", title), (pressed.GetProperty("type").GetString(), pressed.GetProperty("title").GetString()));
        issuer.Calls.Clear();
        Assert.StartsWith(reply, Assert.Single(await phone.Text("tom", pressed.GetProperty("value").GetString()!)), StringComparison.Ordinal);
        await PlanAndSend(new DateTimeOffset(2026, 11, 26, 13, 20, 0, TimeSpan.Zero));
        await using var store = await bot.OpenStore();
        Assert.Equal((decided, "S-A1"), await store.Records.OfType<StaffNote>().Select(note => new ValueTuple<string, string?>(note.About, note.SessionRef)).SingleAsync());
        Assert.Equal(SessionState.Planned, (await store.Sessions.SingleAsync(session => session.Ref == "S-A1")).State);
        Assert.Equal(OutboxState.Cleared, (await store.Outbox.SingleAsync(row => row.Kind == OutreachKind.RingInUnanswered && row.Channel == "sms")).State);
    }

    /// <summary>By text there would be no button; somebody who has never written in Teams cannot be written to there.</summary>
    [Theory]
    [InlineData(true, "msteams")]
    [InlineData(false, "sms")]
    public async Task A_worker_with_a_mobile_too_is_told_in_Teams_if_they_have_been_there(bool hasWritten, string channel)
    {
        if (hasWritten)
            await phone.Text("tom", "today");
        await using var store = await bot.OpenStore();
        store.Add(new Address { Channel = "sms", Value = "+447700900021", Privacy = AddressPrivacy.Private, People = [new AddressPerson { PersonRef = "P-HALL" }] });
        await store.SaveChangesAsync();
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        var alerts = await store.Outbox.AsNoTracking().Where(row => row.Kind == OutreachKind.RingInUnanswered && row.To != BotHost.Duty).ToListAsync();
        Assert.Equal(channel, Assert.Single(alerts).Channel);
    }

    private async Task PlanAndSend(DateTimeOffset at)
    {
        bot.Clock.Now = at;
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None);
    }
}

/// <summary>What a channel that cannot be asked is sent again after a crash, and what not.</summary>
public sealed class UnaskableChannelTests
{
    [Theory]
    [InlineData("reminder", null, false)]
    [InlineData("ring-in", null, false)]
    [InlineData("duty.concern", null, false)]
    [InlineData("carer.absent.urgent", null, false)]
    [InlineData("form", null, true)]
    [InlineData("form.chase", null, true)]
    [InlineData("special-day", null, true)]
    [InlineData("form", "connector HTTP 503", false)]
    public async Task What_may_wait_is_taken_as_sent_and_what_something_hangs_on_goes_again(string kind, string? error, bool isTakenAsSent)
    {
        var message = new OutboxMessage { Purpose = "p", Kind = kind, Channel = "msteams", To = "entra-tom", Text = "Hello.", Attempts = 2, Error = error };
        var outbox = new Channels.BotFramework.BotFrameworkOutbox("msteams", null!, null!, null!, null!, null!);
        Assert.Equal(isTakenAsSent, (await outbox.FindSent(message, new HashSet<string>(), CancellationToken.None)) is not null);
    }
}
