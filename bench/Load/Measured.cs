using System.Diagnostics;

namespace FamilyTimeBot.Bench.Load;

/// <summary>What a load found.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Measured(double Rate, double P50, double P99)
{
    public static Measured Of(List<long> ticks, TimeSpan lasted)
    {
        ticks.Sort();
        return new Measured(ticks.Count / lasted.TotalSeconds, At(ticks, 0.50), At(ticks, 0.99));
    }

    public static Measured Median(IReadOnlyCollection<Measured> rounds) =>
        new(Middle(rounds.Select(round => round.Rate)), Middle(rounds.Select(round => round.P50)), Middle(rounds.Select(round => round.P99)));

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static double At(List<long> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)] * 1000.0 / Stopwatch.Frequency;
}
