using System.Runtime.InteropServices;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the encoder makes of a stretch: how likely each intent is, and each level of concern.</summary>
/// <param name="To">Up to which token it looked.</param>
internal sealed record EncoderOpinion(double[] Intents, double[] Concerns, int To);

/// <summary>
/// A small transformer that was taught English before it was taught these messages (see docs/understanding-encoder.md): a second reader beside
/// the network of words, which knows words and turns of phrase that no labelled line holds.
/// </summary>
internal sealed class Encoder
{
    private readonly sbyte[] rows;
    private readonly float[] scales;
    private readonly float[] places;
    private readonly float[] moments;
    private readonly float[][] norm;
    private readonly EncoderLayer[] layers;
    private readonly EncoderHead intents;
    private readonly EncoderHead concerns;

    private Encoder(WordPieces pieces, sbyte[] rows, float[] scales, float[] places, float[] moments, float[][] norm, EncoderLayer[] layers, EncoderHead intents, EncoderHead concerns) =>
        (Pieces, this.rows, this.scales, this.places, this.moments, this.norm, this.layers, this.intents, this.concerns) = (pieces, rows, scales, places, moments, norm, layers, intents, concerns);

    public WordPieces Pieces { get; }

    private int Width => norm[0].Length;

    /// <summary>From rows of numbers, one for each piece.</summary>
    public static Encoder Of(WordPieces pieces, float[] rows, float[] places, float[] moments, float[][] norm, EncoderLayer[] layers, EncoderHead intents, EncoderHead concerns)
    {
        var (width, small, scales) = (norm[0].Length, new sbyte[rows.Length], new float[pieces.Pieces.Count]);
        for (var i = 0; i < scales.Length; i++)
            scales[i] = Numbers8.Round(rows.AsSpan(i * width, width), small.AsSpan(i * width, width), sbyte.MaxValue);
        return new Encoder(pieces, small, scales, places, moments, norm, layers, intents, concerns);
    }

    public EncoderOpinion Of(Evidence evidence, Segment segment, Verdict verdict) => Of(EncoderText.Of(Pieces, evidence, segment, verdict));

    public EncoderOpinion Of(EncoderText text)
    {
        using var lent = new Lent(text.Pieces.Length * Width);
        var pieces = lent.Numbers;
        Begin(text, pieces);
        for (var layer = 0; layer + 1 < layers.Length; layer++)
            layers[layer].Apply(pieces);
        layers[^1].ApplyToFirst(pieces);
        var first = pieces[..Width];
        return new EncoderOpinion(intents.Chances(first), concerns.Chances(first), text.To);
    }

    private void Begin(EncoderText text, Span<float> pieces)
    {
        for (var i = 0; i < text.Pieces.Length; i++)
        {
            var piece = pieces.Slice(i * Width, Width);
            places.AsSpan(i * Width, Width).CopyTo(piece);
            var row = rows.AsSpan(text.Pieces[i] * Width, Width);
            for (var j = 0; j < Width; j++)
                piece[j] += row[j] * scales[text.Pieces[i]];
            if (i == 0)
                foreach (var moment in text.Moment)
                    Lanes.Add(piece, moments.AsSpan(moment * Width, Width));
            Lanes.Level(piece, norm[0], norm[1]);
        }
    }

    public void Write(BinaryWriter file)
    {
        file.Write(Width);
        file.Write(Pieces.Pieces.Count);
        foreach (var piece in Pieces.Pieces)
            file.Write(piece);
        file.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        foreach (var floats in new[] { scales, places, moments, norm[0], norm[1] })
            file.Write(MemoryMarshal.AsBytes(floats.AsSpan()));
        file.Write(layers.Length);
        foreach (var layer in layers)
            layer.Write(file);
        intents.Write(file);
        concerns.Write(file);
    }

    /// <exception cref="InvalidDataException">It is damaged, or of other measures.</exception>
    public static Encoder Read(BinaryReader file)
    {
        var (width, count) = (file.ReadInt32(), file.ReadInt32());
        if (width <= 0 || width % EncoderLayer.Heads != 0 || count < 0 || count > file.BaseStream.Length)
            throw new InvalidDataException("its measures are not those that belong here");
        var pieces = new WordPieces([.. Enumerable.Range(0, count).Select(_ => file.ReadString())]);
        var rows = Numbers8.Many<sbyte>(file, (long)count * width);
        var (scales, places) = (Numbers8.Many<float>(file, count), Numbers8.Many<float>(file, EncoderText.Places * width));
        var (moments, norm) = (Numbers8.Many<float>(file, EncoderText.Moments * width), new[] { Numbers8.Many<float>(file, width), Numbers8.Many<float>(file, width) });
        var layers = new EncoderLayer[Math.Clamp(file.ReadInt32(), 1, 64)];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = EncoderLayer.Read(file, width);
        return new Encoder(pieces, rows, scales, places, moments, norm, layers, EncoderHead.Read(file, width, Enum.GetValues<Intent>().Length), EncoderHead.Read(file, width, Enum.GetValues<ConcernLevel>().Length));
    }
}
