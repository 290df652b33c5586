using System.Diagnostics;
using FamilyTimeBot.Bot.Tests.WebChat;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FamilyTimeBot.Bot.Tests.Browser.WebChat;

/// <summary>A cheap phone, six times slower than this machine, on a bad 3G network: 400 kbit/s, and 400 ms for each answer.</summary>
[Collection(BrowserTests.Name)]
public sealed class SlowPhoneTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Kilobit = 1000 / 8;

    /// <summary>What the network keeps each page waiting for at the least: the proof that it is slow. How long all takes is printed, and is no matter for a test.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(400);

    [SkippableFact]
    public async Task The_chat_opens_and_answers_a_press_on_a_slow_phone()
    {
        await using var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        chat.Bot.Clock.Now = new DateTimeOffset(2026, 11, 25, 19, 5, 0, TimeSpan.Zero);
        var link = await ChatPhone.Link(chat.Bot, "P-KAI");
        await SlowDown(chat.Page);
        var start = await Timed(() => chat.Page.GotoAsync(chat.Origin + link));
        var usable = await Timed(async () =>
        {
            await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Open my chat" }).ClickAsync();
            await Assertions.Expect(chat.Replies.First).ToContainTextAsync("Hello Kai", new() { Timeout = 30_000 });
        });
        await chat.Say("feedback");
        var answered = await Timed(() => chat.Press("Great"));
        output.WriteLine($"start page {start.TotalSeconds:0.0} s, chat usable {usable.TotalSeconds:0.0} s after the press, a face answered in {answered.TotalSeconds:0.0} s");

        Assert.True(start >= Latency);
        Assert.Empty(chat.Troubles);
    }

    private static async Task SlowDown(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = Latency.TotalMilliseconds, ["downloadThroughput"] = 400 * Kilobit, ["uploadThroughput"] = 400 * Kilobit });
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
    }

    private static async Task<TimeSpan> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
