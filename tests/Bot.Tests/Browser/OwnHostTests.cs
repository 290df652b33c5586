using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>The page loads from this host alone, runs no script but its own, and is small.</summary>
[Collection(BrowserTests.Name)]
public sealed class OwnHostTests(Chromium chromium)
{
    private const int MostOctets = 100_000;

    [SkippableFact]
    public async Task Nothing_is_asked_of_another_host_and_nothing_goes_wrong()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Pick("Sarah");
        await simulator.Text("cant come on thursday");
        await simulator.Pick("Kai");

        Assert.NotEmpty(simulator.Requests);
        Assert.All(simulator.Requests, url => Assert.StartsWith(simulator.Origin + "/", url, StringComparison.Ordinal));
        Assert.Empty(simulator.Troubles);
    }

    [SkippableFact]
    public async Task The_page_and_all_that_it_loads_is_under_100_kB()
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        var bodies = await Task.WhenAll(simulator.Responses.Where(response => response.Ok).DistinctBy(response => response.Url).Select(response => response.BodyAsync()));
        Assert.InRange(bodies.Sum(body => body.Length), 20_000, MostOctets);
    }

    [SkippableTheory]
    [InlineData("() => { document.body.insertAdjacentHTML('beforeend', '<i></i>'); return 'done'; }")]
    [InlineData("() => { const script = document.createElement('script'); script.text = '1'; document.body.append(script); return 'done'; }")]
    [InlineData("async () => { await fetch('http://127.0.0.1:9/elsewhere'); return 'done'; }")]
    public async Task What_the_policy_forbids_does_not_happen(string attempt)
    {
        await using var simulator = await SimulatorPage.Open(chromium, SimulatorPage.Desktop);
        await simulator.Page.EvaluateAsync("() => { window.refused = new Promise(done => document.addEventListener('securitypolicyviolation', event => done(event.violatedDirective))); }");
        await Assert.ThrowsAsync<PlaywrightException>(() => simulator.Page.EvaluateAsync<string>(attempt));
        Assert.Contains(await simulator.Page.EvaluateAsync<string>("() => window.refused"), new[] { "require-trusted-types-for", "script-src", "connect-src" });
    }
}
