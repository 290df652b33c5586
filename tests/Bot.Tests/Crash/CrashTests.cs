using System.Globalization;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>
/// The process is killed with SIGKILL while two thousand texts are being heard. What a family was told is on disk;
/// what was not answered is sent again by the carrier, and counts once.
/// </summary>
public class CrashTests
{
    /// <summary>Of one text, before and after the kill. Each waits for an answer up to the client's own limit.</summary>
    private const int MostRetries = 20;

    /// <summary>FAMILYTIME_CRASH_ROUNDS sets another number; a release is tried with ten.</summary>
    private const int Rounds = 1;

    [Fact]
    public async Task Every_text_that_was_answered_is_in_the_store_once_with_that_reply()
    {
        var set = Environment.GetEnvironmentVariable("FAMILYTIME_CRASH_ROUNDS");
        var rounds = set is { Length: > 0 } ? int.Parse(set, CultureInfo.InvariantCulture) : Rounds;
        for (var round = 1; round <= rounds; round++)
            await Round(killedAfter: SentText.Count * round / (rounds + 1));
    }

    private static async Task Round(int killedAfter)
    {
        using var world = new CrashWorld();
        await world.Fill();
        var texts = Enumerable.Range(0, SentText.Count).Select(number => new SentText(number)).ToList();
        await SendUntilKilled(world, texts, killedAfter);
        Assert.InRange(texts.Count(text => text.Answer is not null), killedAfter, SentText.Count - 1);
        await Compare(world, texts);
        await SendAgain(world, texts);
        Assert.DoesNotContain(texts, text => text.Answer is null);
        Assert.Equal(SentText.Count, (await Compare(world, texts)).Replies.Count);
    }

    /// <summary>On a slow machine a turn may not end in time: 503, nothing on file, and the carrier asks again.</summary>
    private static async Task SendUntilKilled(CrashWorld world, List<SentText> texts, int killedAfter)
    {
        using var service = await ServiceProcess.Start(world.Settings());
        using var client = ClientOf(service);
        var (answered, isKilled) = (0, false);
        await Task.WhenAll(texts.Select(async text =>
        {
            for (var retry = 0; retry < MostRetries && text.Answer is null && !Volatile.Read(ref isKilled); retry++)
                text.Answer = await text.Send(client);
            if (text.Answer is null || Interlocked.Increment(ref answered) != killedAfter)
                return;
            Volatile.Write(ref isKilled, true);
            service.Kill();
        }));
    }

    /// <summary>The carrier repeats what got no answer, and now and then what did.</summary>
    private static async Task SendAgain(CrashWorld world, List<SentText> texts)
    {
        using var service = await ServiceProcess.Start(world.Settings(minutesOn: 2));
        using var client = ClientOf(service);
        var answered = texts.Where(text => text.Answer is not null).ToList();
        for (var retry = 0; retry < MostRetries && texts.Exists(text => text.Answer is null); retry++)
            await Task.WhenAll(texts.Where(text => text.Answer is null).Select(async text => text.Answer = await text.Send(client)));
        foreach (var text in answered.Where((_, at) => at % 10 == 0))
            Assert.Equal(text.Answer, await text.Send(client));
        service.Kill();
    }

    private static async Task<StoredTexts> Compare(CrashWorld world, List<SentText> texts)
    {
        var stored = await StoredTexts.Read(world);
        stored.HoldsEveryAnswerOf(texts);
        stored.IsWhole(texts);
        return stored;
    }

    private static HttpClient ClientOf(ServiceProcess service) => new() { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(15) };
}
