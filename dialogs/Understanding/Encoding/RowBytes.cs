using System.Buffers;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Rows of numbers as bytes around a middle, one scale a row: what a <see cref="Matrix8"/> multiplies.</summary>
internal sealed class RowBytes : IDisposable
{
    /// <summary>The byte that stands for nought.</summary>
    public const int Middle = 128;

    private const int Most = 127;

    private readonly byte[] bytes;
    private readonly float[] scales;
    private readonly int width;

    private RowBytes(int rows, int width) =>
        (Rows, this.width, bytes, scales) = (rows, width, ArrayPool<byte>.Shared.Rent(rows * width), ArrayPool<float>.Shared.Rent(rows));

    public int Rows { get; }

    public static RowBytes Of(ReadOnlySpan<float> numbers, int width)
    {
        var rows = new RowBytes(numbers.Length / width, width);
        for (var row = 0; row < rows.Rows; row++)
            rows.scales[row] = Round(numbers.Slice(row * width, width), rows.bytes.AsSpan(row * width, width));
        return rows;
    }

    public ReadOnlySpan<byte> Row(int row) => bytes.AsSpan(row * width, width);

    public float Scale(int row) => scales[row];

    /// <summary>Gives back the room for the bytes: they are then no longer to be read.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<float>.Shared.Return(scales);
    }

    private static float Round(ReadOnlySpan<float> from, Span<byte> to)
    {
        var scale = Math.Max(1e-9f, Lanes.Most(from) / Most);
        Lanes.ToBytes(from, to, 1 / scale, Middle);
        return scale;
    }
}
