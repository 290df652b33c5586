using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>From a session that was held to an answer on file: planned, sent, answered through the signed webhook, chased where it is left, and no more than that.</summary>
public sealed class FormCadenceTests(SharedBot shared) : IClassFixture<SharedBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private const string Kai = "+447700900004";
    private const string Grace = "+447700900020";
    private static readonly DateTime Held = new(2026, 11, 26, 17, 30, 0, DateTimeKind.Utc);
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await shared.BeginAgain();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_form_that_is_answered_is_on_file_and_is_not_chased()
    {
        await Hold("S-A1");
        Assert.Empty(await SentAt(Held.AddMinutes(119), Sarah));
        Assert.Contains("How did the visit go overall?", Assert.Single(await SentAt(Held.AddMinutes(121), Sarah)), StringComparison.Ordinal);
        foreach (var answer in new[] { "4", "5", "3", "she ran to me", "skip" })
            await bot.Text(Sarah, answer);
        await using var store = await bot.OpenStore();
        Assert.True(await store.Records.OfType<Form>().OrderBy(form => form.Id).Select(form => form.Finished).LastAsync());
        Assert.Equal([4, 5, 3, null], await store.Records.OfType<Feedback>().OrderBy(answer => answer.Id).Select(answer => answer.Rating).ToListAsync());
        Assert.Empty(await SentAt(Held.AddDays(3).AddMinutes(121), Sarah));
        Assert.Empty(await SentAt(Held.AddDays(6).AddMinutes(121), Sarah));
        Assert.Equal(["it is answered already", "it is answered already"], await Ended("form.chase", "P-SARAH"));
    }

    [Fact]
    public async Task One_that_is_left_half_way_is_chased_where_it_was_left_and_one_that_is_ignored_twice_and_no_more()
    {
        await Hold("S-A1");
        await SentAt(Held.AddMinutes(121), Sarah);
        await bot.Text(Sarah, "4");
        var chaser = Assert.Single(await SentAt(Held.AddDays(3).AddMinutes(121), Sarah));
        Assert.StartsWith("Northamptonshire Family Time Service: we would still like to hear how it went.", chaser, StringComparison.Ordinal);
        Assert.Contains("How did Tom, the worker, do?", chaser, StringComparison.Ordinal);
        Assert.Single(await SentAt(Held.AddDays(6).AddMinutes(121), Sarah));
        foreach (var day in Enumerable.Range(7, 30))
            Assert.Empty(await SentAt(Held.AddDays(day).AddMinutes(121), Sarah));
    }

    [Theory]
    [InlineData("no more questions")]
    [InlineData("stop asking me this")]
    [InlineData("STOP")]
    public async Task Who_said_stop_is_neither_chased_nor_asked_three_months_later(string stop)
    {
        await Hold("S-A1");
        await SentAt(Held.AddMinutes(121), Sarah);
        await bot.Text(Sarah, stop);
        Assert.Empty(await SentAt(Held.AddDays(3).AddMinutes(121), Sarah));
        await HoldLater("S-A2", Held.AddDays(91));
        Assert.Empty(await SentAt(Held.AddDays(91).AddMinutes(121), Sarah));
    }

    [Fact]
    public async Task It_goes_out_and_takes_the_answer_while_a_question_about_coming_is_open()
    {
        await Hold("S-A1");
        await Change(async store =>
        {
            store.Add(Visit("S-A9", Held.AddDays(7), SessionState.Planned));
            await store.SaveChangesAsync();
        });
        bot.Clock.Now = Held.AddMinutes(55);
        Assert.Contains("If you want to say why", string.Join('\n', await bot.Text(Sarah, "cant come next thursday")), StringComparison.Ordinal);
        Assert.Contains("How did the visit go overall?", Assert.Single(await SentAt(Held.AddMinutes(121), Sarah)), StringComparison.Ordinal);
        Assert.Empty(await Ended("form", "P-SARAH"));
        await bot.Text(Sarah, "4");
        await using var after = await bot.OpenStore();
        Assert.Equal(("S-A1", 4), (await after.Records.OfType<Feedback>().Where(answer => answer.PersonRef == "P-SARAH").ToListAsync()).Select(answer => (answer.SessionRef, answer.Rating!.Value)).Single());
        Assert.Equal(AttendanceState.NotComing, await after.Records.OfType<Attendance>().Where(record => record.SessionRef == "S-A9").OrderBy(record => record.Id).Select(record => record.State).LastAsync());
    }

    [Fact]
    public async Task It_does_not_go_out_while_somebody_is_writing()
    {
        await Hold("S-A1");
        bot.Clock.Now = Held.AddMinutes(100);
        await bot.Text(Sarah, "can someone ring me");
        Assert.Empty(await SentAt(Held.AddMinutes(121), Sarah));
        Assert.Contains("How did the visit go overall?", Assert.Single(await SentAt(Held.AddDays(1), Sarah)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_months_after_the_first_it_is_asked_again_and_between_them_not()
    {
        await Hold("S-A1");
        await SentAt(Held.AddMinutes(121), Sarah);
        await HoldLater("S-A2", Held.AddDays(28));
        Assert.Empty(await SentAt(Held.AddDays(28).AddMinutes(121), Sarah));
        await HoldLater("S-A3", Held.AddDays(98));
        Assert.Single(await SentAt(Held.AddDays(98).AddMinutes(121), Sarah));
    }

    [Fact]
    public async Task The_young_person_and_the_social_worker_are_asked_too_and_answer_about_that_session()
    {
        await Hold("S-K1");
        var over = new DateTime(2026, 11, 24, 17, 30, 0, DateTimeKind.Utc);
        Assert.Contains("How was it?", (await SentAt(over.AddMinutes(121), Kai))[0], StringComparison.Ordinal);
        Assert.Contains("How well is this time together going for Kai?", Assert.Single(shared.Phones.Sent, text => text.To == Grace && text.Kind == "form").Text, StringComparison.Ordinal);
        await bot.Text(Kai, "great");
        await bot.Text(Grace, "2");
        await using var store = await bot.OpenStore();
        Assert.Equal(
            [("P-KAI", "S-K1", 5), ("P-OKAFOR", "S-K1", 2)],
            (await store.Records.OfType<Feedback>().OrderBy(answer => answer.Id).ToListAsync()).Select(answer => (answer.PersonRef, answer.SessionRef, answer.Rating!.Value)));
        Assert.Empty(await SentAt(over.AddDays(3).AddMinutes(121), Kai));
    }

    private Task Hold(string session) => Change(store => store.Sessions.Where(known => known.Ref == session).ExecuteUpdateAsync(set => set.SetProperty(known => known.State, SessionState.Held)));

    private Task HoldLater(string reference, DateTime ends) => Change(async store =>
    {
        store.Add(Visit(reference, ends, SessionState.Held));
        await store.SaveChangesAsync();
    });

    private static Session Visit(string reference, DateTime ends, SessionState state) => new()
    {
        Ref = reference,
        ChildRef = "C-AMELIA",
        StartsAt = ends.AddMinutes(-90),
        EndsAt = ends,
        State = state,
        Attendees = [new SessionAttendee { SessionRef = reference, PersonRef = "P-SARAH" }],
    };

    /// <summary>What that person got unasked of forms when the service looked at that moment.</summary>
    private async Task<IReadOnlyList<string>> SentAt(DateTime at, string to)
    {
        bot.Clock.Now = at;
        await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        var before = shared.Phones.Sent.Count;
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        return [.. shared.Phones.Sent.Skip(before).Where(text => text.To == to && text.Kind.StartsWith("form", StringComparison.Ordinal)).Select(text => text.Text)];
    }

    private async Task<List<string?>> Ended(string kind, string person)
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.Where(row => row.Kind == kind && row.PersonRef == person && row.State == OutboxState.Cleared).Select(row => row.Error).ToListAsync();
    }

    private async Task Change(Func<Store.CaseStore, Task> change)
    {
        await using var store = await bot.OpenStore();
        await change(store);
    }
}

/// <summary>Kent: whoever was observed for an assessment is invited to the talk about it.</summary>
public sealed class FeedbackTalkTests : IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private readonly SharedBot shared = new(["--Policy=kent"]);
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        await shared.InitializeAsync();
        bot = await shared.BeginAgain();
    }

    public Task DisposeAsync() => shared.DisposeAsync();

    [Fact]
    public async Task The_invitation_goes_half_an_hour_after_and_a_wish_for_the_talk_is_on_file()
    {
        await using var store = await bot.OpenStore();
        await store.Sessions.Where(session => session.Ref == "S-A1").ExecuteUpdateAsync(set => set
            .SetProperty(session => session.State, SessionState.Held).SetProperty(session => session.Type, SessionType.Assessed));
        bot.Clock.Now = new DateTimeOffset(2026, 11, 26, 18, 1, 0, TimeSpan.Zero);
        for (var twice = 0; twice < 2; twice++)
        {
            await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
            await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None);
        }
        Assert.Equal(
            "Kent Family Time: a worker watched family time today. You can have a talk of at least 15 minutes about how it went. Shall we ask for it?\n1 Yes, please\n2 I have had it\n3 No, thank you",
            Assert.Single(shared.Phones.Sent, text => text.To == Sarah).Text);
        Assert.StartsWith("Thank you. We have put down that you would like the talk, and asked staff to ring you.", Assert.Single(await bot.Text(Sarah, "1")), StringComparison.Ordinal);
        Assert.Equal(("P-SARAH", "S-A1"), await store.Records.OfType<CallBack>().Where(call => call.About == "would like the feedback talk").Select(call => new ValueTuple<string?, string?>(call.PersonRef, call.SessionRef)).SingleAsync());
        Assert.Equal(("feedback-talk", "yes"), await store.Records.OfType<Feedback>().Select(said => new ValueTuple<string?, string?>(said.Question, said.Value)).SingleAsync());
    }
}
