namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A linear classifier as it is kept in the file: for every feature one small whole number a class, and one scale for the row.</summary>
internal sealed class Weights
{
    private readonly Dictionary<uint, int> rows;
    private readonly float[] scales;
    private readonly sbyte[] weights;

    public Weights(uint[] features, float[] scales, sbyte[] weights, float[] biases, float temperature)
    {
        (this.scales, this.weights, Biases, Temperature) = (scales, weights, biases, temperature);
        rows = new Dictionary<uint, int>(features.Length);
        for (var i = 0; i < features.Length; i++)
            rows[features[i]] = i;
    }

    public float[] Biases { get; }

    /// <summary>By which scores are divided, so that of what is said at 0.9 nine in ten are right.</summary>
    public float Temperature { get; }

    public int Classes => Biases.Length;

    public double[] Probabilities(IEnumerable<string> features)
    {
        var scores = Array.ConvertAll(Biases, b => (double)b);
        foreach (var feature in features)
            if (rows.TryGetValue(Features.Hash(feature), out var row))
                for (var c = 0; c < scores.Length; c++)
                    scores[c] += weights[(row * scores.Length) + c] * scales[row];
        return Soften(scores, Temperature);
    }

    /// <summary>The feature's weight for a class, for the "why" of a reading.</summary>
    public double Weight(string feature, int ofClass) =>
        rows.TryGetValue(Features.Hash(feature), out var row) ? weights[(row * Classes) + ofClass] * scales[row] : 0;

    public static double[] Soften(double[] scores, double temperature)
    {
        var most = scores.Max();
        var powers = Array.ConvertAll(scores, s => Math.Exp((s - most) / temperature));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, p => p / sum);
    }

    public Weights With(float temperature) =>
        new([.. rows.OrderBy(r => r.Value).Select(r => r.Key)], scales, weights, Biases, temperature);

    public void Write(BinaryWriter file)
    {
        file.Write(Classes);
        file.Write(Temperature);
        foreach (var bias in Biases)
            file.Write(bias);
        file.Write(rows.Count);
        foreach (var (feature, row) in rows.OrderBy(r => r.Key))
        {
            file.Write(feature);
            file.Write(scales[row]);
            for (var c = 0; c < Classes; c++)
                file.Write(weights[(row * Classes) + c]);
        }
    }

    public static Weights Read(BinaryReader file)
    {
        var classes = file.ReadInt32();
        var temperature = file.ReadSingle();
        var biases = new float[classes];
        for (var c = 0; c < classes; c++)
            biases[c] = file.ReadSingle();
        var count = file.ReadInt32();
        var (features, scales, weights) = (new uint[count], new float[count], new sbyte[count * classes]);
        for (var i = 0; i < count; i++)
        {
            features[i] = file.ReadUInt32();
            scales[i] = file.ReadSingle();
            for (var c = 0; c < classes; c++)
                weights[(i * classes) + c] = file.ReadSByte();
        }

        return new Weights(features, scales, weights, biases, temperature);
    }
}
