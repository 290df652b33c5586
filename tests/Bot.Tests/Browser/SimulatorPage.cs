using System.Collections.Concurrent;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>The simulator in a browser, on a service of its own with the families of the transcripts.</summary>
public sealed class SimulatorPage : IAsyncDisposable
{
    public static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };
    public static readonly ViewportSize Desktop = new() { Width = 1440, Height = 900 };

    /// <summary>As a newcomer starts it: no account, no token; the simulator makes up its own.</summary>
    private static readonly string[] NoAccount = ["--Twilio:AuthToken=", "--Twilio:AccountSid=", "--Twilio:From=", "--Twilio:PublicBaseUrl="];

    private readonly IBrowserContext context;

    private SimulatorPage(BotHost bot, IBrowserContext context, IPage page) => (Bot, this.context, Page) = (bot, context, page);

    public BotHost Bot { get; }
    public IPage Page { get; }

    /// <summary>What the browser asked for, and where.</summary>
    public ConcurrentQueue<IResponse> Responses { get; } = new();
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Script errors, refusals by the content security policy, failed loads.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();
    public string Origin => Bot.Services.GetRequiredService<OwnUrl>().Url();

    public ILocator Field => Page.Locator("#chat textarea");
    public ILocator Mine => Page.Locator("#chat .chat-mine p");
    public ILocator Replies => Page.Locator("#chat .chat-theirs p");
    public ILocator Records => Page.Locator("#written .card:not(.out)");
    public ILocator DutyTexts => Page.Locator("#duty-chat .chat-theirs p");

    public static async Task<SimulatorPage> Open(Chromium chromium, ViewportSize size, ColorScheme scheme = ColorScheme.Light, ReducedMotion motion = ReducedMotion.NoPreference, string[]? settings = null)
    {
        var context = await chromium.Context(new() { ViewportSize = size, ColorScheme = scheme, ReducedMotion = motion });
        var bot = await BotHost.Start(null, settings ?? NoAccount);
        await using (var store = await bot.OpenStore())
            await TestWorld.Fill(store);
        var simulator = new SimulatorPage(bot, context, await context.NewPageAsync());
        simulator.Listen();
        await simulator.Page.GotoAsync(simulator.Origin);
        await simulator.Ready();
        return simulator;
    }

    public async Task Reload()
    {
        await Page.ReloadAsync();
        await Ready();
    }

    public async Task Pick(string name)
    {
        await ShowOnPhone("people");
        await Page.Locator($".pick:has(b:text-is('{name}'))").ClickAsync();
        await Assertions.Expect(Page.Locator("#phone-title")).ToHaveTextAsync(name);
    }

    /// <summary>Texts, and waits until it is answered: nothing is under way any more.</summary>
    public async Task Text(string words)
    {
        await Field.FillAsync(words);
        await Field.PressAsync("Enter");
        await Assertions.Expect(Mine.Last).ToContainTextAsync(words);
        await Settled();
    }

    public Task Settled() => Assertions.Expect(Page.Locator("[data-under-way]")).ToHaveCountAsync(0);

    /// <summary>The parts are beside each other on a desktop, where there is nothing to choose.</summary>
    public async Task ShowOnPhone(string part)
    {
        var button = Page.Locator($"[data-show={part}]");
        if (await button.IsVisibleAsync())
            await button.ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Bot.DisposeAsync();
    }

    /// <summary>Kept for whoever wants to look, when <c>FAMILYTIME_TEST_SCREENSHOTS</c> names a folder.</summary>
    public async Task Shot(string name)
    {
        if (Environment.GetEnvironmentVariable("FAMILYTIME_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private Task Ready() => Assertions.Expect(Page.Locator(".pick[aria-current]")).ToHaveCountAsync(1);

    private void Listen()
    {
        Page.Request += (_, request) => Requests.Enqueue(request.Url);
        Page.Response += (_, response) => Responses.Enqueue(response);
        Page.PageError += (_, error) => Troubles.Enqueue(error);
        Page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
                Troubles.Enqueue(line.Text);
        };
    }
}
