using System.Runtime.InteropServices;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// A small network as it is kept in its file, of intents or of concerns: for every feature a row of small whole numbers, part for a hidden layer,
/// part for the classes directly, with a scale each; then the layer's own weights, and for intents those by which a reading is judged right or not.
/// </summary>
internal sealed class SmallNet
{
    private readonly SortedHashes features;
    private readonly sbyte[] rows;
    private readonly float[] scales;
    private readonly float[] hiddenBiases;
    private readonly float[] top;
    private readonly float[] biases;

    public SmallNet(uint[] features, sbyte[] rows, float[] scales, float[] hiddenBiases, float[] top, float[] biases) =>
        (this.features, this.rows, this.scales, this.hiddenBiases, this.top, this.biases) = (new SortedHashes(features), rows, scales, hiddenBiases, top, biases);

    /// <summary>By which scores are divided, so that of what is said at 0.9 nine in ten are right.</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>The weights of <see cref="Surety"/>; empty before they are learnt.</summary>
    public double[] Surety { get; init; } = [];

    /// <summary>How much this network and the encoder count together.</summary>
    public Joining Joining { get; init; } = new(1, 0);

    public int Features => features.Values.Length;

    private int Hidden => hiddenBiases.Length;

    private int Classes => biases.Length;

    private int Width => Hidden + Classes;

    public double[] Probabilities(IEnumerable<string> found) => Probabilities(found.Select(Understanding.Features.Hash));

    public double[] Probabilities(IEnumerable<uint> found) => Of(Known(found), -1);

    /// <summary>How much each feature speaks for the class: what its likelihood, as a logarithm, would lose without it.</summary>
    public IEnumerable<(string Feature, double Weight)> Reasons(IReadOnlyCollection<string> found, int ofClass)
    {
        var all = Known(found.Select(Understanding.Features.Hash));
        var with = Math.Log(Of(all, -1)[ofClass]);
        foreach (var feature in found)
            if (features.Find(Understanding.Features.Hash(feature)) is var row and >= 0)
                yield return (feature, with - Math.Log(Of(all, row)[ofClass]));
    }

    public SmallNet With(float temperature, Joining joining, double[] surety) =>
        new(features.Values, rows, scales, hiddenBiases, top, biases) { Temperature = temperature, Joining = joining, Surety = surety };

    private List<int> Known(IEnumerable<uint> found)
    {
        var known = new List<int>();
        foreach (var feature in found)
            if (features.Find(feature) is var row and >= 0)
                known.Add(row);
        return known;
    }

    private double[] Of(List<int> known, int without)
    {
        var (units, scores) = (new float[Hidden], new float[Classes]);
        foreach (var row in known)
            if (row != without)
            {
                Add(units, rows.AsSpan(row * Width, Hidden), scales[row * 2]);
                Add(scores, rows.AsSpan((row * Width) + Hidden, Classes), scales[(row * 2) + 1]);
            }

        var share = 1f / MathF.Sqrt(Math.Max(1, known.Count - (without >= 0 ? 1 : 0)));
        for (var c = 0; c < Classes; c++)
            scores[c] = (scores[c] * share) + biases[c];
        for (var h = 0; h < Hidden; h++)
            if ((units[h] * share) + hiddenBiases[h] is var unit and > 0)
                for (var c = 0; c < Classes; c++)
                    scores[c] += top[(h * Classes) + c] * unit;
        return Weights.Soften(Array.ConvertAll(scores, s => (double)s), Temperature);
    }

    private static void Add(float[] to, ReadOnlySpan<sbyte> row, float scale)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += row[i] * scale;
    }

    public void Write(BinaryWriter file)
    {
        file.Write(Features);
        file.Write(Hidden);
        file.Write(Classes);
        file.Write(Temperature);
        file.Write(Joining.Words);
        file.Write(Joining.Encoder);
        file.Write(Surety.Length);
        file.Write(MemoryMarshal.AsBytes(Surety.AsSpan()));
        foreach (var floats in new[] { hiddenBiases, top, biases, scales })
            file.Write(MemoryMarshal.AsBytes(floats.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(features.Values.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }

    /// <exception cref="InvalidDataException">It is damaged, or of other classes.</exception>
    public static SmallNet Read(BinaryReader file, int of)
    {
        var (count, hidden, classes) = (file.ReadInt32(), file.ReadInt32(), file.ReadInt32());
        if (count < 0 || hidden < 0 || classes != of || (long)count * (hidden + classes) > file.BaseStream.Length)
            throw new InvalidDataException("its measures are not those that belong here");
        var temperature = file.ReadSingle();
        var joining = new Joining(file.ReadDouble(), file.ReadDouble());
        var surety = Numbers8.Many<double>(file, file.ReadInt32());
        var (hiddenBiases, top, biases, scales) = (Numbers8.Many<float>(file, hidden), Numbers8.Many<float>(file, hidden * classes), Numbers8.Many<float>(file, classes), Numbers8.Many<float>(file, count * 2));
        var features = Numbers8.Many<uint>(file, count);
        return new SmallNet(features, Numbers8.Many<sbyte>(file, count * (hidden + classes)), scales, hiddenBiases, top, biases) { Temperature = temperature, Joining = joining, Surety = surety };
    }
}
