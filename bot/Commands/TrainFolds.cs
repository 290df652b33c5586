using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>A labelled line with what the classifiers count in it.</summary>
/// <param name="Slipped">The same where the fingers slipped: more to learn from, and nobody's words.</param>
internal sealed record TrainLine(LabelledLine Line, IReadOnlyCollection<uint> Act, IReadOnlyList<IReadOnlyCollection<uint>> Slipped)
{
    /// <summary>What it counts: more where the rules read it rightly and leave no doubt, since plain words must be read with the most confidence.</summary>
    public float Weight { get; init; } = 1;
}

/// <summary>Trains, also on four fifths of the voices at a time, so that every line is judged by a model that never saw its voice.</summary>
internal static class TrainFolds
{
    private const int Folds = 5;

    /// <summary>Slipped copies of each line, and what each counts beside the line itself.</summary>
    private const int Copies = 2;

    private const float CopyWeight = 0.35f;

    private const float PlainWeight = 2;

    private static readonly int Intents = Enum.GetValues<Intent>().Length;

    public static List<TrainLine> Weigh(IEnumerable<LabelledLine> lines) => [.. lines.Select(Weigh)];

    private static TrainLine Weigh(LabelledLine line)
    {
        var dice = Dice.Of(line.Text);
        var (act, verdict) = Counted(line.Text, line.Context);
        return new TrainLine(line, act, [.. Enumerable.Range(0, Copies).Select(_ => Counted(Slips.In(line.Text, dice), line.Context).Features)])
        {
            Weight = verdict.Firm && verdict.Intent == line.Intent ? PlainWeight : 1,
        };
    }

    private static (IReadOnlyCollection<uint> Features, Verdict Verdict) Counted(string text, ReadingContext context)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(text, context);
        var first = Segments.Of(evidence)[0];
        var verdict = Grammar.Judge(evidence, first.From, first.To);
        return ([.. Features.Of(evidence, first, verdict).Select(Features.Hash).Distinct()], verdict);
    }

    public static SmallNet FitIntents(IReadOnlyList<TrainLine> lines) =>
        new TrainNet([.. lines.SelectMany(Examples)], Intents, new TrainNetOptions()).Keep();

    private static IEnumerable<TrainNetExample> Examples(TrainLine line) =>
        line.Slipped.Select(slipped => new TrainNetExample(slipped, (int)line.Line.Intent, CopyWeight * line.Weight)).Prepend(new TrainNetExample(line.Act, (int)line.Line.Intent, line.Weight));

    public static ConcernWeights FitConcerns(IReadOnlyList<TrainLine> lines) => TrainConcerns.Fit([.. TrainNoise.Examples([.. lines.Select(l => l.Line)])]);

    /// <summary>The model of each fold with the lines that it never saw. What is given is not trained anew.</summary>
    public static List<(TrainedModel Model, List<TrainLine> Held)> CrossValidate(IReadOnlyList<TrainLine> lines, Encoder encoder, SmallNet? intents, ConcernWeights? concerns)
    {
        var voices = lines.Select(l => l.Line.Voice).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => Fold(lines, [.. voices.Where((_, i) => i % Folds == fold)], encoder, intents, concerns))];
    }

    private static (TrainedModel Model, List<TrainLine> Held) Fold(IReadOnlyList<TrainLine> lines, HashSet<string> held, Encoder encoder, SmallNet? intents, ConcernWeights? concerns)
    {
        List<TrainLine> kept = [.. lines.Where(l => !held.Contains(l.Line.Voice))];
        return (new TrainedModel(encoder, intents ?? FitIntents(kept), concerns ?? FitConcerns(kept)), [.. lines.Where(l => held.Contains(l.Line.Voice))]);
    }

    /// <summary>The temperature at which the held-out lines are likeliest: what is said at 0.9 is then right nine times in ten.</summary>
    public static float Temperature(List<(TrainedModel Model, List<TrainLine> Held)> folds, Func<TrainedModel, TrainLine, double[]> chances, Func<TrainLine, int> label)
    {
        var scored = folds.SelectMany(f => f.Held.Select(l => (Chances: chances(f.Model, l), Label: label(l)))).ToList();
        return Enumerable.Range(5, 43).Select(t => t / 10f).MinBy(t => scored.Sum(s => -Math.Log(Math.Max(1e-9, Soften(s.Chances, t)[s.Label]))));
    }

    private static double[] Soften(double[] chances, float temperature) => Weights.Soften(Array.ConvertAll(chances, c => Math.Log(Math.Max(1e-12, c))), temperature);

    public static TrainedModel With(TrainedModel model, float intents, Joining joining, double[] surety) => model with { Intents = model.Intents.With(intents, joining, surety) };
}
