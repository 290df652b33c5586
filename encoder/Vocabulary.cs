using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>The pieces of words in the order in which the reader counts them, and where each stands with MiniLM.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] First = ["[CLS]", "[SEP]", "[UNK]", "[MASK]"];

    public Vocabulary(IReadOnlyList<string> known)
    {
        var at = known.Select((piece, row) => (piece, row)).ToDictionary(pair => pair.piece, pair => pair.row, StringComparer.Ordinal);
        Rows = [.. First.Select(piece => at[piece]), .. Enumerable.Range(0, known.Count).Where(row => !First.Contains(known[row]))];
        Pieces = new WordPieces([.. Rows.Select(row => known[row])]);
    }

    /// <summary>Stands for a piece that is hidden while teaching.</summary>
    public const int Hidden = 3;

    public WordPieces Pieces { get; }

    /// <summary>For each piece its row with MiniLM.</summary>
    public int[] Rows { get; }
}
