using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Texting in the simulator, and what one sees of it.</summary>
[Collection(BrowserTests.Name)]
public sealed class TextingTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_text_is_answered_and_its_record_stands_beside_it()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");

        await Assertions.Expect(simulator.Mine).ToHaveTextAsync(["You: cant come on thursday"]);
        await Assertions.Expect(simulator.Replies.First).ToContainTextAsync("We have put down that you can't come on Thursday 26 November at 4pm.");
        await Assertions.Expect(simulator.Records.First).ToContainTextAsync("Sarah can’t come on Thursday 26 November at 4pm (Amelia)");
        await Assertions.Expect(simulator.DutyTexts.First).ToContainTextAsync("NOT COMING to session S-A1");
        await simulator.Shot("text-desktop");
        await using var store = await simulator.Bot.OpenStore();
        var attendance = Assert.Single(await store.Records.OfType<Attendance>().AsNoTracking().ToListAsync());
        Assert.Equal((AttendanceState.NotComing, "P-SARAH", "cant come on thursday"), (attendance.State, attendance.PersonRef, attendance.Words));
    }

    [SkippableFact]
    public async Task The_record_shows_all_its_fields()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        await simulator.Records.First.GetByText("All fields").ClickAsync();

        var fields = simulator.Records.First.Locator("dl");
        await Assertions.Expect(fields).ToContainTextAsync("Session refS-A1");
        await Assertions.Expect(fields).ToContainTextAsync("Wordscant come on thursday");
        await Assertions.Expect(fields).ToContainTextAsync("StateNot coming");
    }

    [SkippableFact]
    public async Task A_conversation_is_still_there_after_a_reload()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        await simulator.Reload();

        await Assertions.Expect(simulator.Page.Locator("#phone-title")).ToHaveTextAsync("Sarah");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(1);
        await Assertions.Expect(simulator.Records.First).ToContainTextAsync("Sarah can’t come");
    }

    [SkippableFact]
    public async Task What_is_yet_to_go_out_does_not_push_the_talk_out_of_sight()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Phone);
        await Plan(simulator, texts: 12);
        await simulator.Pick("Sarah");
        await Assertions.Expect(simulator.Page.Locator("#chat .chat-text.chat-later")).ToHaveCountAsync(12);
        await Assertions.Expect(simulator.Page.Locator("#chat .chat-text.chat-later small").First).ToHaveTextAsync("10.15am · Due");
        await simulator.Text("cant come on thursday");
        await Assertions.Expect(simulator.Page.Locator("#chat .chat-theirs:not(.chat-later)").Last).ToBeInViewportAsync();
        await simulator.Reload();

        await simulator.ShowOnPhone("texts");
        await Assertions.Expect(simulator.Page.Locator("#chat .chat-theirs:not(.chat-later)").Last).ToBeInViewportAsync();
    }

    private static async Task Plan(SimulatorPage simulator, int texts)
    {
        await using var store = await simulator.Bot.OpenStore();
        foreach (var day in Enumerable.Range(1, texts))
            store.Add(new OutboxMessage { Purpose = $"p:{day}", Kind = "reminder", Channel = "sms", To = "+447700900001", PersonRef = "P-SARAH", Text = $"Day {day}: a text that is yet to go out.", DueAt = TestClock.Start.UtcDateTime.AddDays(day), PlannedAt = TestClock.Start.UtcDateTime });
        await store.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task The_duty_worker_answers_with_the_reference()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Kai");
        await simulator.Text("i want to hurt myself");
        await Assertions.Expect(simulator.Records.Filter(new() { HasText = "Urgent concern" })).ToContainTextAsync("Waits for the duty worker");

        await simulator.Page.Locator("#duty-chat .chat-hints button").First.ClickAsync();
        await simulator.Page.Keyboard.PressAsync("Enter");
        await simulator.Settled();
        await Assertions.Expect(simulator.Records.Filter(new() { HasText = "Urgent concern" })).ToContainTextAsync("Answered by the duty worker");
        await simulator.Shot("duty-answered");
        await using var store = await simulator.Bot.OpenStore();
        Assert.NotNull((await store.Records.OfType<Concern>().AsNoTracking().OrderBy(concern => concern.Id).LastAsync()).AnsweredAt);
    }

    [SkippableFact]
    public async Task Of_many_references_that_wait_it_says_how_many()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        var (at, told) = (TestClock.Start.UtcDateTime, simulator.Page.Locator("#duty-more"));
        await using (var store = await simulator.Bot.OpenStore())
        {
            foreach (var reference in (string[])["AAA234", "BBB234", "CCC234", "DDD234"])
                store.AddRange(
                    new Concern { Reference = reference, Channel = "sms", Address = "+447700900001", At = at, Words = "worried", MessageIds = "SM1" },
                    new OutboxMessage { Purpose = $"p:{reference}", Kind = "duty.concern", Channel = "sms", To = BotHost.Duty, Until = reference, Text = $"concern {reference}", DueAt = at, PlannedAt = at });
            await store.SaveChangesAsync();
        }
        await simulator.Pick("Sarah");
        await Assertions.Expect(told).ToHaveTextAsync("4 references wait for an answer; the newest 3 are below.");
        await Assertions.Expect(simulator.Page.Locator("#duty-chat .chat-hints button")).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task What_is_no_number_is_not_taken()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Page.Locator("#number").FillAsync("abc");
        await simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(simulator.Page.Locator("#number:invalid")).ToHaveCountAsync(1);
        await Assertions.Expect(simulator.Page.Locator("#phone-title")).ToHaveTextAsync("Sarah");
    }

    [SkippableFact]
    public async Task Silence_is_explained()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("STOP");
        await Assertions.Expect(simulator.Page.Locator("#chat .chat-note")).ToContainTextAsync("No reply: the carrier answers this word itself");
    }

    [SkippableFact]
    public async Task Each_person_has_their_own_phone()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        await simulator.Pick("Donna");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(0);
        await Assertions.Expect(simulator.Records).ToHaveCountAsync(0);
        await simulator.Pick("Sarah");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task A_slow_phone_does_not_take_the_place_of_the_one_picked_after_it()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        var held = new TaskCompletionSource();
        await simulator.Page.RouteAsync("**/phones/%2B447700900002", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await simulator.Page.Locator(".pick").Filter(new() { HasText = "Donna" }).ClickAsync();
        await simulator.Pick("Sarah");
        var late = simulator.Page.WaitForResponseAsync(response => response.Url.Contains("447700900002", StringComparison.Ordinal));
        held.SetResult();
        await (await late).FinishedAsync();
        await simulator.Text("cant come on thursday");

        await Assertions.Expect(simulator.Page.Locator("#phone-title")).ToHaveTextAsync("Sarah");
        await using var store = await simulator.Bot.OpenStore();
        Assert.Equal("+447700900001", Assert.Single(await store.Messages.AsNoTracking().ToListAsync()).From);
    }

    [SkippableFact]
    public async Task A_number_that_nobody_knows_can_text()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Page.Locator("#number").FillAsync("07700 900555");
        await simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(simulator.Page.Locator("#phone-title")).ToHaveTextAsync("Nobody we know");
        await simulator.Text("is it still on for today");

        await Assertions.Expect(simulator.Replies.Last).ToContainTextAsync("We don't know this number");
        await Assertions.Expect(simulator.Records.Filter(new() { HasText = "A text from a number that nobody is known at" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task A_text_that_is_refused_goes_back_into_the_field()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop, settings: []);
        await simulator.Page.Locator("#number").FillAsync(BotHost.OurNumber);
        await simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(simulator.Page.Locator("#phone-about")).ToContainTextAsync("No one in the case store");
        await simulator.Field.FillAsync("hello me");
        await simulator.Field.PressAsync("Enter");

        await Assertions.Expect(simulator.Page.Locator("#trouble")).ToContainTextAsync("The service answered 400");
        await Assertions.Expect(simulator.Field).ToHaveValueAsync("hello me");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(0);
    }
}
