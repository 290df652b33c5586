using FamilyTimeBot.Dialogs.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace FamilyTimeBot.Commands;

/// <summary>One text as the trainer of concerns sees it.</summary>
/// <param name="Line">The labelled line that it comes from: what only one line shows says more of its writer than of worries.</param>
internal sealed record ConcernExample(Dictionary<uint, byte> Features, ConcernLevel Level, float Weight, int Line);

/// <summary>Fits the two classifiers of the reader of concerns: is there one, and is it urgent.</summary>
internal static class TrainConcerns
{
    private const int Seed = 20;
    private const float AnyL2 = 2f;
    private const float GraveL2 = 1f;
    private const float SomeWeight = 2f;
    private const float TooSmall = 0.003f;

    private sealed class Row
    {
        public bool Label { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }

    public static ConcernWeights Fit(IReadOnlyList<ConcernExample> examples)
    {
        var (kinds, index) = Index(examples);
        var (any, anyBias) = Fit(examples.Select(e => (e, e.Level != ConcernLevel.None, e.Weight * (e.Level == ConcernLevel.None ? 1 : SomeWeight))), index, kinds, AnyL2);
        var (grave, graveBias) = Fit(examples.Where(e => e.Level != ConcernLevel.None).Select(e => (e, e.Level == ConcernLevel.Urgent, e.Weight)), index, kinds, GraveL2);
        var weights = index.Select(f => (f.Key, Any: any[f.Value] * ConcernFeatures.Scale[kinds[f.Key]], Grave: grave[f.Value] * ConcernFeatures.Scale[kinds[f.Key]]))
            .Where(w => Math.Abs(w.Any) > TooSmall || Math.Abs(w.Grave) > TooSmall);
        return new ConcernWeights(weights.ToDictionary(w => w.Key, w => (w.Any, w.Grave)), anyBias, graveBias, FitNet(examples, index));
    }

    private static SmallNet FitNet(IReadOnlyList<ConcernExample> examples, Dictionary<uint, int> index)
    {
        var options = new TrainNetOptions { Hidden = 24, Epochs = 8, Rate = 0.05f, DropFeatures = 0.4f, LeastCount = 1, TooSmall = 0.25f };
        return new TrainNet([.. examples.Select(example => OfNet(example, index))], Enum.GetValues<ConcernLevel>().Length, options).Keep();
    }

    private static TrainNetExample OfNet(ConcernExample example, Dictionary<uint, int> index) => new(
        [.. example.Features.Keys.Where(index.ContainsKey).Order()], (int)example.Level, example.Weight * (example.Level == ConcernLevel.None ? 1 : SomeWeight));

    private static (Dictionary<uint, byte> Kinds, Dictionary<uint, int> Index) Index(IReadOnlyList<ConcernExample> examples)
    {
        var kinds = new Dictionary<uint, byte>();
        var lines = new Dictionary<uint, int>();
        var several = new HashSet<uint>();
        foreach (var example in examples)
            foreach (var (feature, kind) in example.Features)
            {
                kinds[feature] = kind;
                if (lines.TryAdd(feature, example.Line) || lines[feature] == example.Line)
                    continue;
                several.Add(feature);
            }

        return (kinds, several.Order().Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i));
    }

    private static (float[] Weights, float Bias) Fit(IEnumerable<(ConcernExample Example, bool Label, float Weight)> examples, Dictionary<uint, int> index, Dictionary<uint, byte> kinds, float l2)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, index.Count);
        var rows = ml.Data.LoadFromEnumerable(examples.Select(e => ToRow(e.Example, e.Label, e.Weight, index, kinds)).ToList(), schema);
        var options = new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = l2,
            MaximumNumberOfIterations = 60,
            OptimizationTolerance = 1e-4f,
            HistorySize = 10,
            ExampleWeightColumnName = nameof(Row.Weight),
        };
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(rows).Model.SubModel;
        return ([.. model.Weights], model.Bias);
    }

    private static Row ToRow(ConcernExample example, bool label, float weight, Dictionary<uint, int> index, Dictionary<uint, byte> kinds)
    {
        var present = example.Features.Keys.Where(index.ContainsKey).Select(f => (At: index[f], Value: ConcernFeatures.Scale[kinds[f]])).OrderBy(f => f.At).ToArray();
        return new Row { Label = label, Weight = weight, Features = new VBuffer<float>(index.Count, present.Length, [.. present.Select(f => f.Value)], [.. present.Select(f => f.At)]) };
    }
}
