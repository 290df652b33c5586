using FamilyTimeBot.Dialogs.Understanding;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding.Encoding;

public class WordPiecesTest
{
    private static readonly WordPieces Few = new(["[CLS]", "[SEP]", "[UNK]", "come", "com", "##ing", "##i", "##n", "##g", "4", "##0", "'", "t"]);

    [Theory]
    [InlineData("come", "come")]
    [InlineData("coming", "com ##ing")]
    [InlineData("coming'", "com ##ing '")]
    [InlineData("40", "4 ##0")]
    [InlineData("come4", "come 4")]
    [InlineData("comet", "[UNK]")]
    [InlineData("\U0001F44D", "[UNK] [UNK]")]
    [InlineData("", "")]
    public void A_word_is_cut_into_the_longest_pieces_that_fit(string word, string pieces)
    {
        var cut = new List<int>();

        Few.Cut(word, cut);

        Assert.Equal(pieces, string.Join(' ', cut.Select(piece => Few.Pieces[piece])));
    }

    [Property]
    public void Any_text_is_cut_into_pieces_that_exist(string? word)
    {
        var cut = new List<int>();

        Few.Cut(word ?? "", cut);

        Assert.All(cut, piece => Assert.InRange(piece, 0, Few.Pieces.Count - 1));
        Assert.Equal(string.IsNullOrEmpty(word), cut.Count == 0);
    }
}
