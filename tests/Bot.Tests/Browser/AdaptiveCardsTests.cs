using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.BotFramework;
using FamilyTimeBot.Bot.Tests.Cards;
using FamilyTimeBot.Host;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>Microsoft's own packages make of our templates what we make of them, and read and show the cards without a complaint.</summary>
[Collection(BrowserTests.Name)]
public sealed class AdaptiveCardsTests(Chromium chromium)
{
    private const string Show = """
        ([card, dark]) => {
          const colours = dark ? { fg: "#ffffff", subtle: "#dddddd", bg: "#292929", emphasis: "#1f1f1f", good: "#0c3b0c", attention: "#4d1218" }
            : { fg: "#242424", subtle: "#424242", bg: "#ffffff", emphasis: "#f5f5f5", good: "#e7f2da", attention: "#fcf4f6" };
          const style = background => ({ backgroundColor: background, foregroundColors: { default: { default: colours.fg, subtle: colours.subtle } } });
          const shown = new AdaptiveCards.AdaptiveCard();
          shown.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: "sans-serif", containerStyles: { default: style(colours.bg), emphasis: style(colours.emphasis), good: style(colours.good), attention: style(colours.attention) } });
          const pressed = []; shown.onExecuteAction = action => pressed.push(action.getJsonTypeName() + " " + action.verb);
          const context = new AdaptiveCards.SerializationContext();
          shown.parse(JSON.parse(card), context);
          const place = document.getElementById("card"); place.replaceChildren(shown.render()); document.body.style.background = colours.bg;
          for (const box of place.querySelectorAll("input")) box.click();
          for (const button of place.querySelectorAll("button")) button.click();
          const events = []; for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
          for (const event of shown.validateProperties().validationEvents) events.push(event.message);
          return JSON.stringify({ events, pressed, texts: [...place.querySelectorAll(".ac-textRun")].filter(run => !run.closest(".ac-input-container, label")).map(run => run.textContent), cut: [...place.querySelectorAll("button")].filter(button => button.getBoundingClientRect().right > innerWidth).map(button => button.textContent), links: place.querySelectorAll("a, b").length, wide: document.documentElement.scrollWidth });
        }
        """;

    public static TheoryData<string, bool, int> Screens()
    {
        var screens = new TheoryData<string, bool, int>();
        foreach (var name in SampleCards.All.Keys)
        {
            screens.Add(name, false, 700);
            screens.Add(name, true, 700);
            screens.Add(name, false, 360);
        }
        return screens;
    }

    [SkippableTheory]
    [MemberData(nameof(Screens))]
    public async Task Every_card_is_read_and_shown_without_a_complaint(string name, bool dark, int width)
    {
        var package = NodePackages.Find("adaptivecards", "dist", "adaptivecards.min.js");
        await using var context = await chromium.Context(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=en><body style='margin:0'><div id=card></div></body></html>");
        await page.AddScriptTagAsync(new() { Path = package });
        var card = SampleCards.All[name].Content;
        using var shown = JsonDocument.Parse(await page.EvaluateAsync<string>(Show, new object[] { card.ToJsonString(), dark }));
        if (Environment.GetEnvironmentVariable("FAMILYTIME_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"card-{name}-{(dark ? "dark" : "light")}-{width}.png"), FullPage = true });
        Assert.Equal([], shown.RootElement.GetProperty("events").EnumerateArray().Select(problem => problem.GetString()));
        Assert.Equal(CardReading.Buttons(Element(card)).Select(button => $"Action.Execute {button.GetProperty("verb").GetString()}"), shown.RootElement.GetProperty("pressed").EnumerateArray().Select(press => press.GetString()));
        Assert.Equal(CardReading.Lines(Element(card)), shown.RootElement.GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal([], shown.RootElement.GetProperty("cut").EnumerateArray().Select(button => button.GetString()));
        Assert.Equal(0, shown.RootElement.GetProperty("links").GetInt32());
        Assert.InRange(shown.RootElement.GetProperty("wide").GetInt32(), 1, width);
    }

    /// <summary>The same template and data through both engines.</summary>
    [SkippableFact]
    public async Task Microsofts_templating_makes_the_same_cards()
    {
        NodePackages.Find("adaptivecards-templating", "package.json");
        var samples = TemplateSamples();
        var theirs = await NodePackages.Run("expand-cards.js", samples.Select(sample => new JsonObject { ["template"] = JsonNode.Parse(sample.Template), ["data"] = sample.Data.DeepClone() }.ToJsonString()));
        Assert.Equal(samples.Select(sample => new FamilyTimeBot.Cards.Templating.CardTemplate(sample.Template).Bind(sample.Data).ToJsonString()), theirs.Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    private static List<(string Template, JsonObject Data)> TemplateSamples()
    {
        var data = JsonNode.Parse("""{"name":"Jo","age":7,"yes":true,"no":false,"none":[],"kids":[{"n":"Amy"},{"n":"Ben"}],"in":{"a":["x","y"]}}""")!.AsObject();
        string[] places = ["Hello ${name}, ${age}", "${age}", "${in.a[1]}", "${kids[0].n}", "${$root.name}", "${count(kids)}", "${empty(none)}", "${if(yes && !no, 'a', 'c')}", "${age == 7 || no}", "${name != 'Jo'}", "${in.a}", "no place"];
        List<(string, JsonObject)> samples = [.. places.Select(place => ($$"""{"x":{{JsonValue.Create(place).ToJsonString()}}}""", data))];
        samples.Add(("""{"x":[{"$data":"${kids}","t":"${$index} ${n} of ${$root.name}"},{"t":"last"}],"y":[{"$when":"${yes}","t":"kept"},{"$when":"${empty(kids)}","t":"gone"}]}""", data));
        var press = new JsonObject { ["run"] = "r", ["choice"] = 0 };
        samples.Add((Template("question"), new JsonObject
        {
            ["plain"] = "p",
            ["speak"] = "s",
            ["said"] = new JsonArray(new JsonObject { ["text"] = SampleCards.Odd, ["spacing"] = "None" }),
            ["question"] = "Coming?",
            ["ways"] = new JsonArray(new JsonObject { ["buttons"] = new JsonArray(new JsonObject { ["title"] = "Skip", ["press"] = press.DeepClone() }) }),
            ["rows"] = new JsonArray(new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["title"] = "Yes", ["press"] = press.DeepClone() }, new JsonObject { ["title"] = "No", ["press"] = press.DeepClone() }) }),
        }));
        samples.Add((Template("several"), new JsonObject
        {
            ["plain"] = "p",
            ["speak"] = "s",
            ["said"] = new JsonArray(),
            ["question"] = "What did you like?",
            ["choices"] = new JsonArray(new JsonObject { ["title"] = SampleCards.Odd, ["value"] = "0" }, new JsonObject { ["title"] = "Stories", ["value"] = "1" }),
            ["label"] = "Pick one or more.",
            ["send"] = "Send",
            ["press"] = press.DeepClone(),
            ["ways"] = new JsonArray(),
        }));
        samples.Add((Template("answered"), new JsonObject { ["plain"] = "p", ["speak"] = "s", ["said"] = new JsonArray(), ["question"] = "Coming?", ["outcome"] = "You chose: Yes" }));
        JsonArray Buttons() => new(new JsonObject { ["title"] = "Seen", ["says"] = "seen S-A1 today" });
        samples.Add((Template("sessions"), new JsonObject
        {
            ["plain"] = "p",
            ["speak"] = "s",
            ["title"] = "t",
            ["notice"] = "n",
            ["sessions"] = new JsonArray(new JsonObject { ["heading"] = "h", ["lines"] = new JsonArray("a", "b"), ["style"] = "good", ["buttons"] = Buttons() }, new JsonObject { ["heading"] = "h2", ["lines"] = new JsonArray(), ["style"] = "emphasis", ["buttons"] = new JsonArray() }),
            ["urgent"] = new JsonArray(new JsonObject { ["words"] = "u", ["style"] = "attention", ["buttons"] = Buttons() }),
            ["concerns"] = new JsonArray(new JsonObject { ["words"] = "w", ["style"] = "attention", ["buttons"] = new JsonArray() }),
            ["views"] = Buttons(),
        }));
        return samples;
    }

    private static string Template(string name) => File.ReadAllText(Path.Combine(FamilyTimeHost.Beside("cards"), name + ".json"));

    private static JsonElement Element(JsonObject card) => JsonSerializer.SerializeToElement(card);
}
