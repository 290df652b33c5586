namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Cuts words into the pieces that the encoder was taught (WordPiece: the longest that fits, then on from there).</summary>
internal sealed class WordPieces
{
    public const int Begin = 0;

    public const int End = 1;

    public const int Unknown = 2;

    /// <summary>How a piece is written that goes on from another.</summary>
    public const string Joined = "##";

    /// <summary>Longer runs are no words.</summary>
    private const int LongestRun = 100;

    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> later = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <param name="pieces">In order; the first three stand for begin, end and unknown.</param>
    public WordPieces(IReadOnlyList<string> pieces)
    {
        Pieces = pieces;
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].StartsWith(Joined, StringComparison.Ordinal) && pieces[i].Length > Joined.Length)
                later[pieces[i][Joined.Length..]] = i;
            else
                first[pieces[i]] = i;
        longest = pieces.Count == 0 ? 0 : pieces.Max(p => p.Length);
    }

    public IReadOnlyList<string> Pieces { get; }

    /// <summary>The pieces of a word: runs of letters, runs of digits, and marks are cut apart first.</summary>
    public void Cut(string word, List<int> to)
    {
        for (var from = 0; from < word.Length;)
        {
            var end = from + 1;
            while (end < word.Length && Kind(word[end]) is var kind && kind != 0 && kind == Kind(word[from]))
                end++;
            CutRun(word.AsSpan(from, end - from), to);
            from = end;
        }
    }

    private static int Kind(char letter) => char.IsLetter(letter) ? 1 : char.IsDigit(letter) ? 2 : 0;

    private void CutRun(ReadOnlySpan<char> run, List<int> to)
    {
        var (known, begun) = (first.GetAlternateLookup<ReadOnlySpan<char>>(), to.Count);
        if (run.Length > LongestRun)
        {
            to.Add(Unknown);
            return;
        }

        for (var at = 0; at < run.Length; known = later.GetAlternateLookup<ReadOnlySpan<char>>())
        {
            var (length, piece) = (Math.Min(longest, run.Length - at), 0);
            while (length > 0 && !known.TryGetValue(run.Slice(at, length), out piece))
                length--;
            if (length == 0)
            {
                to.RemoveRange(begun, to.Count - begun);
                to.Add(Unknown);
                return;
            }

            to.Add(piece);
            at += length;
        }
    }
}
