using FamilyTimeBot.Commands;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>A stretch of a labelled line as the encoder is given it, and the same where the fingers slipped.</summary>
/// <param name="Intent">Null for a text of several stretches: its intent is that of the first, its concern that of all.</param>
/// <param name="Concern">Null for a stretch of several.</param>
internal sealed record Sample(EncoderText Text, EncoderText Slipped, int? Intent, int? Concern)
{
    public static List<Sample> Of(IEnumerable<LabelledLine> lines, WordPieces pieces) => [.. lines.SelectMany(line => Of(line, pieces))];

    private static IEnumerable<Sample> Of(LabelledLine line, WordPieces pieces)
    {
        var slip = Slips.In(line.Text, Dice.Of(line.Text));
        var (own, slipped) = (Read(line.Text, line.Context, pieces), Read(slip, line.Context, pieces));
        yield return new Sample(own.First, slipped.First, (int)line.Intent, own.IsWhole ? (int)line.Concern : null);
        if (!own.IsWhole)
            yield return new Sample(own.Whole, slipped.Whole, null, (int)line.Concern);
    }

    private static (EncoderText First, EncoderText Whole, bool IsWhole) Read(string text, ReadingContext context, WordPieces pieces)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(text, context);
        var (first, whole) = (Segments.Of(evidence)[0], new Segment(0, evidence.Length));
        var verdict = Grammar.Judge(evidence, first.From, first.To);
        return (EncoderText.Of(pieces, evidence, first, verdict), EncoderText.Of(pieces, evidence, whole, verdict), first == whole);
    }
}
