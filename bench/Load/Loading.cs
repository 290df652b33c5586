using System.Diagnostics;
using FamilyTimeBot.Bench.Services;

namespace FamilyTimeBot.Bench.Load;

/// <summary>So many connections, each asking again as soon as it is answered.</summary>
internal static class Loading
{
    public static Task<Measured> For(TimeSpan time, int connections, Served served, Texts texts) =>
        Load(connections, served, texts, (elapsed, _) => elapsed < time);

    public static Task<Measured> Count(int requests, int connections, Served served, Texts texts) =>
        Load(connections, served, texts, (_, begun) => begun <= requests);

    /// <exception cref="InvalidOperationException">A request was not answered as it should be: such a run measures nothing.</exception>
    private static async Task<Measured> Load(int connections, Served served, Texts texts, Func<TimeSpan, long, bool> goesOn)
    {
        var (started, begun, before) = (Stopwatch.GetTimestamp(), 0L, served.Processor);
        var ticks = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await Connection.Open(served.Port);
            var taken = new List<long>();
            while (goesOn(Stopwatch.GetElapsedTime(started), Interlocked.Increment(ref begun)))
                taken.Add(await Timed(connection, texts.Next()));
            return taken;
        })));
        return Measured.Of([.. ticks.SelectMany(taken => taken)], Stopwatch.GetElapsedTime(started), served.Processor - before);
    }

    private static async ValueTask<long> Timed(Connection connection, byte[] request)
    {
        var asked = Stopwatch.GetTimestamp();
        if (!await connection.Ask(request))
            throw new InvalidOperationException("A text was not answered with 200 and TwiML.");
        return Stopwatch.GetTimestamp() - asked;
    }
}
