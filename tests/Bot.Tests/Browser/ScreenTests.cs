using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Small and large screens, light and dark, large text, less motion: nothing is cut off, and axe finds nothing.</summary>
[Collection(BrowserTests.Name)]
public sealed class ScreenTests(Chromium chromium)
{
    private static readonly string[] Parts = ["people", "texts", "record", "duty"];

    [SkippableTheory]
    [InlineData(320, 640)]
    [InlineData(360, 740)]
    [InlineData(768, 1024)]
    [InlineData(1200, 700)]
    [InlineData(1920, 1080)]
    public async Task Nothing_scrolls_sideways_and_the_field_is_in_sight(int width, int height)
    {
        await using var simulator = await Texted(new ViewportSize { Width = width, Height = height });
        foreach (var part in Parts)
        {
            await simulator.ShowOnPhone(part);
            Assert.Equal(width, await Wide(simulator));
            await simulator.Shot($"{width}-{part}");
        }
        await simulator.ShowOnPhone("texts");
        var field = await simulator.Field.BoundingBoxAsync();
        Assert.InRange(field!.Y + field.Height, 0, height);
    }

    [SkippableFact]
    public async Task Text_twice_as_large_stays_within_a_small_screen()
    {
        await using var simulator = await Texted(SimulatorPage.Phone);
        await simulator.Page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
        foreach (var part in Parts)
        {
            await simulator.ShowOnPhone(part);
            await simulator.Shot($"large-text-{part}");
            Assert.Equal(SimulatorPage.Phone.Width, await Wide(simulator));
            Assert.Empty(await simulator.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('button')].filter(button => button.scrollWidth > button.clientWidth).map(button => button.textContent)"));
        }
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    public async Task Axe_finds_no_violation(ColorScheme scheme, int width)
    {
        var axe = Axe();
        await using var simulator = await Texted(new ViewportSize { Width = width, Height = 800 }, scheme);
        await simulator.Page.EvaluateAsync(axe);
        foreach (var part in Parts)
        {
            await simulator.ShowOnPhone(part);
            await simulator.Shot($"{scheme}-{width}-{part}");
            Assert.Empty(await Violations(simulator));
        }
    }

    [SkippableFact]
    public async Task Axe_would_find_one()
    {
        var axe = Axe();
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Phone);
        await simulator.Page.EvaluateAsync(axe);
        await simulator.Page.EvaluateAsync("() => document.querySelector('label[for=find]').remove()");
        Assert.Contains(await Violations(simulator), violation => violation.StartsWith("label", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(ReducedMotion.Reduce, "none")]
    [InlineData(ReducedMotion.NoPreference, "chat-arrive")]
    public async Task Nothing_moves_for_those_who_asked_for_that(ReducedMotion motion, string animation)
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop, motion: motion);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        Assert.Equal(animation, await simulator.Page.Locator(".chat-new").First.EvaluateAsync<string>("bubble => getComputedStyle(bubble).animationName"));
    }

    /// <summary>With something of every kind on the page.</summary>
    private async Task<SimulatorPage> Texted(ViewportSize size, ColorScheme scheme = ColorScheme.Light)
    {
        var simulator = await SimulatorPage.Open(chromium, size, scheme, ReducedMotion.Reduce);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday, averylongwordwithoutanyblanksthatafieldofnarrowwidthhastobreaksomewhere");
        await simulator.Text("im scared of him");
        await simulator.Text("i want to hurt myself");
        await simulator.Text("STOP");
        await simulator.ShowOnPhone("record");
        await simulator.Records.First.GetByText("All fields").ClickAsync();
        return simulator;
    }

    private static Task<int> Wide(SimulatorPage simulator) => simulator.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)");

    internal static Task<string[]> Violations(SimulatorPage simulator) => simulator.Page.EvaluateAsync<string[]>(
        "async () => (await axe.run()).violations.flatMap(violation => violation.nodes.map(node => `${violation.id} ${node.target}: ${node.failureSummary}`))");

    internal static string Axe()
    {
        var file = Path.Combine(Path.GetDirectoryName(Conversations.TranscriptTests.Folder())!, "js", "node_modules", "axe-core", "axe.min.js");
        Skip.IfNot(File.Exists(file), "axe is not there: run npm ci in tests/js.");
        return File.ReadAllText(file);
    }
}
