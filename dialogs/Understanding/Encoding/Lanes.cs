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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Most(ReadOnlySpan<float> row)
    {
        var most = Vector<float>.Zero;
        foreach (var lane in Wide(row))
            most = Vector.Max(most, Vector.Abs(lane));
        var found = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
            found = Math.Max(found, most[i]);
        return found;
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

    private static Vector<int> Whole(Vector<float> lane, float by, int middle) => Vector.ConvertToInt32(Vector.Round(lane * by)) + new Vector<int>(middle);

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
            lane /= Vector<float>.One + Vector.Exp(lane * Steepness);
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

    /// <summary>To shares of one, the largest scores weighing most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Share(Span<float> scores)
    {
        var (most, sum) = (Largest(scores), 0f);
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (ref var lane in lanes)
            lane = Vector.Exp(Vector.Max(lane - new Vector<float>(most), new Vector<float>(Least)));
        foreach (ref var score in scores[(lanes.Length * Vector<float>.Count)..])
            score = MathF.Exp(Math.Max(score - most, Least));
        foreach (var score in scores)
            sum += score;
        foreach (ref var score in scores)
            score /= sum;
    }

    private static float Largest(ReadOnlySpan<float> scores)
    {
        var most = float.MinValue;
        foreach (var score in scores)
            most = Math.Max(most, score);
        return most;
    }

    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);
}
