using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Without a mouse, and by ear.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_person_is_picked_and_texted_by_keyboard_alone()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await TabTo(simulator, "Sarah");
        await simulator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(simulator.Page.Locator("#phone-title")).ToHaveTextAsync("Sarah");
        await Assertions.Expect(simulator.Field).ToBeFocusedAsync();
        await simulator.Page.Keyboard.TypeAsync("cant come on thursday");
        await simulator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(simulator.Replies.First).ToContainTextAsync("can't come on Thursday 26 November");
        await Assertions.Expect(simulator.Field).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Every_stop_is_seen_and_the_first_skips_the_rest()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the phone", await FocusedText(simulator));
        for (var stop = 0; stop < 30; stop++)
        {
            Assert.True(await simulator.Page.EvaluateAsync<bool>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 3"), "no outline on: " + await FocusedText(simulator));
            await simulator.Page.Keyboard.PressAsync("Tab");
        }
    }

    [SkippableFact]
    public async Task A_reply_and_its_record_are_read_out()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");

        var said = simulator.Page.GetByRole(AriaRole.Status);
        await Assertions.Expect(said.Filter(new() { HasText = "Family time service: We have put down that you can't come" })).ToHaveCountAsync(1);
        await Assertions.Expect(said.Filter(new() { HasText = "On file: Sarah can’t come on Thursday 26 November at 4pm" })).ToHaveCountAsync(1);
        await Assertions.Expect(simulator.Page.GetByLabel("Write a text, Sarah")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Another_line_is_no_sending()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Page.Keyboard.TypeAsync("cant come");
        await simulator.Page.Keyboard.PressAsync("Shift+Enter");
        await simulator.Page.Keyboard.TypeAsync("sorry");
        await Assertions.Expect(simulator.Field).ToHaveValueAsync("cant come\nsorry");
        await Assertions.Expect(simulator.Mine).ToHaveCountAsync(0);
    }

    private static async Task TabTo(SimulatorPage simulator, string text)
    {
        for (var stop = 0; stop < 40; stop++)
        {
            await simulator.Page.Keyboard.PressAsync("Tab");
            if ((await FocusedText(simulator)).StartsWith(text, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"\"{text}\" cannot be reached by Tab.");
    }

    private static Task<string> FocusedText(SimulatorPage simulator) => simulator.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
