using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>Learns how much the classifiers of words and the encoder count together for a concern, on the voices that neither had seen.</summary>
internal static class TrainConcernJoining
{
    private const int SomeWeight = 2;

    /// <param name="words">Fitted without the voices that are apart.</param>
    public static ConcernJoining Fit(IReadOnlyList<TrainLine> lines, Encoder encoder, SmallNet intents, ConcernWeights words)
    {
        var model = new TrainedModel(encoder, intents, words);
        var seen = lines.Where(line => TrainApart.IsApart(line.Line.Voice)).AsParallel().AsOrdered().Select(line => Score(model, line.Line)).ToList();
        var some = seen.FindAll(one => one.Level != ConcernLevel.None);
        return new ConcernJoining(
            Fit(seen.SelectMany(one => Enumerable.Repeat((Signs(one.Words.Any, one.Encoder.Any), one.Level != ConcernLevel.None), one.Level != ConcernLevel.None ? SomeWeight : 1))),
            Fit(some.Select(one => (Signs(one.Words.Grave, one.Encoder.Grave), one.Level == ConcernLevel.Urgent))));
    }

    private static OddsJoining Fit(IEnumerable<(double[] Signs, bool Right)> rows)
    {
        var weights = TrainSurety.Newton([.. rows]);
        return new OddsJoining(weights[1], weights[2], weights[0]);
    }

    private static double[] Signs(double words, double encoder) => [1, OddsJoining.Odds(words), OddsJoining.Odds(encoder)];

    private static (ConcernLevel Level, ConcernChance Words, ConcernChance Encoder) Score(TrainedModel model, LabelledLine line)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(line.Text, line.Context);
        var told = Segments.Of(evidence).ConvertAll(segment => model.Opinions(evidence, segment));
        var words = ConcernReader.OfWords(new ConcernEvidence(evidence), model.Concerns);
        return (line.Concern, words, EncoderConcern.Of(evidence, told) ?? words);
    }
}
