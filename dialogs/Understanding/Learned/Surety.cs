namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// Judges how likely a reading is to be right, from how the classifier spread its chances and whether the rules read the same.
/// Its weights are learnt on lines that the classifier had not seen, so that what it says can be believed.
/// </summary>
internal static class Surety
{
    private static readonly string[] Doubts = ["undecided", "flip", "third", "past", "correction", "lean", "sarcasm", "not_coming", "coming", "late", "ill", "no", "yes", "reschedule", "person"];

    private static readonly Intent[] Grouped = [Intent.Confirm, Intent.Cancel, Intent.Late, Intent.IllSelf, Intent.IllChild, Intent.NotWanting, Intent.Feedback, Intent.Wellbeing, Intent.Other];

    public static double Of(double[] weights, double[] signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
            sum += weights[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    public static double[] Signs(Evidence evidence, Opinions opinions, Intent intent)
    {
        var (segment, verdict, chances) = (opinions.Segment, opinions.Verdict, opinions.Both);
        var likely = chances[(int)intent];
        var second = chances.Where((_, i) => i != (int)intent).Max();
        var opposite = Judge.Opposite(intent, chances);
        var length = segment.To - segment.From;
        return
        [
            1,
            Odds(likely),
            Odds(opinions.Words[(int)intent]),
            Odds(opinions.Encoder.Intents[(int)intent]),
            Bit(Judge.Likeliest(opinions.Words) == Judge.Likeliest(opinions.Encoder.Intents)),
            Math.Log(Math.Max(1e-4, likely) / Math.Max(1e-4, second)) / 4,
            Math.Log(Math.Max(1e-4, opposite)) / 4,
            Bit(verdict.Intent == intent),
            Bit(verdict.Intent == intent && verdict.Firm),
            Bit(verdict.Coming is not null && Judge.Stance(intent) is { } stance && verdict.Coming != stance),
            Bit(verdict.Coming is not null && Judge.Stance(intent) is null),
            Bit(verdict is { Intent: Intent.Other, Firm: false }),
            Math.Log(1 + length) / 3,
            Bit(length <= 2),
            Bit(length < evidence.Length),
            Bit(evidence.Context.Asked == Asked.Nothing),
            Bit(evidence.Context.Asked == Asked.Attendance),
            Bit(Grammar.IsQuestion(evidence, segment.From, segment.To)),
            Unknown(evidence, segment),
            Bit(evidence.Cues.All.Any(h => Cues.IsConcern(h.Cue))),
            Bit(evidence.Context.Writer == Writer.Child),
            .. Doubts.Select(d => Bit(evidence.Cues.Has(d, segment.From, segment.To))),
            .. Grouped.Select(g => Bit(g == intent)),
        ];
    }

    private static double Odds(double likely) => Math.Log(Math.Max(1e-4, likely) / Math.Max(1e-4, 1 - likely)) / 4;

    private static double Bit(bool said) => said ? 1 : 0;

    private static double Unknown(Evidence evidence, Segment segment)
    {
        var unknown = 0;
        for (var i = segment.From; i < segment.To; i++)
            if (evidence.Message.Tokens[i].Kind == TokenKind.Word && !PlainWords.Shared.Knows(evidence.Message.Word(i)))
                unknown++;
        return unknown / (double)Math.Max(1, segment.To - segment.From);
    }
}
