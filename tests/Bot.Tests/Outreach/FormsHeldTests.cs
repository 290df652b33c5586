using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>What staff hold back or cancel moves what hangs on it: the next form waits its week, and a chaser goes by when its own form went.</summary>
public sealed class FormsHeldTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private const string First = "form:parent:C-AMELIA:P-SARAH:0";
    private static readonly DateTime Held = new(2026, 11, 26, 17, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime Released = new(2026, 12, 3, 10, 0, 0, DateTimeKind.Utc);
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        await using (var store = await bot.OpenStore())
        {
            store.AddRange(Visit("S-A8", 7), Visit("S-A9", 30));
            await store.SaveChangesAsync();
        }
        await Set("S-A1");
        await SentAt(Held.AddMinutes(10));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_form_waits_a_week_after_one_that_staff_let_go_late_and_is_not_lost()
    {
        await Hand().Hold(await IdOf(First), default);
        Assert.Empty(await SentAt(Held.AddMinutes(121)));
        await Hand().Release(await IdOf(First), default);
        Assert.Equal(["form"], await SentAt(Released));
        await Set("S-A8");
        Assert.Empty(await SentAt(Held.AddDays(7).AddMinutes(121)));
        Assert.DoesNotContain("form", await SentAt(Released.AddDays(7).AddMinutes(-10)));
        Assert.Contains("form", await SentAt(Released.AddDays(7).AddMinutes(1)));
    }

    [Fact]
    public async Task A_chaser_counts_its_days_from_when_its_form_went()
    {
        await Hand().Hold(await IdOf(First), default);
        foreach (var day in new[] { 3, 4, 5, 6 })
            Assert.Empty(await SentAt(Held.AddDays(day).AddMinutes(121)));
        await Hand().Release(await IdOf(First), default);
        Assert.Equal(["form"], await SentAt(Released));
        Assert.Empty(await SentAt(Released.AddDays(2)));
        Assert.Equal(["form.chase"], await SentAt(Released.AddDays(3)));
    }

    [Fact]
    public async Task A_chaser_of_a_form_that_was_cancelled_is_cleared()
    {
        await Hand().Cancel(await IdOf(First), default);
        foreach (var day in new[] { 0, 3, 6, 7 })
            Assert.Empty(await SentAt(Held.AddDays(day).AddMinutes(121)));
        await using var store = await bot.OpenStore();
        Assert.Equal(["its form did not go", "its form did not go"], await store.Outbox.Where(row => row.Kind == "form.chase" && row.State == OutboxState.Cleared && row.PersonRef == "P-SARAH").Select(row => row.Error).ToListAsync());
    }

    private OutboxHand Hand() => bot.Services.GetRequiredService<OutboxHand>();

    private async Task<long> IdOf(string purpose)
    {
        await using var store = await bot.OpenStore();
        return (await store.Outbox.SingleAsync(row => row.Purpose == purpose)).Id;
    }

    /// <summary>Each an arrangement of its own, so that each calls for a form.</summary>
    private static Session Visit(string reference, int days) => new()
    {
        Ref = reference,
        ChildRef = "C-AMELIA",
        Arrangement = $"another {reference}",
        StartsAt = Held.AddDays(days).AddMinutes(-90),
        EndsAt = Held.AddDays(days),
        Attendees = [new SessionAttendee { SessionRef = reference, PersonRef = "P-SARAH" }],
    };

    private async Task Set(string session)
    {
        await using var store = await bot.OpenStore();
        await store.Sessions.Where(known => known.Ref == session).ExecuteUpdateAsync(set => set.SetProperty(known => known.State, SessionState.Held));
    }

    private async Task<IReadOnlyList<string>> SentAt(DateTime at)
    {
        bot.Clock.Now = at;
        await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        var before = shared.Phones.Sent.Count;
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        return [.. shared.Phones.Sent.Skip(before).Where(text => text.To == Sarah).Select(text => text.Kind)];
    }
}
