using System.Runtime.InteropServices;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>One layer of a transformer: every piece of the text looks at every other, then is thought about by itself.</summary>
internal sealed class EncoderLayer(Matrix8 query, Matrix8 key, Matrix8 value, Matrix8 merge, Matrix8 widen, Matrix8 narrow, float[][] norms)
{
    /// <summary>Each looks at <see cref="Lanes.Lot"/> numbers of a piece.</summary>
    public const int Heads = 12;

    private const int Norms = 4;

    /// <summary>So many pieces are thought about at once: what that takes stays small enough for the collector's young.</summary>
    private const int AtOnce = 12;

    private int Width => merge.Outputs;

    private static int Head => Lanes.Lot;

    /// <summary>The pieces, changed in place.</summary>
    public void Apply(Span<float> pieces) => Apply(pieces, pieces);

    /// <summary>Only the first of the pieces, as the last layer is asked for: the others are looked at, not thought about.</summary>
    public void ApplyToFirst(Span<float> pieces) => Apply(pieces, pieces[..Width]);

    private void Apply(ReadOnlySpan<float> all, Span<float> changed)
    {
        using var seen = new Lent(changed.Length);
        LookAround(all, changed, seen.Numbers);
        Settle(changed, seen.Numbers, merge, norms[0], norms[1]);
        for (var at = 0; at < changed.Length; at += AtOnce * Width)
            Think(changed[at..Math.Min(changed.Length, at + (AtOnce * Width))]);
    }

    private void LookAround(ReadOnlySpan<float> all, ReadOnlySpan<float> looking, Span<float> seen)
    {
        using var bytes = RowBytes.Of(all, Width);
        using var fewer = looking.Length == all.Length ? null : RowBytes.Of(looking, Width);
        var asking = fewer ?? bytes;
        using var queries = By(query, asking);
        using var keys = By(key, bytes);
        using var values = By(value, bytes);
        using var shares = new Lent(Lanes.Filled(bytes.Rows));
        for (var head = 0; head < Heads; head++)
            for (var piece = 0; piece < asking.Rows; piece++)
                Look(queries.Numbers.Slice((piece * Width) + (head * Head), Head), keys.Numbers[(head * Head)..], values.Numbers[(head * Head)..], bytes.Rows, shares.Numbers, seen.Slice((piece * Width) + (head * Head), Head));
    }

    private void Think(Span<float> pieces)
    {
        using var bytes = RowBytes.Of(pieces, Width);
        using var wide = By(widen, bytes);
        Lanes.Bend(wide.Numbers);
        Settle(pieces, wide.Numbers, narrow, norms[2], norms[3]);
    }

    private void Look(ReadOnlySpan<float> asks, ReadOnlySpan<float> keys, ReadOnlySpan<float> values, int pieces, Span<float> shares, Span<float> to)
    {
        Lanes.Match(asks, keys, Width, 1 / MathF.Sqrt(Head), shares[..pieces]);
        shares[pieces..].Fill(Lanes.Nothing);
        Lanes.Share(shares);
        Lanes.Blend(shares[..pieces], values, Width, to);
    }

    private static Lent By(Matrix8 matrix, RowBytes rows)
    {
        var to = new Lent(rows.Rows * matrix.Outputs);
        matrix.Apply(rows, to.Numbers);
        return to;
    }

    private void Settle(Span<float> pieces, ReadOnlySpan<float> found, Matrix8 matrix, float[] gain, float[] shift)
    {
        using var bytes = RowBytes.Of(found, matrix.Inputs);
        using var more = By(matrix, bytes);
        Lanes.Add(pieces, more.Numbers);
        for (var at = 0; at < pieces.Length; at += Width)
            Lanes.Level(pieces.Slice(at, Width), gain, shift);
    }

    /// <param name="six">What asks, what is asked for, what is given, what brings the heads together, and the two that think about each piece: rows of weights.</param>
    public static EncoderLayer Of(IReadOnlyList<(float[] Rows, float[] Biases)> six, float[][] norms)
    {
        var m = six.Select(matrix => Matrix8.Of(matrix.Rows, matrix.Biases)).ToArray();
        return new EncoderLayer(m[0], m[1], m[2], m[3], m[4], m[5], norms);
    }

    public void Write(BinaryWriter file)
    {
        foreach (var matrix in new[] { query, key, value, merge, widen, narrow })
            matrix.Write(file);
        foreach (var norm in norms)
            file.Write(MemoryMarshal.AsBytes(norm.AsSpan()));
    }

    public static EncoderLayer Read(BinaryReader file, int width)
    {
        var six = Enumerable.Range(0, 6).Select(_ => Matrix8.Read(file)).ToArray();
        if (width != Heads * Lanes.Lot || Array.Exists(six, m => m.Inputs != width && m.Outputs != width))
            throw new InvalidDataException("its measures are not those that belong here");
        return new EncoderLayer(six[0], six[1], six[2], six[3], six[4], six[5], [.. Enumerable.Range(0, Norms).Select(_ => Numbers8.Many<float>(file, width))]);
    }
}
