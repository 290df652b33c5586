using System.Numerics;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>
/// Fits a small network by hand-written gradient steps (AdaGrad): counted features lead to the classes directly and through a hidden layer,
/// with features and hidden units dropped at random while it learns, so that no single word decides. Same lines, same seed, same weights.
/// </summary>
internal sealed class TrainNet
{
    private const float Epsilon = 1e-6f;

    private readonly TrainNetOptions options;
    private readonly Dictionary<uint, int> index;
    private readonly int classes;
    private readonly int hidden;
    private readonly float[] embed;
    private readonly float[] embedSquares;
    private readonly float[] direct;
    private readonly float[] directSquares;
    private readonly float[] bias1;
    private readonly float[] bias1Squares;
    private readonly float[] top;
    private readonly float[] topSquares;
    private readonly float[] bias2;
    private readonly float[] bias2Squares;
    private ulong state;

    public TrainNet(IReadOnlyList<TrainNetExample> examples, int classes, TrainNetOptions options)
    {
        this.options = options;
        this.classes = classes;
        hidden = options.Hidden;
        state = (ulong)options.Seed * 0x9E3779B97F4A7C15UL + 1;
        index = Index(examples, options.LeastCount);
        embed = Random(index.Count * hidden, 0.08f);
        embedSquares = new float[embed.Length];
        direct = new float[index.Count * classes];
        directSquares = new float[direct.Length];
        bias1 = new float[hidden];
        bias1Squares = new float[hidden];
        top = Random(hidden * classes, 0.15f);
        topSquares = new float[top.Length];
        bias2 = new float[classes];
        bias2Squares = new float[classes];
        Run(examples);
    }

    private static Dictionary<uint, int> Index(IReadOnlyList<TrainNetExample> examples, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
            foreach (var feature in example.Features)
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts.Where(c => c.Value >= least).Select(c => c.Key).Order().Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
    }

    private float Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (state >> 40) / (float)(1 << 24);
    }

    private float[] Random(int length, float spread)
    {
        var values = new float[length];
        for (var i = 0; i < length; i++)
            values[i] = ((Next() * 2) - 1) * spread;
        return values;
    }

    private void Run(IReadOnlyList<TrainNetExample> examples)
    {
        var rows = examples.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order);
            var rate = options.Rate * (1f - (epoch / (float)(options.Epochs + 1)));
            foreach (var i in order)
                Step(rows[i], examples[i], rate);
        }
    }

    private void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private int[] Drop(int[] row)
    {
        var kept = new List<int>(row.Length);
        foreach (var feature in row)
            if (Next() >= options.DropFeatures)
                kept.Add(feature);
        return kept.Count == 0 ? row : [.. kept];
    }

    private void Step(int[] all, TrainNetExample example, float rate)
    {
        var row = Drop(all);
        var scale = Scale(row.Length);
        var units = Hidden(row, scale);
        var mask = new bool[hidden];
        for (var h = 0; h < hidden; h++)
        {
            mask[h] = units[h] > 0 && Next() >= options.DropHidden;
            units[h] = mask[h] ? units[h] / (1 - options.DropHidden) : 0;
        }

        var chances = Scores(row, scale, units);
        SoftMax(chances);
        for (var c = 0; c < classes; c++)
            chances[c] = (chances[c] - Target(c, example.Label)) * example.Weight;
        var back = new float[hidden];
        for (var h = 0; h < hidden; h++)
            if (mask[h])
                back[h] = Dot(top, h * classes, chances) / (1 - options.DropHidden);
        Learn(row, scale, units, chances, back, rate);
    }

    private float Target(int c, int label) => c == label ? 1 - options.Smoothing : options.Smoothing / (classes - 1);

    private void Learn(int[] row, float scale, float[] units, float[] error, float[] back, float rate)
    {
        for (var h = 0; h < hidden; h++)
            if (units[h] != 0)
                Update(top, topSquares, h * classes, error, units[h], rate);
        Update(bias2, bias2Squares, 0, error, 1, rate);
        Update(bias1, bias1Squares, 0, back, 1, rate);
        foreach (var feature in row)
        {
            Update(embed, embedSquares, feature * hidden, back, scale, rate);
            Update(direct, directSquares, feature * classes, error, scale, rate);
        }
    }

    private static float Scale(int count) => 1f / MathF.Sqrt(Math.Max(1, count));

    private float[] Hidden(int[] row, float scale)
    {
        var units = new float[hidden];
        foreach (var feature in row)
            AddScaled(units, embed, feature * hidden, scale);
        for (var h = 0; h < hidden; h++)
            units[h] = Math.Max(0, units[h] + bias1[h]);
        return units;
    }

    private float[] Scores(int[] row, float scale, float[] units)
    {
        var scores = (float[])bias2.Clone();
        foreach (var feature in row)
            AddScaled(scores, direct, feature * classes, scale);
        for (var h = 0; h < hidden; h++)
            if (units[h] != 0)
                AddScaled(scores, top, h * classes, units[h]);
        return scores;
    }

    /// <summary>What was learnt, in the reader's own form. Features that say next to nothing are left out.</summary>
    public SmallNet Keep()
    {
        var kept = index.OrderBy(f => f.Key).Where(f => Most(embed, f.Value * hidden, hidden) + Most(direct, f.Value * classes, classes) > options.TooSmall).ToList();
        var (rows, scales) = (new sbyte[kept.Count * (hidden + classes)], new float[kept.Count * 2]);
        for (var i = 0; i < kept.Count; i++)
        {
            scales[i * 2] = Round(embed, kept[i].Value * hidden, rows.AsSpan(i * (hidden + classes), hidden));
            scales[(i * 2) + 1] = Round(direct, kept[i].Value * classes, rows.AsSpan((i * (hidden + classes)) + hidden, classes));
        }

        return new SmallNet([.. kept.Select(k => k.Key)], rows, scales, bias1, top, bias2);
    }

    private static float Most(float[] matrix, int at, int count)
    {
        var most = 0f;
        for (var i = at; i < at + count; i++)
            most = Math.Max(most, Math.Abs(matrix[i]));
        return most;
    }

    private static float Round(float[] matrix, int at, Span<sbyte> to)
    {
        var scale = Math.Max(1e-9f, Most(matrix, at, to.Length) / 127f);
        for (var i = 0; i < to.Length; i++)
            to[i] = (sbyte)MathF.Round(matrix[at + i] / scale);
        return scale;
    }

    private static void SoftMax(float[] scores)
    {
        var most = scores.Max();
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    private static float Dot(float[] matrix, int at, float[] by)
    {
        var sum = 0f;
        for (var i = 0; i < by.Length; i++)
            sum += matrix[at + i] * by[i];
        return sum;
    }

    private static void AddScaled(float[] to, float[] matrix, int at, float by)
    {
        var i = 0;
        for (; i <= to.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(to, i) + (new Vector<float>(matrix, at + i) * by)).CopyTo(to, i);
        for (; i < to.Length; i++)
            to[i] += matrix[at + i] * by;
    }

    // AdaGrad with a little pull towards nothing.
    private void Update(float[] weights, float[] squares, int at, float[] error, float by, float rate)
    {
        var i = 0;
        var (rates, decay, epsilon) = (new Vector<float>(rate), new Vector<float>(options.Decay), new Vector<float>(Epsilon));
        for (; i <= error.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights, at + i);
            var gradient = (new Vector<float>(error, i) * by) + (weight * decay);
            var square = new Vector<float>(squares, at + i) + (gradient * gradient);
            square.CopyTo(squares, at + i);
            (weight - (rates * gradient / (Vector.SquareRoot(square) + epsilon))).CopyTo(weights, at + i);
        }

        for (; i < error.Length; i++)
        {
            var gradient = (error[i] * by) + (weights[at + i] * options.Decay);
            squares[at + i] += gradient * gradient;
            weights[at + i] -= rate * gradient / (MathF.Sqrt(squares[at + i]) + Epsilon);
        }
    }
}

/// <summary>One line as the network sees it.</summary>
internal sealed record TrainNetExample(IReadOnlyCollection<uint> Features, int Label, float Weight = 1);

/// <summary>How the network learns.</summary>
internal sealed record TrainNetOptions
{
    public int Hidden { get; init; } = 56;

    public int Epochs { get; init; } = 10;

    public float Rate { get; init; } = 0.08f;

    public float DropFeatures { get; init; } = 0.3f;

    public float DropHidden { get; init; } = 0.3f;

    public float Decay { get; init; } = 1e-6f;

    public float Smoothing { get; init; } = 0.02f;

    /// <summary>A line and its slipped copies share most of what they hold: a feature is kept that three lines have.</summary>
    public int LeastCount { get; init; } = 9;

    /// <summary>What a feature must weigh to be kept.</summary>
    public float TooSmall { get; init; } = 0.2f;

    public int Seed { get; init; } = 1;
}
