namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How likely a stretch holds a concern, and how likely a concern is urgent.</summary>
internal readonly record struct ConcernChance(double Any, double Grave);

/// <summary>
/// As kept in the file: two linear classifiers over the same features (is there a concern, and is it urgent), and a small network that sees what
/// only several of them together mean. They are heard half each.
/// </summary>
internal sealed class ConcernWeights
{
    private const float Step = 1 / 4096f;

    private readonly Dictionary<uint, (short Any, short Grave)> rows;
    private readonly float anyBias;
    private readonly float graveBias;
    private readonly SmallNet net;

    /// <param name="net">Of the levels, none to urgent.</param>
    public ConcernWeights(Dictionary<uint, (float Any, float Grave)> weights, float anyBias, float graveBias, SmallNet net)
        : this(weights.ToDictionary(w => w.Key, w => (Small(w.Value.Any), Small(w.Value.Grave))), anyBias, graveBias, net)
    {
    }

    private ConcernWeights(Dictionary<uint, (short Any, short Grave)> rows, float anyBias, float graveBias, SmallNet net) =>
        (this.rows, this.anyBias, this.graveBias, this.net) = (rows, anyBias, graveBias, net);

    public int Count => rows.Count;

    /// <summary>How much these classifiers and the encoder count together.</summary>
    public ConcernJoining Joining { get; init; } = ConcernJoining.WordsAlone;

    public ConcernWeights With(ConcernJoining joining) => new(rows, anyBias, graveBias, net) { Joining = joining };

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

        var (byNet, graveByNet) = OfNet(features);
        return new ConcernChance(Sigmoid((anyBias + (any * (double)Step) + byNet) / 2), Sigmoid((graveBias + (grave * (double)Step) + graveByNet) / 2));
    }

    /// <summary>As logarithms of the odds, which is what the linear ones add up.</summary>
    private (double Any, double Grave) OfNet(Dictionary<uint, byte> features)
    {
        var levels = net.Probabilities(features.Keys);
        var (none, worry, urgent) = (levels[(int)ConcernLevel.None], levels[(int)ConcernLevel.Worry], levels[(int)ConcernLevel.Urgent]);
        return (Odds(worry + urgent, none), Odds(urgent, worry));
    }

    private static double Odds(double one, double other) => Math.Log(Math.Max(1e-9, one) / Math.Max(1e-9, other));

    public void Write(BinaryWriter file)
    {
        file.Write(anyBias);
        file.Write(graveBias);
        Joining.Any.Write(file);
        Joining.Grave.Write(file);
        file.Write(rows.Count);
        foreach (var (feature, (any, grave)) in rows.OrderBy(r => r.Key))
        {
            file.Write(feature);
            file.Write(any);
            file.Write(grave);
        }

        net.Write(file);
    }

    public static ConcernWeights Read(BinaryReader file)
    {
        var (any, grave) = (file.ReadSingle(), file.ReadSingle());
        var joining = new ConcernJoining(OddsJoining.Read(file), OddsJoining.Read(file));
        var count = file.ReadInt32();
        var rows = new Dictionary<uint, (short, short)>(count);
        for (var i = 0; i < count; i++)
            rows[file.ReadUInt32()] = (file.ReadInt16(), file.ReadInt16());
        return new ConcernWeights(rows, any, grave, SmallNet.Read(file, Enum.GetValues<ConcernLevel>().Length)) { Joining = joining };
    }

    private static short Small(float weight) => (short)Math.Clamp(MathF.Round(weight / Step), short.MinValue, short.MaxValue);

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
