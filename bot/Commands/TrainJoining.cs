using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>Learns how much the network of words and the encoder count together: what makes the lines that neither saw likeliest.</summary>
internal static class TrainJoining
{
    private const double Least = 1e-9;

    private static readonly double[] Shares = [.. Enumerable.Range(1, 30).Select(tenth => tenth / 20.0)];

    public static Joining Fit(IReadOnlyList<(TrainedModel Model, List<TrainLine> Held)> folds, float temperature)
    {
        var scored = folds.SelectMany(fold => fold.Held.Select(line => Score(fold.Model, temperature, line.Line))).ToList();
        return Shares.SelectMany(words => Shares.Select(encoder => new Joining(words, encoder)))
            .MinBy(joining => scored.AsParallel().Sum(line => -Math.Log(Math.Max(Least, joining.Both(line.Opinions.Words, line.Opinions.Encoder.Intents)[line.Label]))));
    }

    private static (Opinions Opinions, int Label) Score(TrainedModel model, float temperature, LabelledLine line)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(line.Text, line.Context);
        return (TrainFolds.With(model, temperature, default, []).Opinions(evidence, Segments.Of(evidence)[0]), (int)line.Intent);
    }
}
