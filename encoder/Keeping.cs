using FamilyTimeBot.Dialogs.Understanding;
using TorchSharp;
using TorchSharp.Modules;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>Makes of what was taught what is kept: in whole numbers, and without the pieces of words that nobody here writes.</summary>
internal static class Keeping
{
    /// <summary>The commonest pieces of English stand first; beyond these, only what a labelled line holds is kept.</summary>
    private const int Common = 10_000;

    public static Encoder Of(EncoderNet net, Vocabulary vocabulary, IEnumerable<Sample> seen)
    {
        var written = seen.SelectMany(one => one.Text.Pieces.Concat(one.Slipped.Pieces)).ToHashSet();
        var all = vocabulary.Pieces.Pieces;
        var kept = Enumerable.Range(0, all.Count).Where(row => row < Common || written.Contains(row)).ToArray();
        var words = net.Words();
        return Encoder.Of(
            new WordPieces([.. kept.Select(row => all[row])]),
            [.. kept.SelectMany(row => words.AsSpan(row * MiniLm.Width, MiniLm.Width).ToArray())],
            Numbers(net.Places),
            Numbers(net.Moments),
            [.. net.Norm.Select(Numbers)],
            [.. net.Layers.Select(Layer)],
            new EncoderHead(Turned(net.Intents.Weights), Numbers(net.Intents.Biases)),
            new EncoderHead(Turned(net.Concerns.Weights), Numbers(net.Concerns.Biases)));
    }

    private static EncoderLayer Layer(LayerNet layer) =>
        EncoderLayer.Of([.. layer.Matrices.Select(one => (Turned(one.Weights), Numbers(one.Biases)))], [.. layer.Norms.Select(Numbers)]);

    /// <summary>A row for each output: the reader goes along them.</summary>
    private static float[] Turned(Parameter weights) => weights.detach().t().contiguous().data<float>().ToArray();

    private static float[] Numbers(Parameter values) => values.detach().contiguous().data<float>().ToArray();
}
