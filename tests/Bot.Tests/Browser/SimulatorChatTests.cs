using FamilyTimeBot.Bot.Tests.Browser.WebChat;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>From the simulator into the web chat, and what was said there beside the phone.</summary>
[Collection(BrowserTests.Name)]
public sealed class SimulatorChatTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_web_chat_opens_in_a_tab_a_form_is_filled_in_there_and_stands_on_file()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        simulator.Bot.Clock.Now = new DateTimeOffset(2026, 11, 25, 19, 5, 0, TimeSpan.Zero);
        await simulator.Pick("Kai");
        var tab = await simulator.Page.RunAndWaitForPopupAsync(() => simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Open the web chat" }).ClickAsync());
        await tab.GetByRole(AriaRole.Button, new() { Name = "Open my chat" }).ClickAsync();
        await tab.Locator("#chat textarea").FillAsync("I want to say how it went");
        await tab.Keyboard.PressAsync("Enter");
        foreach (var pressed in new[] { "Great", "Skip", "Skip", "Good", "OK", "Not good", "Skip", "Yes" })
            await ChatPage.Press(tab, pressed);
        await Assertions.Expect(tab.Locator("#chat .chat-theirs p").Last).ToContainTextAsync("Thank you for telling us.");

        await Assertions.Expect(simulator.Page.Locator(".entry").First).ToContainTextAsync("in the web chat", new() { Timeout = 15_000 });
        await Assertions.Expect(simulator.Page.Locator(".entry").First).ToContainTextAsync("Yes");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(0);
        await simulator.Shot("web-chat-on-file");
        await using var store = await simulator.Bot.OpenStore();
        Assert.Equal(5, await store.Records.OfType<Feedback>().CountAsync());
    }

    [SkippableFact]
    public async Task For_somebody_who_is_not_to_be_messaged_no_tab_stays_open_and_the_reason_is_said()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Mia");
        var tab = await simulator.Page.RunAndWaitForPopupAsync(() => simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Open the web chat" }).ClickAsync());
        var closed = new TaskCompletionSource();
        tab.Close += (_, _) => closed.TrySetResult();
        await Assertions.Expect(simulator.Page.Locator("#trouble")).ToContainTextAsync("has not recorded that they agree");
        if (!tab.IsClosed)
            await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [SkippableFact]
    public async Task On_a_small_screen_what_was_just_written_is_said_by_the_phone_and_leads_to_the_record()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Phone);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        var just = simulator.Page.Locator("#just");
        await Assertions.Expect(just).ToHaveTextAsync("On file: Sarah can’t come on Thursday 26 November at 4pm (Amelia)");
        await simulator.Shot("just-written-360");
        await just.ClickAsync();
        await Assertions.Expect(simulator.Records.First).ToBeVisibleAsync();
    }
}
