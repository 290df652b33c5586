using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// A matrix of weights in small whole numbers, one scale an output. They stay within ±63, so that two products with a byte always fit 16 bits:
/// every processor then adds up the same whole numbers.
/// </summary>
internal sealed class Matrix8
{
    public const int Most = 63;

    /// <summary>So many outputs are reckoned at once.</summary>
    public const int Together = 4 * Lanes8;

    private const int Lanes8 = 8;

    private const int Rows = 3;

    /// <summary>So many inputs go into one lane at a step.</summary>
    private const int Step = 4;

    private const int Row = Together * Step;

    // For every so many outputs, all inputs four by four, and of each four those of one output side by side.
    private readonly sbyte[] weights;
    private readonly float[] scales;
    private readonly float[] biases;
    private readonly int[] offsets;

    private Matrix8(int inputs, sbyte[] weights, float[] scales, float[] biases)
    {
        (Inputs, this.weights, this.scales, this.biases) = (inputs, weights, scales, biases);
        if (inputs % Vector256<byte>.Count != 0 || scales.Length % Together != 0 || weights.Length != inputs * scales.Length || biases.Length != scales.Length)
            throw new InvalidDataException("its measures are not those that belong here");
        offsets = new int[Outputs];
        for (var block = 0; block < weights.Length; block += Row)
            for (var i = 0; i < Row; i++)
                offsets[(block / (Inputs * Together) * Together) + (i / Step)] += RowBytes.Middle * weights[block + i];
    }

    public int Inputs { get; }

    public int Outputs => scales.Length;

    private int OutputOf(int at) => (at / (Inputs * Together) * Together) + (at % Row / Step);

    private int InputOf(int at) => (at % (Inputs * Together) / Row * Step) + (at % Step);

    /// <summary>Each row of <paramref name="from"/> times the matrix, plus the biases.</summary>
    public void Apply(RowBytes from, Span<float> to)
    {
        Span<int> sums = stackalloc int[Rows * Together];
        for (var at = 0; at < Outputs; at += Together)
            for (var row = 0; row < from.Rows; row += Rows)
            {
                var last = from.Rows - 1;
                Sum(from.Row(row), from.Row(Math.Min(row + 1, last)), from.Row(Math.Min(row + 2, last)), weights.AsSpan(at * Inputs, Together * Inputs), sums);
                for (var next = row; next < Math.Min(row + Rows, from.Rows); next++)
                    Put(sums.Slice((next - row) * Together, Together), from.Scale(next), at, to.Slice((next * Outputs) + at, Together));
            }
    }

    // Three rows against four lots of outputs at once: each number is fetched once and used several times. Nothing is called here, so that the sums stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two, ReadOnlySpan<byte> three, ReadOnlySpan<sbyte> weights, Span<int> sums)
    {
        ref var first = ref MemoryMarshal.GetReference(one);
        ref var second = ref MemoryMarshal.GetReference(two);
        ref var third = ref MemoryMarshal.GetReference(three);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var (a0, a1, a2, a3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (b0, b1, b2, b3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (c0, c1, c2, c3) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        for (nuint i = 0; i < (nuint)one.Length; i += Step)
        {
            var x = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref first, i))).AsByte();
            var y = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref second, i))).AsByte();
            var z = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref third, i))).AsByte();
            var w = Vector256.LoadUnsafe(ref weight, i * Together);
            (a0, b0, c0) = (Add(a0, x, w), Add(b0, y, w), Add(c0, z, w));
            w = Vector256.LoadUnsafe(ref weight, (i * Together) + (Row / 4));
            (a1, b1, c1) = (Add(a1, x, w), Add(b1, y, w), Add(c1, z, w));
            w = Vector256.LoadUnsafe(ref weight, (i * Together) + (Row / 2));
            (a2, b2, c2) = (Add(a2, x, w), Add(b2, y, w), Add(c2, z, w));
            w = Vector256.LoadUnsafe(ref weight, (i * Together) + (Row / 4 * 3));
            (a3, b3, c3) = (Add(a3, x, w), Add(b3, y, w), Add(c3, z, w));
        }

        var to = MemoryMarshal.Cast<int, Vector256<int>>(sums);
        (to[0], to[1], to[2], to[3]) = (a0, a1, a2, a3);
        (to[4], to[5], to[6], to[7]) = (b0, b1, b2, b3);
        (to[8], to[9], to[10], to[11]) = (c0, c1, c2, c3);
    }

    private void Put(ReadOnlySpan<int> sums, float scale, int at, Span<float> to)
    {
        var sum = MemoryMarshal.Cast<int, Vector256<int>>(sums);
        var offset = MemoryMarshal.Cast<int, Vector256<int>>(offsets.AsSpan(at, sums.Length));
        var by = MemoryMarshal.Cast<float, Vector256<float>>(scales.AsSpan(at, sums.Length));
        var bias = MemoryMarshal.Cast<float, Vector256<float>>(biases.AsSpan(at, sums.Length));
        var put = MemoryMarshal.Cast<float, Vector256<float>>(to);
        for (var i = 0; i < sum.Length; i++)
            put[i] = (Vector256.ConvertToSingle(sum[i] - offset[i]) * (by[i] * scale)) + bias[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<byte> bytes, Vector256<sbyte> weights) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(sum, bytes, weights)
        : Avx2.IsSupported ? sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(bytes, weights), Vector256<short>.One)
        : sum + Fours(bytes, weights);

    /// <summary>The sum of every four products, where the processor has no instruction for it.</summary>
    public static Vector256<int> Fours(Vector256<byte> bytes, Vector256<sbyte> weights)
    {
        var (lowBytes, highBytes) = Vector256.Widen(bytes);
        var (lowWeights, highWeights) = Vector256.Widen(weights);
        return Vector256.Narrow(Fours(lowBytes.AsInt16() * lowWeights), Fours(highBytes.AsInt16() * highWeights));
    }

    private static Vector256<long> Fours(Vector256<short> products)
    {
        var pairs = (products.AsInt32() >> 16) + (products.AsInt32() << 16 >> 16);
        return (pairs.AsInt64() >> 32) + (pairs.AsInt64() << 32 >> 32);
    }

    public void Write(BinaryWriter file)
    {
        file.Write(Inputs);
        file.Write(Outputs);
        file.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(biases.AsSpan()));
    }

    public static Matrix8 Read(BinaryReader file)
    {
        var (inputs, outputs) = (file.ReadInt32(), file.ReadInt32());
        if (inputs <= 0 || outputs <= 0)
            throw new InvalidDataException("its measures are not those that belong here");
        return new Matrix8(inputs, Numbers8.Many<sbyte>(file, (long)inputs * outputs), Numbers8.Many<float>(file, outputs), Numbers8.Many<float>(file, outputs));
    }

    /// <summary>In whole numbers, from rows of weights one for each output.</summary>
    public static Matrix8 Of(float[] rows, float[] biases)
    {
        var inputs = rows.Length / biases.Length;
        var (whole, scales) = (new sbyte[rows.Length], new float[biases.Length]);
        for (var o = 0; o < biases.Length; o++)
            scales[o] = Numbers8.Round(rows.AsSpan(o * inputs, inputs), whole.AsSpan(o * inputs, inputs), Most);
        var laid = new Matrix8(inputs, new sbyte[rows.Length], scales, biases);
        return new Matrix8(inputs, [.. Enumerable.Range(0, rows.Length).Select(at => whole[(laid.OutputOf(at) * inputs) + laid.InputOf(at)])], scales, biases);
    }
}
