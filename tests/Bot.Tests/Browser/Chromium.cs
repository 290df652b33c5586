using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>One Chromium for all browser tests: the machine's own, never a download. Without one the tests say so and are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Chromium speaks to nobody by itself, and runs as root in a container.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milliseconds to wait for what must come: a busy test machine is slow, and only a test that fails waits so long.</summary>
    private const int Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Set by <c>FAMILYTIME_TEST_CHROMIUM</c> where it is somewhere else.</summary>
    private static string? Program => Usual.Prepend(Environment.GetEnvironmentVariable("FAMILYTIME_TEST_CHROMIUM")).FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is not { } program)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Flags });
    }

    public async Task<IBrowserContext> Context(BrowserNewContextOptions options)
    {
        Skip.If(browser is null, "There is no Chromium: install it (Debian: apt-get install chromium), or set FAMILYTIME_TEST_CHROMIUM.");
        return await browser.NewContextAsync(options);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
