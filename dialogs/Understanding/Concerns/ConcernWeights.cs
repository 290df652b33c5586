namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How likely a stretch holds a concern, and how likely a concern is urgent.</summary>
internal readonly record struct ConcernChance(double Any, double Grave);

/// <summary>Two linear classifiers over the same features, as kept in the file: is there a concern, and is it urgent.</summary>
internal sealed class ConcernWeights
{
    private const float Step = 1 / 4096f;

    private readonly Dictionary<uint, (short Any, short Grave)> rows;
    private readonly float anyBias;
    private readonly float graveBias;

    public ConcernWeights(Dictionary<uint, (float Any, float Grave)> weights, float anyBias, float graveBias)
        : this(weights.ToDictionary(w => w.Key, w => (Small(w.Value.Any), Small(w.Value.Grave))), anyBias, graveBias)
    {
    }

    private ConcernWeights(Dictionary<uint, (short Any, short Grave)> rows, float anyBias, float graveBias) =>
        (this.rows, this.anyBias, this.graveBias) = (rows, anyBias, graveBias);

    public int Count => rows.Count;

    public ConcernChance Chance(Dictionary<uint, byte> features)
    {
        var (any, grave) = (0, 0);
        foreach (var feature in features.Keys)
        {
            if (!rows.TryGetValue(feature, out var row))
                continue;
            any += row.Any;
            grave += row.Grave;
        }

        return new ConcernChance(Sigmoid(anyBias + (any * (double)Step)), Sigmoid(graveBias + (grave * (double)Step)));
    }

    public void Write(BinaryWriter file)
    {
        file.Write(anyBias);
        file.Write(graveBias);
        file.Write(rows.Count);
        foreach (var (feature, (any, grave)) in rows.OrderBy(r => r.Key))
        {
            file.Write(feature);
            file.Write(any);
            file.Write(grave);
        }
    }

    public static ConcernWeights Read(BinaryReader file)
    {
        var (any, grave) = (file.ReadSingle(), file.ReadSingle());
        var count = file.ReadInt32();
        var rows = new Dictionary<uint, (short, short)>(count);
        for (var i = 0; i < count; i++)
            rows[file.ReadUInt32()] = (file.ReadInt16(), file.ReadInt16());
        return new ConcernWeights(rows, any, grave);
    }

    private static short Small(float weight) => (short)Math.Clamp(MathF.Round(weight / Step), short.MinValue, short.MaxValue);

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
