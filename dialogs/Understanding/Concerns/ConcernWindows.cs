namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the encoder hears of a concern, over all of a message: a long one in pieces that overlap.</summary>
internal static class ConcernWindows
{
    private const int Most = 8;

    /// <summary>So many words of one piece are heard in the next again.</summary>
    private const int Overlap = 6;

    /// <param name="first">What was made of the first stretch: where that begins the message and is all that goes in at once, it is not asked for anew.</param>
    public static ConcernChance Of(Evidence evidence, Encoder encoder, Opinions first)
    {
        var whole = new Segment(0, evidence.Length);
        var opinion = first.Segment == whole ? first.Encoder : encoder.Of(evidence, whole, first.Verdict);
        var most = Chance(opinion);
        for (var window = 1; window < Most && opinion.To < evidence.Length; window++)
        {
            opinion = encoder.Of(evidence, whole with { From = opinion.To - Overlap }, first.Verdict);
            most = Chance(opinion) is var here && here.Any > most.Any ? here : most;
        }

        return most;
    }

    private static ConcernChance Chance(EncoderOpinion opinion)
    {
        var (worry, urgent) = (opinion.Concerns[(int)ConcernLevel.Worry], opinion.Concerns[(int)ConcernLevel.Urgent]);
        return new ConcernChance(worry + urgent, urgent / Math.Max(1e-9, worry + urgent));
    }
}
