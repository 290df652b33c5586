using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.DirectLine;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser.WebChat;

/// <summary>Microsoft's own Web Chat, on a page of another host, as the client.</summary>
[Collection(BrowserTests.Name)]
public sealed class WebChatPlaygroundTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Web_Chat_holds_a_conversation(bool isStreamed)
    {
        Skip.IfNot(File.Exists(WebChat), "Web Chat is not there: run npm ci in tests/js.");
        await using var bot = await BotHost.Start(null, $"--DirectLine:Secret={DirectLineCaller.Secret}");
        await using (var store = await bot.OpenStore())
            await TestWorld.Fill(store);
        await DirectLineCaller.Reach(bot, "P-SARAH", "sarah-web");
        await using var host = await Host(await Token(bot), bot.Services.GetRequiredService<OwnUrl>().Url(), isStreamed);
        var context = await chromium.Context(new() { ViewportSize = SimulatorPage.Phone });
        var page = await context.NewPageAsync();
        await page.GotoAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        await Say(page, "im ill, cant come thursday");
        var button = page.Locator(".webchat__suggested-actions__button-text").Filter(new() { HasText = "Yes, please ask" });
        await Assertions.Expect(button).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".webchat__bubble").Last).ToContainTextAsync("shall we ask staff about a video call");
        await button.ClickAsync();
        await Assertions.Expect(page.GetByText("We have asked staff about a video call").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        if (Environment.GetEnvironmentVariable("FAMILYTIME_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"microsoft-web-chat-{isStreamed}.png") });

        Assert.Equal(0, await page.GetByText("Send failed").CountAsync());
        await context.CloseAsync();
        await using var after = await bot.OpenStore();
        Assert.True((await after.Records.OfType<Illness>().OrderBy(record => record.Id).LastAsync()).WishesVirtual);
        Assert.Equal(2, await after.Messages.CountAsync());
    }

    [SkippableFact]
    public async Task Web_Chat_shows_the_faces_of_a_form_and_a_press_answers_it()
    {
        Skip.IfNot(File.Exists(WebChat), "Web Chat is not there: run npm ci in tests/js.");
        await using var bot = await BotHost.Start(null, $"--DirectLine:Secret={DirectLineCaller.Secret}");
        await using (var store = await bot.OpenStore())
            await TestWorld.Fill(store);
        bot.Clock.Now = new DateTimeOffset(2026, 11, 26, 18, 0, 0, TimeSpan.Zero);
        await DirectLineCaller.Reach(bot, "P-SARAH", "sarah-web");
        var own = bot.Services.GetRequiredService<OwnUrl>().Url();
        await using var host = await Host(await Token(bot), own, isStreamed: true);
        var context = await chromium.Context(new() { ViewportSize = SimulatorPage.Desktop });
        var page = await context.NewPageAsync();
        await page.RouteAsync("https://bot.familytime.example/chat/*", async route =>
            await route.FulfillAsync(new() { Response = await route.FetchAsync(new() { Url = own + new Uri(route.Request.Url).AbsolutePath }) }));
        await page.GotoAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Say(page, "feedback");

        var buttons = page.Locator(".webchat__suggested-action");
        await Assertions.Expect(buttons).ToHaveTextAsync(["Very badly", "Badly", "OK", "Well", "Very well", "Skip"], new() { Timeout = 20_000 });
        await Assertions.Expect(buttons.Locator("img")).ToHaveCountAsync(5);
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.webchat__suggested-action img')].every(face => face.naturalWidth > 0)");
        await buttons.Nth(3).ClickAsync();
        await Assertions.Expect(page.GetByText("How did Tom, the worker, do?").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(buttons).ToHaveTextAsync(["Very badly", "Badly", "OK", "Well", "Very well", "Skip", "Go back"]);
        await context.CloseAsync();
        await using var after = await bot.OpenStore();
        Assert.Equal(4, (await after.Records.OfType<Feedback>().SingleAsync()).Rating);
    }

    /// <summary>Web Chat drops what is sent before it is connected.</summary>
    private static async Task Say(IPage page, string text)
    {
        await Assertions.Expect(page.GetByText("Connectivity Status: Connected")).ToBeAttachedAsync(new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Textbox).First.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    private static string WebChat => Path.Combine(Path.GetDirectoryName(TranscriptTests.Folder())!, "js", "node_modules", "botframework-webchat", "dist", "webchat-minimal.js");

    private static async Task<string> Token(BotHost bot)
    {
        using var maker = new DirectLineCaller(bot, DirectLineCaller.Secret);
        return await maker.Token(new JsonObject { ["user"] = new JsonObject { ["id"] = "sarah-web" } });
    }

    /// <summary>Another port is another origin.</summary>
    private static async Task<WebApplication> Host(string token, string bot, bool isStreamed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/webchat.js", () => Results.File(WebChat, "text/javascript"));
        app.MapGet("/", () => Results.Text($$"""
            <!doctype html><html lang="en"><title>Client</title><style>html,body,#chat{height:100%;margin:0}</style><div id="chat"></div>
            <script src="/webchat.js"></script>
            <script>
              WebChat.renderWebChat({
                directLine: WebChat.createDirectLine({ token: '{{token}}', domain: '{{bot}}/v3/directline', webSocket: {{(isStreamed ? "true" : "false")}} }),
                userID: 'sarah-web', locale: 'en-GB'
              }, document.getElementById('chat'));
            </script></html>
            """, "text/html"));
        await app.StartAsync();
        return app;
    }
}
