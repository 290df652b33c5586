using System.Diagnostics;
using FamilyTimeBot.Bench.Services;

namespace FamilyTimeBot.Bench.Load;

/// <summary>So many connections, each asking again as soon as it is answered.</summary>
internal static class Loading
{
    public static Task<Measured> For(TimeSpan time, int connections, Served served, IRequests requests) =>
        Load(connections, served, requests, (elapsed, _) => elapsed < time);

    public static Task<Measured> Count(int count, int connections, Served served, IRequests requests) =>
        Load(connections, served, requests, (_, begun) => begun <= count);

    /// <exception cref="InvalidOperationException">A request was not answered as it should be: such a run measures nothing.</exception>
    private static async Task<Measured> Load(int connections, Served served, IRequests requests, Func<TimeSpan, long, bool> goesOn)
    {
        var (started, begun, before) = (Stopwatch.GetTimestamp(), 0L, served.Processor);
        var ticks = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await Connection.Open(served.Port);
            var taken = new List<long>();
            while (goesOn(Stopwatch.GetElapsedTime(started), Interlocked.Increment(ref begun)))
                taken.Add(await Timed(connection, requests.Next(), requests.IsAnsweredInBody));
            return taken;
        })));
        return Measured.Of([.. ticks.SelectMany(taken => taken)], Stopwatch.GetElapsedTime(started), served.Processor - before);
    }

    private static async ValueTask<long> Timed(Connection connection, byte[] request, bool needsBody)
    {
        var asked = Stopwatch.GetTimestamp();
        if (!await connection.Ask(request, needsBody))
            throw new InvalidOperationException("A request was not answered as it should be.");
        return Stopwatch.GetTimestamp() - asked;
    }
}
