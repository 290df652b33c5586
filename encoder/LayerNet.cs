using System.Runtime.Intrinsics.X86;
using FamilyTimeBot.Dialogs.Understanding;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>One layer as it is taught (<see cref="EncoderLayer"/> is the same in whole numbers).</summary>
internal sealed class LayerNet
{
    private const double Small = 1e-12;

    private const double Dropping = 0.1;

    /// <summary>How steep the curve is by which a piece's thoughts are bent: the reader's is the same.</summary>
    private const double Steepness = 1.702;

    private readonly Parameter[] norms;

    public LayerNet(MiniLm source, int layer)
    {
        var matrices = source.Matrices(layer).ToArray();
        Matrices = [.. matrices.Select(one => (EncoderNet.Learnt(tensor(one.Rows, one.Rows.Length / one.Biases.Length, one.Biases.Length)), EncoderNet.Learnt(tensor(one.Biases))))];
        norms = [.. source.NormsOf(layer).Select(one => EncoderNet.Learnt(tensor(one)))];
    }

    /// <summary>Inputs by outputs, with the biases of the outputs.</summary>
    public (Parameter Weights, Parameter Biases)[] Matrices { get; }

    public IReadOnlyList<Parameter> Norms => norms;

    public IEnumerable<Parameter> Parameters => [.. Matrices.SelectMany(one => new[] { one.Weights, one.Biases }), .. norms];

    public Tensor Of(Tensor pieces, Tensor unseen, bool isTaught)
    {
        var (texts, length) = (pieces.shape[0], pieces.shape[1]);
        Tensor Heads(Tensor values) => values.view(texts, length, EncoderLayer.Heads, -1).transpose(1, 2);
        var (asks, keys, values) = (Heads(By(0, pieces)), Heads(By(1, pieces)), Heads(By(2, pieces)));
        var shares = F.softmax((matmul(asks, keys.transpose(-1, -2)) / Math.Sqrt(asks.shape[^1])) + unseen, -1);
        var seen = matmul(EncoderNet.Dropped(shares, Dropping, isTaught), values).transpose(1, 2).reshape(texts, length, -1);
        var settled = Settled(pieces + EncoderNet.Dropped(By(3, seen), Dropping, isTaught), 0);
        return Settled(settled + EncoderNet.Dropped(By(5, Bent(By(4, settled))), Dropping, isTaught), 2);
    }

    private static Tensor Bent(Tensor values) => values * sigmoid(values * Steepness);

    private Tensor Settled(Tensor values, int at) => F.layer_norm(values, [values.shape[^1]], norms[at], norms[at + 1], Small);

    /// <summary>In half the digits where the processor multiplies those itself, twice as fast, and the rounding does no harm; without, they are many times slower.</summary>
    private Tensor By(int matrix, Tensor values) => Avx512F.IsSupported
        ? matmul(values.to(ScalarType.BFloat16), Matrices[matrix].Weights.to(ScalarType.BFloat16)).to(ScalarType.Float32) + Matrices[matrix].Biases
        : matmul(values, Matrices[matrix].Weights) + Matrices[matrix].Biases;
}
