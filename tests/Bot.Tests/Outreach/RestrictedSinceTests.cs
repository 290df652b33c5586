using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>A reminder that is planned, and then a restriction: the family gets nothing, and staff are shown why, on either way that stops it.</summary>
public sealed class RestrictedSinceTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private static readonly DateTime Due = new(2026, 11, 24, 16, 5, 0, DateTimeKind.Utc);

    public static readonly TheoryData<string, bool> Ways = new()
    {
        { "suspended", true }, { "suspended", false }, { "restrained", true }, { "restrained", false }, { "session", true }, { "session", false },
    };

    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        await Plan();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_true_reason_is_kept_and_shown(string what, bool plannedAnew)
    {
        await Restrict(what, true);
        await Send(plannedAnew);
        var why = what == "session" ? StopReason.SessionSuspended : StopReason.Restricted;
        var rows = await Reminders();
        Assert.Contains(rows, row => (row.State, row.Error) == (OutboxState.Cancelled, why));
        Assert.DoesNotContain(rows, row => row.State == OutboxState.Cleared);
        Assert.DoesNotContain(shared.Phones.Sent, text => text.To == Sarah);
    }

    [Theory]
    [InlineData(StopReason.OptedOut)]
    [InlineData(StopReason.WrongNumber)]
    public async Task Who_cannot_be_texted_any_more_has_not_answered_and_staff_read_why(string why)
    {
        await using (var store = await bot.OpenStore())
        {
            var own = store.Addresses.Where(address => address.Value == Sarah);
            if (why == StopReason.OptedOut)
                await own.ExecuteUpdateAsync(set => set.SetProperty(address => address.OptedOutAt, Due));
            else
                await own.ExecuteUpdateAsync(set => set.SetProperty(address => address.WrongNumberAt, Due));
        }
        await Plan();
        Assert.Equal((OutboxState.Cleared, why), Assert.Single((await Reminders()).Select(row => (row.State, row.Error)).Distinct()));
        await Send(plannedAnew: true);
        Assert.DoesNotContain(shared.Phones.Sent, text => text.To == Sarah);
    }

    [Fact]
    public async Task Lifted_in_time_they_are_reminded_after_all()
    {
        await Restrict("suspended", true);
        await Plan();
        await Restrict("suspended", false);
        await Send(plannedAnew: true);
        Assert.Equal("reminder", Assert.Single(shared.Phones.Sent, text => text.To == Sarah).Kind);
    }

    private async Task Restrict(string what, bool on)
    {
        await using var store = await bot.OpenStore();
        var own = store.Relationships.Where(relation => relation.PersonRef == "P-SARAH");
        if (what == "session")
            await store.Sessions.Where(session => session.Ref == "S-A1").ExecuteUpdateAsync(set => set.SetProperty(session => session.State, SessionState.Suspended));
        else if (what == "restrained")
            await own.ExecuteUpdateAsync(set => set.SetProperty(relation => relation.CourtRestrained, on));
        else
            await own.ExecuteUpdateAsync(set => set.SetProperty(relation => relation.Suspended, on));
    }

    private Task Plan() => bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);

    private async Task Send(bool plannedAnew)
    {
        bot.Clock.Now = Due;
        if (plannedAnew)
            await Plan();
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private async Task<List<OutboxMessage>> Reminders()
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.Where(row => row.Kind == OutreachKind.Reminder && row.PersonRef == "P-SARAH" && row.DueAt <= Due).ToListAsync();
    }
}
