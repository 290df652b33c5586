namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>
/// Two services on one database file behind one proxy, which sends each text to either; one is killed in the middle of it and a spare put in its place, then the other.
/// Whoever got an answer is on file with it, and what got none is sent again and counts once, whichever service hears it.
/// </summary>
public sealed class ProxyCrashTests
{
    private const int MostTries = 40;

    [Fact]
    public async Task Either_of_two_behind_a_proxy_may_die_and_no_text_is_lost_or_counted_twice()
    {
        using var world = new CrashWorld();
        await world.Fill();
        using var one = await ServiceProcess.Start(world.Settings());
        using var other = await ServiceProcess.Start(world.Settings());
        using var spare = await ServiceProcess.Start(world.Settings());
        await using var proxy = await ReverseProxy.Start(one.Address, other.Address);
        using var client = new HttpClient { BaseAddress = proxy.Address, Timeout = TimeSpan.FromSeconds(15) };
        var texts = Enumerable.Range(0, CrashWorld.Families).Select(number => new SentText(number)).ToList();
        var answered = 0;
        await Parallel.ForEachAsync(texts, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (text, _) =>
        {
            for (var tries = 0; tries < MostTries && text.Answer is null; tries++)
                text.Answer = await text.Send(client);
            var done = Interlocked.Increment(ref answered);
            if (done == CrashWorld.Families / 3)
            {
                one.Kill();
                proxy.PutIn(0, spare.Address);
            }
            else if (done == CrashWorld.Families * 2 / 3)
            {
                other.Kill();
            }
        });
        Assert.DoesNotContain(texts, text => text.Answer is null);
        var stored = await StoredTexts.Read(world);
        stored.HoldsEveryAnswerOf(texts);
        stored.IsWhole(texts);
        Assert.Equal(CrashWorld.Families, stored.Replies.Count);
    }
}
