using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Under each text of the simulator: how it was read.</summary>
[Collection(BrowserTests.Name)]
public sealed class WhyTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_text_tells_what_was_made_of_it_and_why()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cnt mke thurs, bn sick all nite");
        await Why(simulator).Locator("summary").ClickAsync();

        await Assertions.Expect(Why(simulator)).ToContainTextAsync("Made plain: cant make thursday");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("Ill and not coming: Thursday 26 November at 16:00 (Amelia)");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("By what was learnt");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("Points to“thursday”");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("No worry heard");
        await simulator.Shot("why-desktop");
    }

    [SkippableFact]
    public async Task A_worry_tells_which_words_were_heard()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("i want to kill myself");
        await Why(simulator).Locator("summary").ClickAsync();
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("Heard as urgent: suicide");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("kill myself");
    }

    [SkippableFact]
    public async Task It_opens_by_keyboard_stays_open_and_fits_a_small_screen()
    {
        var axe = ScreenTests.Axe();
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Phone);
        await simulator.Pick("Donna");
        await simulator.Text("cant do thurs but friday ok, averylongwordwithoutanyblanksthatafieldofnarrowwidthhastobreaksomewhere");
        await simulator.ShowOnPhone("record");
        await Why(simulator).Locator("summary").FocusAsync();
        await simulator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Why(simulator)).ToContainTextAsync("1 of 2: Can't come");
        Assert.Equal(0, await simulator.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await simulator.Page.EvaluateAsync(axe);
        Assert.Empty(await ScreenTests.Violations(simulator));
        await simulator.Shot("why-phone");
        await simulator.ShowOnPhone("texts");
        await simulator.Text("thanks");
        await simulator.ShowOnPhone("record");
        await Assertions.Expect(simulator.Page.Locator("details.why[open]")).ToContainTextAsync("1 of 2: Can't come");
        Assert.Empty(simulator.Troubles);
    }

    private static ILocator Why(SimulatorPage simulator) => simulator.Page.Locator("#written .entry").First.Locator("details.why");
}
