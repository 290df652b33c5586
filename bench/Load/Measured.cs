using System.Diagnostics;

namespace FamilyTimeBot.Bench.Load;

/// <summary>What a load found.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Measured(double Rate, double P50, double P99)
{
    /// <summary>What the measured process itself spent on a request, in milliseconds of one core: other work on the machine weighs little on it.</summary>
    public double Processor { get; init; }

    public static Measured Of(List<long> ticks, TimeSpan lasted, TimeSpan processor)
    {
        ticks.Sort();
        return new Measured(ticks.Count / lasted.TotalSeconds, At(ticks, 0.50), At(ticks, 0.99)) { Processor = processor.TotalMilliseconds / ticks.Count };
    }

    public static Measured Median(IReadOnlyCollection<Measured> rounds) =>
        new(Middle(rounds.Select(round => round.Rate)), Middle(rounds.Select(round => round.P50)), Middle(rounds.Select(round => round.P99)))
        {
            Processor = Middle(rounds.Select(round => round.Processor)),
        };

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double At(List<long> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)] * 1000.0 / Stopwatch.Frequency;
}
