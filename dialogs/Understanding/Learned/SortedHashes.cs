namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Hashes in order, found again by where those that begin alike stand: a few steps each, where halving the whole takes twenty far apart.</summary>
internal sealed class SortedHashes
{
    private const int Begin = 16;

    private readonly int[] starts = new int[(1 << Begin) + 1];

    public SortedHashes(uint[] values)
    {
        Values = values;
        foreach (var value in values)
            starts[(value >> Begin) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
    }

    public uint[] Values { get; }

    /// <summary>Where it stands; less than nought where it does not.</summary>
    public int Find(uint value)
    {
        var (from, to) = (starts[value >> Begin], starts[(value >> Begin) + 1]);
        return Array.BinarySearch(Values, from, to - from, value);
    }
}
