using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>A young person whose KIT plan has cards in it is asked once which days, and reminded of each in time to make one.</summary>
public sealed class SpecialDayTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private const string Kai = "+447700900004";
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        await Change(store => store.Add(new KitPlan { PersonRef = "P-KAI", ChildRef = "C-KAI", Questionnaire = "kit-plan", Question = "how", Value = "phone cards", At = bot.Clock.Now.UtcDateTime }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Asked_once_and_reminded_ten_days_before_in_their_own_words()
    {
        Assert.StartsWith("Northamptonshire Family Time Service:\n\nYour plan says cards or letters. Which days shall we remind you of?", Assert.Single(await SentAt("2026-11-23 17:00")), StringComparison.Ordinal);
        Assert.Equal("Thank you. We will text you before: Nans birthday (12 December), Christmas (25 December). To change them, send my special days.", Assert.Single(await bot.Text(Kai, "nans birthday 12 dec and christmas")));
        Assert.Empty(await SentAt("2026-12-01 17:00"));
        Assert.Equal("Nans birthday: Saturday 12 December. Would you like to send a card or a letter? Now is a good time to make it. Grace can help you send it.", Assert.Single(await SentAt("2026-12-02 16:31")));
        Assert.Empty(await SentAt("2026-12-03 17:00"));
        Assert.StartsWith("Christmas: Friday 25 December.", Assert.Single(await SentAt("2026-12-15 17:00")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_none_is_asked_no_more_and_who_takes_a_day_back_is_not_reminded()
    {
        await SentAt("2026-11-23 17:00");
        Assert.StartsWith("Thank you. We will text you before: Mum (12 December).", Assert.Single(await bot.Text(Kai, "mum 12 dec")), StringComparison.Ordinal);
        bot.Clock.Now = At("2026-12-02 09:00");
        Assert.Equal(1, await ActivatorUtilities.CreateInstance<SpecialDayPlanning>(bot.Services).PlanAll(CancellationToken.None));
        await bot.Text(Kai, "my special days");
        Assert.StartsWith("That's fine.", Assert.Single(await bot.Text(Kai, "none")), StringComparison.Ordinal);
        Assert.Empty(await SentAt("2026-12-02 17:00"));
        Assert.Empty(await SentAt("2026-12-09 17:00"));
        await using var store = await bot.OpenStore();
        Assert.Equal("they took the day back", await store.Outbox.Where(row => row.Kind == "special-day").Select(row => row.Error).SingleAsync());
    }

    [Fact]
    public async Task A_day_of_somebody_whom_they_may_not_see_is_kept_from_them_and_shown_to_staff()
    {
        await SentAt("2026-11-23 17:00");
        await bot.Text(Kai, "dads birthday 12 dec");
        await Change(store => store.Add(new Relationship { PersonRef = "P-GARY", ChildRef = "C-KAI", Kind = "Dad", CourtRestrained = true }));
        Assert.Empty(await SentAt("2026-12-02 16:31"));
        await using var after = await bot.OpenStore();
        Assert.Equal((OutboxState.Cancelled, "it names somebody who is suspended or restrained"), await after.Outbox.Where(row => row.Kind == "special-day").Select(row => new ValueTuple<OutboxState, string?>(row.State, row.Error)).SingleAsync());
    }

    [Fact]
    public async Task Nobody_is_asked_who_did_not_ask_for_cards()
    {
        await Change(store => store.Add(new KitPlan { PersonRef = "P-KAI", ChildRef = "C-KAI", Questionnaire = "kit-plan", Question = "how", Value = "phone", At = bot.Clock.Now.UtcDateTime }));
        Assert.Empty(await SentAt("2026-11-23 17:00"));
    }

    private async Task<IReadOnlyList<string>> SentAt(string at)
    {
        bot.Clock.Now = At(at);
        var planning = ActivatorUtilities.CreateInstance<SpecialDayPlanning>(bot.Services);
        await planning.PlanAll(CancellationToken.None);
        Assert.Equal(0, await planning.PlanAll(CancellationToken.None));
        var before = shared.Phones.Sent.Count;
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        return [.. shared.Phones.Sent.Skip(before).Where(text => text.To == Kai).Select(text => text.Text)];
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    private async Task Change(Action<Store.CaseStore> change)
    {
        await using var store = await bot.OpenStore();
        change(store);
        await store.SaveChangesAsync();
    }
}
