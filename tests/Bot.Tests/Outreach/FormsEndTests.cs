using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>An arrangement ends when staff call off all that was to come: no form and no chaser goes after that.</summary>
public sealed class FormsEndTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private static readonly DateTime Held = new(2026, 11, 26, 17, 30, 0, DateTimeKind.Utc);
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        await Set("S-A1", SessionState.Held);
        await using var store = await bot.OpenStore();
        store.AddRange(Visit("S-A8", 7), Visit("S-A9", 14));
        await store.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(SessionState.CalledOff, SessionState.CalledOff, false)]
    [InlineData(SessionState.CalledOff, SessionState.Suspended, false)]
    [InlineData(SessionState.CalledOff, SessionState.Planned, true)]
    public async Task A_chaser_goes_as_long_as_anything_is_to_come(SessionState next, SessionState last, bool goes)
    {
        Assert.Single(await SentAt(Held.AddMinutes(121)));
        await Set("S-A8", next);
        await Set("S-A9", last);
        Assert.Equal(goes ? 1 : 0, (await SentAt(Held.AddDays(3).AddMinutes(121))).Count);
        Assert.Equal(goes ? [] : ["the arrangement has ended"], await Cleared("form.chase"));
    }

    [Fact]
    public async Task A_form_that_was_planned_when_it_ends_is_cleared()
    {
        Assert.Empty(await SentAt(Held.AddMinutes(10)));
        await Set("S-A8", SessionState.CalledOff);
        await Set("S-A9", SessionState.CalledOff);
        Assert.Empty(await SentAt(Held.AddMinutes(121)));
        Assert.Equal(["the arrangement has ended"], await Cleared("form"));
    }

    [Fact]
    public async Task Where_no_further_session_is_held_none_is_asked_three_months_on()
    {
        Assert.Single(await SentAt(Held.AddMinutes(121)));
        await SentAt(Held.AddDays(3).AddMinutes(121));
        await SentAt(Held.AddDays(6).AddMinutes(121));
        foreach (var day in new[] { 91, 92, 98 })
            Assert.Empty(await SentAt(Held.AddDays(day).AddMinutes(121)));
    }

    private static Session Visit(string reference, int days) => new()
    {
        Ref = reference,
        ChildRef = "C-AMELIA",
        StartsAt = Held.AddDays(days).AddMinutes(-90),
        EndsAt = Held.AddDays(days),
        Attendees = [new SessionAttendee { SessionRef = reference, PersonRef = "P-SARAH" }],
    };

    private async Task Set(string session, SessionState state)
    {
        await using var store = await bot.OpenStore();
        await store.Sessions.Where(known => known.Ref == session).ExecuteUpdateAsync(set => set.SetProperty(known => known.State, state));
    }

    private async Task<IReadOnlyList<string>> SentAt(DateTime at)
    {
        bot.Clock.Now = at;
        await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        var before = shared.Phones.Sent.Count;
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        return [.. shared.Phones.Sent.Skip(before).Where(text => text.To == Sarah).Select(text => text.Text)];
    }

    private async Task<List<string?>> Cleared(string kind)
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.Where(row => row.Kind == kind && row.PersonRef == "P-SARAH" && row.State == OutboxState.Cleared).Select(row => row.Error).ToListAsync();
    }
}
