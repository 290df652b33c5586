using FamilyTimeBot.Dialogs.Understanding;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace FamilyTimeBot.Commands;

/// <summary>One line as the trainer sees it.</summary>
internal sealed record Example(IReadOnlyCollection<string> Features, int Label, float Weight = 1);

/// <summary>Fits a maximum entropy classifier with ML.NET and brings its weights to the reader's own form.</summary>
internal static class TrainFit
{
    private const int Seed = 20;

    private sealed class Row
    {
        public uint Label { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }

    public static Weights Fit(IReadOnlyList<Example> examples, int classes, float l1, float l2, float temperature = 1)
    {
        var index = Index(examples);
        var ml = new MLContext(Seed);
        var options = new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = l1,
            L2Regularization = l2,
            MaximumNumberOfIterations = 80,
            OptimizationTolerance = 1e-4f,
            HistorySize = 10,
            ExampleWeightColumnName = nameof(Row.Weight),
        };
        var fitted = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(options).Fit(View(ml, examples, index, classes));
        VBuffer<float>[]? weights = null;
        fitted.Model.GetWeights(ref weights, out var count);
        return Compact(index, [.. weights!.Take(count).Select(w => w.DenseValues().ToArray())], [.. fitted.Model.GetBiases()], classes, temperature);
    }

    // A feature seen once says more about its writer than about what was meant.
    private static Dictionary<uint, int> Index(IReadOnlyList<Example> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in examples.SelectMany(e => e.Features).Select(Features.Hash))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(c => c.Value >= 2).Select(c => c.Key).Order().Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
    }

    private static IDataView View(MLContext ml, IReadOnlyList<Example> examples, Dictionary<uint, int> index, int classes)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, index.Count);
        return ml.Data.LoadFromEnumerable(examples.Select(e => ToRow(e, index)).ToList(), schema);
    }

    private static Row ToRow(Example example, Dictionary<uint, int> index)
    {
        var present = example.Features.Select(Features.Hash).Where(index.ContainsKey).Select(h => index[h]).Distinct().Order().ToArray();
        var values = new float[present.Length];
        Array.Fill(values, 1f);
        return new Row { Label = (uint)example.Label, Weight = example.Weight, Features = new VBuffer<float>(index.Count, present.Length, values, present) };
    }

    private static Weights Compact(Dictionary<uint, int> index, float[][] byClass, float[] biases, int classes, float temperature)
    {
        const float tooSmall = 0.004f;
        var kept = index.Where(f => Enumerable.Range(0, classes).Any(c => Math.Abs(byClass[c][f.Value]) > tooSmall)).OrderBy(f => f.Key).ToList();
        var scales = new float[kept.Count];
        var weights = new sbyte[kept.Count * classes];
        for (var i = 0; i < kept.Count; i++)
        {
            scales[i] = Enumerable.Range(0, classes).Max(c => Math.Abs(byClass[c][kept[i].Value])) / 127f;
            for (var c = 0; c < classes; c++)
                weights[(i * classes) + c] = (sbyte)Math.Round(byClass[c][kept[i].Value] / scales[i]);
        }

        return new Weights([.. kept.Select(k => k.Key)], scales, weights, biases, temperature);
    }
}
