using FamilyTimeBot.Bot.Tests.WebChat;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser.WebChat;

/// <summary>Small and large, light, dark and strong, big letters: axe finds nothing, nothing is cut off, nothing comes from elsewhere.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChatScreenTests(Chromium chromium)
{
    private const int MostOctets = 100_000;

    [SkippableTheory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Axe_finds_no_violation_in_any_look(int width)
    {
        var axe = ScreenTests.Axe();
        await using var chat = await Talked(new ViewportSize { Width = width, Height = 740 });
        await chat.Page.EvaluateAsync(axe);
        Assert.Empty(await Violations(chat));
        await chat.Look();
        foreach (var look in new[] { "", "dark", "strong", "dark", "large", "strong", "dark" })
        {
            if (look.Length > 0)
                await chat.Page.Locator($"[data-look={look}]").ClickAsync();
            Assert.Empty(await Violations(chat));
            Assert.Equal(width, await chat.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
            await chat.Shot($"chat-{width}-{(await chat.Page.EvaluateAsync<string>("() => document.documentElement.dataset.looks")).Replace(' ', '-')}");
        }
    }

    /// <summary>Five faces; pictures of which several can be picked; words with "Skip" and "Go back"; a reminder that came unasked.</summary>
    [SkippableTheory]
    [InlineData("faces", "P-KAI", "feedback")]
    [InlineData("several", "P-PRIYA", "feedback with Ruby", "Happy")]
    [InlineData("words", "P-KAI", "feedback", "Great")]
    [InlineData("planned", "P-SARAH")]
    public async Task Axe_finds_no_violation_in_any_kind_of_question(string kind, string person, string? begin = null, string? pressed = null)
    {
        var axe = ScreenTests.Axe();
        await using var chat = await Asked(person, begin, pressed);
        await chat.Page.EvaluateAsync(axe);
        if (kind == "several")
            await chat.Choices.Nth(1).TapAsync();
        await chat.Look();
        await chat.Page.Locator("#looks-open").ClickAsync();
        foreach (var look in new[] { "", "dark", "strong", "dark", "large" })
        {
            if (look.Length > 0)
                await chat.Page.EvaluateAsync("look => document.querySelector(`[data-look=${look}]`).click()", look);
            Assert.Empty(await Violations(chat));
            Assert.Equal(360, await chat.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, innerWidth)"));
            Assert.Empty(await CutOff(chat));
            await chat.Shot($"answers-{kind}-{(await chat.Page.EvaluateAsync<string>("() => document.documentElement.dataset.looks")).Replace(' ', '-')}");
        }
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_pages_before_and_after_are_clean_too(ColorScheme scheme)
    {
        var axe = ScreenTests.Axe();
        await using var chat = await ChatPage.New(chromium, SimulatorPage.Phone, scheme);
        foreach (var path in new[] { await ChatPhone.Link(chat.Bot, "P-KAI"), "/c/no-such-link" })
        {
            await chat.Page.GotoAsync(chat.Origin + path);
            await chat.Page.EvaluateAsync(axe);
            await chat.Shot($"chat-page-{scheme}-{path.Length}");
            Assert.Empty(await Violations(chat));
        }
    }

    [SkippableFact]
    public async Task A_dark_phone_gets_the_dark_page()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone, ColorScheme.Dark);
        Assert.Equal("chosen dark", await chat.Page.EvaluateAsync<string>("() => document.documentElement.dataset.looks"));
        await chat.Look("dark");
        await chat.Page.ReloadAsync();
        Assert.Equal("chosen", await chat.Page.EvaluateAsync<string>("() => document.documentElement.dataset.looks"));
    }

    [SkippableFact]
    public async Task Everything_is_large_enough_to_hit()
    {
        await using var chat = await Talked(SimulatorPage.Phone);
        await chat.Look();
        Assert.Empty(await chat.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button')].filter(button => button.checkVisibility()).filter(button => button.getBoundingClientRect().height < 28 || button.getBoundingClientRect().width < 40).map(button => button.textContent)"));
    }

    [SkippableFact]
    public async Task The_page_and_all_that_it_loads_is_under_100_kB_from_this_host_alone_and_nothing_goes_wrong()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await chat.Say("when is it");
        var octets = await chat.Page.EvaluateAsync<int>(
            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].filter(entry => !entry.name.includes('/v3/')).reduce((sum, entry) => sum + entry.decodedBodySize, 0)");

        Assert.InRange(octets, 20_000, MostOctets);
        Assert.All(chat.Requests, url => Assert.StartsWith(chat.Origin + "/", url, StringComparison.Ordinal));
        Assert.Empty(chat.Troubles);
    }

    /// <summary>With a question of some kind open: of a form that was begun, or one that was sent unasked.</summary>
    private async Task<ChatPage> Asked(string person, string? begin, string? pressed)
    {
        var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        chat.Bot.Clock.Now = new DateTimeOffset(2026, 11, begin is null ? 24 : 25, begin is null ? 16 : 19, 5, 0, TimeSpan.Zero);
        await chat.Follow(await ChatPhone.Link(chat.Bot, person));
        if (begin is not null)
            await chat.Say(begin);
        else
            await chat.Remind(person);
        if (pressed is not null)
            await chat.Press(pressed);
        return chat;
    }

    private static Task<string[]> CutOff(ChatPage chat) => chat.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('button')].filter(button => button.checkVisibility() && button.scrollWidth > button.clientWidth + 1).map(button => button.textContent)");

    private async Task<ChatPage> Talked(ViewportSize size)
    {
        var chat = await ChatPage.Open(chromium, size, person: "P-SARAH");
        await chat.Say("averylongwordwithoutanyblanksthatabubbleofnarrowwidthhastobreaksomewhereorelse");
        await chat.Say("im ill, cant come thursday");
        return chat;
    }

    private static Task<string[]> Violations(ChatPage chat) => chat.Page.EvaluateAsync<string[]>(
        "async () => (await axe.run()).violations.flatMap(violation => violation.nodes.map(node => `${violation.id} ${node.target}: ${node.failureSummary}`))");
}
