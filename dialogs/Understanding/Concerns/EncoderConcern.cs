namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the encoder hears of a concern: the gravest of what it made of each stretch.</summary>
internal static class EncoderConcern
{
    /// <summary>Null where a stretch is longer than the encoder looks: a worry may stand at its end.</summary>
    public static ConcernChance? Of(Evidence evidence, IReadOnlyList<Opinions> told) =>
        evidence.Length < evidence.Whole.Tokens.Length || told.Any(one => one.Encoder.To < one.Segment.To)
            ? null
            : told.Select(one => Chance(one.Encoder)).MaxBy(chance => chance.Any);

    private static ConcernChance Chance(EncoderOpinion opinion)
    {
        var (worry, urgent) = (opinion.Concerns[(int)ConcernLevel.Worry], opinion.Concerns[(int)ConcernLevel.Urgent]);
        return new ConcernChance(worry + urgent, urgent / Math.Max(1e-9, worry + urgent));
    }
}
