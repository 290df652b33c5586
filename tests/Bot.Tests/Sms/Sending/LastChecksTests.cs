using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>What changed since a message was planned counts at the moment of sending.</summary>
public sealed class LastChecksTests : IAsyncLifetime
{
    public static readonly TheoryData<string, string, Func<CaseStore, Task>> Changes = new()
    {
        { "opted out", "opted out", async store => (await store.Addresses.SingleAsync()).OptedOutAt = OutboxHost.Start },
        { "wrong number", "a wrong number", async store => (await store.Addresses.SingleAsync()).WrongNumberAt = OutboxHost.Start },
        { "do not text", "not to be texted", async store => (await store.Addresses.SingleAsync()).Privacy = AddressPrivacy.DoNotText },
        { "gone", "the address is no longer on file", async store => (await store.Addresses.SingleAsync()).Value = "+447700900055" },
        { "another's", "the address is no longer theirs", async store => (await store.Addresses.Include(address => address.People).SingleAsync()).People.Clear() },
        { "muted", "muted by staff", async store => (await store.People.SingleAsync()).Muted = true },
        { "suspended", "family time is suspended or restrained", async store => (await store.Relationships.SingleAsync()).Suspended = true },
        { "restrained", "family time is suspended or restrained", async store => (await store.Relationships.SingleAsync()).CourtRestrained = true },
        { "session suspended", "the session is suspended", async store => (await store.Sessions.SingleAsync()).State = SessionState.Suspended },
        { "called off", "the session is not taking place", async store => (await store.Sessions.SingleAsync()).State = SessionState.CalledOff },
        { "begun", "the session has begun", async store => (await store.Sessions.SingleAsync()).StartsAt = OutboxHost.Start },
        { "session gone", "the session is gone", async store => store.Remove(await store.Sessions.SingleAsync()) },
        { "stale", "too late to be of use", async store => (await store.Outbox.SingleAsync()).StaleAt = OutboxHost.Start },
    };

    private OutboxHost host = null!;

    public async Task InitializeAsync()
    {
        host = await OutboxHost.Open();
        await host.Add(Planned.Family());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_reminder_is_stopped_and_shown(string name, string why, Func<CaseStore, Task> change)
    {
        Assert.NotEmpty(name);
        await host.Add(Planned.Reminder());
        await host.Change(change);
        await host.LookAll();
        Assert.Empty(host.Twilio.Forms);
        Assert.Equal((EndsAs(why), why), ((await host.Row()).State, (await host.Row()).Error));
        Assert.Equal(CannotBeTexted.Contains(why) ? [("reminder:S1:P1:24", why)] : [], host.Telephone.Tasks);
    }

    private static readonly string[] CannotBeTexted =
        ["opted out", "a wrong number", "not to be texted", "the address is no longer on file", "the address is no longer theirs"];

    private static OutboxState EndsAs(string why) => why switch
    {
        "the session has begun" or "too late to be of use" => OutboxState.Stale,
        "the session is not taking place" or "the session is gone" => OutboxState.Cleared,
        _ => OutboxState.Cancelled,
    };

    [Fact]
    public async Task A_reminder_waits_for_the_end_of_quiet_hours_and_an_alert_does_not()
    {
        host.Clock.Now = new(2026, 11, 26, 22, 30, 0, TimeSpan.Zero);
        await host.Add(Planned.Reminder(), Planned.Alert("1", "duty.not-coming"));
        await host.LookAll();
        Assert.Equal(OutboxHost.Duty, Assert.Single(host.Twilio.Sent).To);
        Assert.Equal(new DateTime(2026, 11, 27, 8, 0, 0), (await host.Rows())[0].DueAt);
        await host.LookAfter(TimeSpan.FromHours(10));
        Assert.Equal(OutboxState.Sent, (await host.Rows())[0].State);
    }

    [Fact]
    public async Task The_same_words_go_to_one_person_twice_a_day_at_most()
    {
        await host.Add([.. Enumerable.Range(0, 4).Select(i => (object)Planned.Reminder($"reminder:{i}"))]);
        await host.LookAll();
        Assert.Equal(2, host.Twilio.Forms.Count);
        Assert.Equal(2, (await host.Rows()).Count(row => row.State == OutboxState.Cancelled && row.Error == "the same text too often"));
    }

    [Fact]
    public async Task One_person_gets_so_many_a_day_at_most_and_the_next_day_more()
    {
        await host.Change(async store => (await store.Sessions.SingleAsync()).StartsAt = OutboxHost.Start.AddDays(9));
        await host.Add([.. Enumerable.Range(0, 9).Select(i => (object)Planned.Reminder($"reminder:{i}", $"Text {i}."))]);
        await host.LookAll();
        Assert.Equal(6, host.Twilio.Forms.Count);
        Assert.Equal(3, (await host.Rows()).Count(row => row.Error == "too many in one day"));
        var tomorrow = Planned.Reminder("reminder:tomorrow", "Text of tomorrow.");
        (tomorrow.DueAt, tomorrow.StaleAt) = (OutboxHost.Start.AddDays(1), null);
        await host.Add(tomorrow);
        await host.LookAfter(TimeSpan.FromDays(1));
        Assert.Equal(7, host.Twilio.Forms.Count);
    }

    [Fact]
    public async Task The_duty_address_has_no_daily_cap_but_a_loop_there_is_put_off_not_dropped()
    {
        await host.Add([.. Enumerable.Range(0, 15).Select(i => (object)Planned.Alert($"duty.look:{i}", "duty.look", $"Look at {i}."))]);
        await host.Add([.. Enumerable.Range(0, 14).Select(i => (object)Planned.Alert($"duty.loop:{i}", "duty.look", "The same."))]);
        await host.LookAll();
        Assert.Equal(27, host.Twilio.Forms.Count);
        Assert.Equal(2, (await host.Rows()).Count(row => row.State == OutboxState.Planned && row.Error == "the same text too often"));
        await host.LookAfter(TimeSpan.FromHours(1));
        Assert.Equal(29, host.Twilio.Forms.Count);
    }
}
