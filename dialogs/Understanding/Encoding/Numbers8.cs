using System.Runtime.InteropServices;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Numbers kept small in a file: whole ones with a scale.</summary>
internal static class Numbers8
{
    /// <summary>The row in whole numbers up to <paramref name="most"/>, and the scale that brings them back.</summary>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> to, int most)
    {
        var scale = 1e-9f;
        foreach (var value in row)
            scale = Math.Max(scale, Math.Abs(value) / most);
        for (var i = 0; i < row.Length; i++)
            to[i] = (sbyte)MathF.Round(row[i] / scale);
        return scale;
    }

    /// <exception cref="InvalidDataException">The file is too short to hold so many.</exception>
    public static T[] Many<T>(BinaryReader file, long count)
        where T : unmanaged
    {
        if (count < 0 || count > file.BaseStream.Length)
            throw new InvalidDataException("its measures are not those that belong here");
        var values = new T[count];
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
