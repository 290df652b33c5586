using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Sums over rows of numbers, several lanes at once. Rows are as long as a multiple of the lanes.</summary>
internal static class Lanes
{
    /// <summary>So many numbers are what one head looks at.</summary>
    public const int Lot = 32;

    private const float Small = 1e-12f;

    // What weighs less weighs nothing; smaller numbers would be reckoned with slowly.
    private const float Least = -40;

    private const float Steepness = -1.702f;

    // Beyond this a number bends no further, and e to its power would no longer fit.
    private const float Steep = 80;

    /// <summary>A score that gets no share.</summary>
    public const float Nothing = float.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Most(ReadOnlySpan<float> row)
    {
        var most = Vector<float>.Zero;
        foreach (var lane in Wide(row))
            most = Vector.Max(most, Vector.Abs(lane));
        return Largest(most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToBytes(ReadOnlySpan<float> from, Span<byte> to, float by, int middle)
    {
        var lanes = Wide(from);
        var bytes = MemoryMarshal.Cast<byte, Vector<byte>>(to);
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = Vector.Narrow(Whole(lanes[4 * i], lanes[(4 * i) + 1], by, middle), Whole(lanes[(4 * i) + 2], lanes[(4 * i) + 3], by, middle));
    }

    private static Vector<ushort> Whole(Vector<float> low, Vector<float> high, float by, int middle) =>
        Vector.AsVectorUInt16(Vector.Narrow(Whole(low, by, middle), Whole(high, by, middle)));

    private static Vector<int> Whole(Vector<float> lane, float by, int middle) => Vector.ConvertToInt32Native(Vector.Round(lane * by)) + new Vector<int>(middle);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<float> to, ReadOnlySpan<float> more)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(to);
        var others = Wide(more);
        for (var i = 0; i < lanes.Length; i++)
            lanes[i] += others[i];
    }

    /// <summary>The sum of rows of <see cref="Lot"/> numbers, each by its share: they stand <paramref name="apart"/> numbers from one another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Blend(ReadOnlySpan<float> shares, ReadOnlySpan<float> rows, int apart, Span<float> to)
    {
        ref var row = ref MemoryMarshal.GetReference(rows[..(((shares.Length - 1) * apart) + Lot)]);
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < shares.Length; i++)
        {
            var (by, at) = (Vector256.Create(shares[i]), (nuint)(i * apart));
            a += Vector256.LoadUnsafe(ref row, at) * by;
            b += Vector256.LoadUnsafe(ref row, at + (Lot / 4)) * by;
            c += Vector256.LoadUnsafe(ref row, at + (Lot / 2)) * by;
            d += Vector256.LoadUnsafe(ref row, at + (Lot / 4 * 3)) * by;
        }

        a.CopyTo(to);
        b.CopyTo(to[(Lot / 4)..]);
        c.CopyTo(to[(Lot / 2)..]);
        d.CopyTo(to[(Lot / 4 * 3)..]);
    }

    /// <summary>What a row of <see cref="Lot"/> numbers comes to with each of the rows, by <paramref name="by"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Match(ReadOnlySpan<float> one, ReadOnlySpan<float> rows, int apart, float by, Span<float> to)
    {
        ref var row = ref MemoryMarshal.GetReference(rows[..(((to.Length - 1) * apart) + Lot)]);
        var (a, b, c, d) = (Vector256.Create(one), Vector256.Create(one[(Lot / 4)..]), Vector256.Create(one[(Lot / 2)..]), Vector256.Create(one[(Lot / 4 * 3)..]));
        for (var i = 0; i < to.Length; i++)
        {
            var at = (nuint)(i * apart);
            var low = (a * Vector256.LoadUnsafe(ref row, at)) + (b * Vector256.LoadUnsafe(ref row, at + (Lot / 4)));
            var high = (c * Vector256.LoadUnsafe(ref row, at + (Lot / 2))) + (d * Vector256.LoadUnsafe(ref row, at + (Lot / 4 * 3)));
            to[i] = Vector256.Sum(low + high) * by;
        }
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var lanes = Wide(one);
        var others = Wide(other);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < lanes.Length; i++)
            sum += lanes[i] * others[i];
        return Vector.Sum(sum);
    }

    /// <summary>x times the logistic curve of 1.702 x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bend(Span<float> row)
    {
        foreach (ref var lane in MemoryMarshal.Cast<float, Vector<float>>(row))
            lane /= Vector<float>.One + Exp(Vector.Min(Vector.Max(lane * Steepness, new Vector<float>(-Steep)), new Vector<float>(Steep)));
    }

    /// <summary>To mean nought and spread one, then by gain and shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Level(Span<float> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> shift)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(row);
        var (sum, squares) = (Vector<float>.Zero, Vector<float>.Zero);
        foreach (var lane in lanes)
            sum += lane;
        var mean = new Vector<float>(Vector.Sum(sum) / row.Length);
        foreach (var lane in lanes)
            squares += (lane - mean) * (lane - mean);
        var by = new Vector<float>(1 / MathF.Sqrt((Vector.Sum(squares) / row.Length) + Small));
        var gains = Wide(gain);
        var shifts = Wide(shift);
        for (var i = 0; i < lanes.Length; i++)
            lanes[i] = ((lanes[i] - mean) * by * gains[i]) + shifts[i];
    }

    /// <summary>How many numbers hold so many, filled up to whole lanes.</summary>
    public static int Filled(int count) => (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>To shares of one, the largest scores weighing most. They are filled up to whole lanes by <see cref="Nothing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Share(Span<float> scores)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var most = new Vector<float>(float.MinValue);
        foreach (var lane in lanes)
            most = Vector.Max(most, lane);
        var (largest, sum) = (new Vector<float>(Largest(most)), Vector<float>.Zero);
        foreach (ref var lane in lanes)
            sum += lane = Exp(Vector.Max(lane - largest, new Vector<float>(Least)));
        var share = new Vector<float>(1 / Vector.Sum(sum));
        foreach (ref var lane in lanes)
            lane *= share;
    }

    private static float Largest(Vector<float> lane)
    {
        var largest = lane[0];
        for (var i = 1; i < Vector<float>.Count; i++)
            largest = Math.Max(largest, lane[i]);
        return largest;
    }

    // e to the power of numbers of no more than 87 either way, right to the sixth digit: the library's own goes by way of numbers twice as long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Exp(Vector<float> of)
    {
        var twos = Vector.Round(of * 1.44269504f);
        var rest = of - (twos * 0.693359375f) + (twos * 2.12194440e-4f);
        var small = ((((((rest * (1 / 720f)) + new Vector<float>(1 / 120f)) * rest) + new Vector<float>(1 / 24f)) * rest) + new Vector<float>(1 / 6f)) * rest;
        var part = ((((small + new Vector<float>(0.5f)) * rest) + Vector<float>.One) * rest) + Vector<float>.One;
        return part * Vector.AsVectorSingle((Vector.ConvertToInt32Native(twos) + new Vector<int>(127)) << 23);
    }

    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);
}
