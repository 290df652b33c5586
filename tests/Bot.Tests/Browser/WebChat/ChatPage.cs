using System.Collections.Concurrent;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.WebChat;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser.WebChat;

/// <summary>A young person's phone with the chat open, on a service of its own with the families of the transcripts.</summary>
public sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private ChatPage(BotHost bot, IBrowserContext context, IPage page) => (Bot, this.context, Page) = (bot, context, page);

    public BotHost Bot { get; }
    public IPage Page { get; }
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Script errors, refusals by the content security policy, failed loads.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();
    public string Origin => Bot.Services.GetRequiredService<OwnUrl>().Url();

    public ILocator Field => Page.Locator("#chat textarea");
    public ILocator Mine => Page.Locator("#chat .chat-mine p");
    public ILocator Replies => Page.Locator("#chat .chat-theirs p");
    public ILocator Choices => Page.Locator("#chat .chat-choices button");
    public ILocator State => Page.Locator("#state");

    /// <summary>Nothing is opened yet.</summary>
    public static async Task<ChatPage> New(Chromium chromium, ViewportSize size, ColorScheme scheme = ColorScheme.Light, BotHost? bot = null)
    {
        var context = await chromium.Context(new() { ViewportSize = size, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce, HasTouch = true });
        if (bot is null)
        {
            bot = await BotHost.Start(null, "--WebChat:HideUrl=http://127.0.0.1:9/neutral");
            await using var store = await bot.OpenStore();
            await TestWorld.Fill(store);
        }
        var page = new ChatPage(bot, context, await context.NewPageAsync());
        page.Listen();
        await page.Page.RouteAsync("http://127.0.0.1:9/neutral", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weather</title>" }));
        return page;
    }

    /// <summary>With the chat of that person open.</summary>
    public static async Task<ChatPage> Open(Chromium chromium, ViewportSize size, ColorScheme scheme = ColorScheme.Light, string person = "P-KAI")
    {
        var chat = await New(chromium, size, scheme);
        await chat.Follow(await ChatPhone.Link(chat.Bot, person));
        return chat;
    }

    public async Task Follow(string link)
    {
        await Page.GotoAsync(Origin + link);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open my chat" }).ClickAsync();
        await Assertions.Expect(Replies.First).ToContainTextAsync("Hello");
    }

    /// <summary>Writes, and waits until it is answered.</summary>
    public async Task Say(string words)
    {
        var before = await Replies.CountAsync();
        await Field.FillAsync(words);
        await Field.PressAsync("Enter");
        await Assertions.Expect(Replies.Nth(before)).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("[data-under-way]")).ToHaveCountAsync(0);
    }

    /// <summary>Taps an answer, and waits until what comes next is there.</summary>
    public Task Press(string words) => Press(Page, words);

    /// <summary>The same on a page that was opened elsewhere.</summary>
    public static async Task Press(IPage page, string words)
    {
        var button = page.Locator(".chat-answers button").Filter(new() { HasTextRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(words)}$") });
        await Assertions.Expect(button).ToBeVisibleAsync();
        var before = await page.Locator("#chat .chat-theirs").CountAsync();
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("#chat .chat-theirs").Nth(before)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-under-way]")).ToHaveCountAsync(0);
    }

    /// <summary>The chat is the only way to reach them, and what is planned for them goes.</summary>
    public async Task Remind(string person)
    {
        await using (var store = await Bot.OpenStore())
            await store.Addresses.Where(address => address.Channel == "sms" && address.People.Any(link => link.PersonRef == person))
                .ExecuteUpdateAsync(set => set.SetProperty(address => address.WrongNumberAt, Bot.Clock.Now.UtcDateTime));
        await Bot.Services.GetRequiredService<FamilyTimeBot.Outreach.OutreachPlanner>().PlanAll(CancellationToken.None);
        await Bot.Services.GetRequiredService<FamilyTimeBot.Outbox.OutboxSender>().SendDue(CancellationToken.None);
        await Assertions.Expect(Choices.First).ToBeVisibleAsync();
    }

    public async Task Look(params string[] looks)
    {
        await Page.Locator("#looks-open").ClickAsync();
        foreach (var look in looks)
            await Page.Locator($"[data-look={look}]").ClickAsync();
    }

    public Task SetOffline(bool isOffline) => context.SetOfflineAsync(isOffline);

    /// <summary>Kept for whoever wants to look, when <c>FAMILYTIME_TEST_SCREENSHOTS</c> names a folder.</summary>
    public async Task Shot(string name)
    {
        if (Environment.GetEnvironmentVariable("FAMILYTIME_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Bot.DisposeAsync();
    }

    private void Listen()
    {
        Page.Request += (_, request) => Requests.Enqueue(request.Url);
        Page.PageError += (_, error) => Troubles.Enqueue(error);
        Page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
                Troubles.Enqueue(line.Text);
        };
    }
}
