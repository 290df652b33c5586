using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Microsoft's own test client for Teams bots, in a browser: a whole conversation, typed and pressed.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlaygroundTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_mother_makes_herself_known_and_says_that_she_cannot_come()
    {
        await using var playground = await Playground.Open(chromium);
        await playground.Says("Hello. This is Northamptonshire Family Time Service.");
        await playground.Write($"link {await playground.Code("P-SARAH")}");
        await playground.Says("Thank you. We know this account now.");

        await playground.Write("im ill cant come");
        await playground.Says("We have put down that you can't come on Thursday 26 November at 4pm.");
        await playground.Press("Yes, please ask");
        await playground.Says("You chose: Yes, please ask");
        await playground.Says("Thank you. We have asked staff about a video call.");
        await playground.Shot("playground-pressed");

        await playground.Write("actually i can come thursday");
        await playground.Says("Thank you. We have put down that you are coming on Thursday 26 November at 4pm.");
        await playground.Shot("playground-closed");

        await using var store = await playground.Bot.OpenStore();
        Assert.Equal("im ill cant come\nYes, please ask", (await store.Records.OfType<Illness>().Where(illness => illness.WishesVirtual == true).SingleAsync()).Words);
        Assert.Equal(AttendanceState.Coming, (await store.Records.OfType<Attendance>().OrderBy(record => record.Id).LastAsync()).State);
        Assert.Empty(playground.Troubles);
    }

    /// <summary>The service and the client, each on a port of its own, and a page.</summary>
    private sealed class Playground : IAsyncDisposable
    {
        private readonly Process node;
        private readonly IBrowserContext context;
        private readonly IPage page;
        private readonly DirectoryInfo folder;

        private Playground(BotHost bot, Process node, IBrowserContext context, IPage page, DirectoryInfo folder) =>
            (Bot, this.node, this.context, this.page, this.folder) = (bot, node, context, page, folder);

        public BotHost Bot { get; }
        public List<string> Troubles { get; } = [];

        public static async Task<Playground> Open(Chromium chromium)
        {
            var client = NodePackages.Find("@microsoft", "m365agentsplayground", "cli.js");
            var context = await chromium.Context(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
            var bot = await BotHost.Start();
            await using (var store = await bot.OpenStore())
                await TestWorld.Fill(store);
            var folder = Directory.CreateTempSubdirectory("familytime-");
            var port = FreePort();
            var node = NodePackages.Start(folder.FullName, client, "start", "-e", $"{bot.Services.GetRequiredService<OwnUrl>().Url()}/api/messages", "-c", "msteams", "-p", $"{port}", "--dt");
            var playground = new Playground(bot, node, context, await context.NewPageAsync(), folder);
            await playground.Begin(port);
            return playground;
        }

        public async Task Write(string words)
        {
            await page.Locator("[role=textbox][contenteditable=true]").First.ClickAsync();
            await page.Keyboard.TypeAsync(words);
            await page.Keyboard.PressAsync("Enter");
        }

        public Task Press(string title) => page.Locator($".ac-actionSet button[title=\"{title}\"]").Last.ClickAsync();

        public Task Says(string words) => Assertions.Expect(page.GetByText(words).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        public async Task<string> Code(string person)
        {
            using var output = new StringWriter();
            await LinkCommand.Build(() => Bot.Services).Parse(["--person", person]).InvokeAsync(new InvocationConfiguration { Output = output });
            return output.ToString().Split(' ')[0];
        }

        /// <summary>Kept for whoever wants to look, when <c>FAMILYTIME_TEST_SCREENSHOTS</c> names a folder.</summary>
        public async Task Shot(string name)
        {
            if (Environment.GetEnvironmentVariable("FAMILYTIME_TEST_SCREENSHOTS") is { Length: > 0 } shots)
                await page.ScreenshotAsync(new() { Path = Path.Combine(shots, name + ".png") });
        }

        public async ValueTask DisposeAsync()
        {
            await context.CloseAsync();
            node.Kill(entireProcessTree: true);
            await node.WaitForExitAsync();
            node.Dispose();
            await Bot.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private async Task Begin(int port)
        {
            string? line;
            do
                line = await node.StandardOutput.ReadLineAsync();
            while (line is not null && !line.Contains("Listening on", StringComparison.Ordinal));
            Assert.NotNull(line);
            page.PageError += (_, error) => Troubles.Add(error);
            await page.GotoAsync($"http://localhost:{port}/");
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
