using FamilyTimeBot.Dialogs.Understanding;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>
/// The encoder as it is taught: three of MiniLM's six layers, and from the first piece of the last the scores of intents and of concerns. What the reader then does
/// in whole numbers is done here in fractions.
/// </summary>
internal sealed class EncoderNet : IDisposable
{
    /// <summary>Which of the six layers: every other one, so that the last is still one of the deep ones.</summary>
    private static readonly int[] Picked = [0, 2, 4];

    private const float Spread = 0.02f;

    private const double Small = 1e-12;

    private const double Hiding = 0.05;

    private readonly Random dice = new(TeachingOptions.Seed);
    private readonly RareRows words;

    public EncoderNet(MiniLm source, Vocabulary pieces)
    {
        var (known, kind) = (source.Words(), source.Kind());
        words = new RareRows([.. pieces.Rows.SelectMany(row => known.AsSpan(row * MiniLm.Width, MiniLm.Width).ToArray())], MiniLm.Width);
        Places = Learnt(tensor([.. source.Places().Take(EncoderText.Places * MiniLm.Width).Select((value, i) => value + kind[i % MiniLm.Width])]).view(-1, MiniLm.Width));
        Moments = Learnt(randn(EncoderText.Moments, MiniLm.Width) * Spread);
        Norm = [Learnt(tensor(source.Gain())), Learnt(tensor(source.Shift()))];
        Layers = [.. Picked.Select(layer => new LayerNet(source, layer))];
        (Intents, Concerns) = (Head(Enum.GetValues<Intent>().Length), Head(Enum.GetValues<ConcernLevel>().Length));
        Parameters = [Places, Moments, .. Norm, .. Layers.SelectMany(layer => layer.Parameters), Intents.Weights, Intents.Biases, Concerns.Weights, Concerns.Biases];
    }

    /// <summary>All but the rows of the words, of which a batch touches few.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    public Parameter Places { get; }

    public Parameter Moments { get; }

    public Parameter[] Norm { get; }

    public LayerNet[] Layers { get; }

    public (Parameter Weights, Parameter Biases) Intents { get; }

    public (Parameter Weights, Parameter Biases) Concerns { get; }

    public float[] Words() => words.All();

    public (Tensor Intents, Tensor Concerns) Scores(EncoderText[] texts, bool isTaught)
    {
        var length = texts.Max(text => text.Pieces.Length);
        var (pieces, mask) = Laid(texts, length, isTaught);
        var begun = words.Of(pieces, isTaught).view(texts.Length, length, MiniLm.Width) + Places.slice(0, 0, length, 1).unsqueeze(0);
        var moments = Moments[tensor([.. texts.SelectMany(text => text.Moment.Select(row => (long)row))]).view(texts.Length, -1)].sum(1, keepdim: true);
        var thought = F.layer_norm(cat([begun.slice(1, 0, 1, 1) + moments, begun.slice(1, 1, length, 1)], 1), [MiniLm.Width], Norm[0], Norm[1], Small);
        thought = Dropped(thought, 0.1, isTaught);
        var unseen = (1 - tensor(mask, texts.Length, length)).unsqueeze(1).unsqueeze(1) * -1e4f;
        foreach (var layer in Layers)
            thought = layer.Of(thought, unseen, isTaught);
        var first = Dropped(thought.select(1, 0), 0.2, isTaught);
        return (matmul(first, Intents.Weights) + Intents.Biases, matmul(first, Concerns.Weights) + Concerns.Biases);
    }

    public void StepWords(float rate) => words.Step(rate);

    public static Tensor Dropped(Tensor values, double share, bool isTaught) => isTaught ? F.dropout(values, share) : values;

    public static Parameter Learnt(Tensor values) => new(values);

    private static (Parameter Weights, Parameter Biases) Head(int classes) => (Learnt(randn(MiniLm.Width, classes) * Spread), Learnt(zeros(classes)));

    private (int[] Pieces, float[] Mask) Laid(EncoderText[] texts, int length, bool isTaught)
    {
        var (pieces, mask) = (new int[texts.Length * length], new float[texts.Length * length]);
        for (var i = 0; i < texts.Length; i++)
            for (var j = 0; j < texts[i].Pieces.Length; j++)
            {
                var hides = isTaught && j > 0 && j < texts[i].Pieces.Length - 1 && dice.NextDouble() < Hiding;
                (pieces[(i * length) + j], mask[(i * length) + j]) = (hides ? Vocabulary.Hidden : texts[i].Pieces[j], 1);
            }

        return (pieces, mask);
    }

    public void Dispose()
    {
        words.Dispose();
        foreach (var parameter in Parameters)
            parameter.Dispose();
    }
}
