namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the encoder hears of a concern: the gravest of what it made of each stretch.</summary>
internal static class EncoderConcern
{
    // Each takes as long as a message of its own.
    private const int MostClauses = 2;

    /// <summary>Null where a stretch is longer than the encoder looks: a worry may stand at its end.</summary>
    public static ConcernChance? Of(Evidence evidence, IReadOnlyList<Opinions> told) =>
        evidence.Length < evidence.Whole.Tokens.Length || told.Any(one => one.Encoder.To < one.Segment.To)
            ? null
            : told.Select(one => Chance(one.Encoder)).MaxBy(chance => chance.Any);

    /// <summary>
    /// What it makes of a clause with a phrase of the gravest kind when it hears that alone: ordinary sentences around one would drown it.
    /// Null where there is no such clause, or nothing beside it.
    /// </summary>
    public static ConcernChance? OfGraveClauses(Encoder encoder, Evidence evidence, ConcernEvidence seen)
    {
        var clauses = seen.Hits.Where(hit => hit.Start < evidence.Length && ConcernRules.Level(hit.Cue, seen.Hours) == ConcernLevel.Urgent)
            .Select(hit => ClauseAt(evidence.Message, hit.Start)).Where(clause => clause.To - clause.From < evidence.Length).Distinct().Take(MostClauses).ToList();
        return clauses.Count == 0 ? null
            : clauses.ConvertAll(clause => Chance(encoder.Of(evidence, clause, Grammar.Judge(evidence, clause.From, clause.To)))).MaxBy(chance => chance.Any);
    }

    private static Segment ClauseAt(Message message, int at)
    {
        var (from, to) = (at, at + 1);
        while (from > 0 && message.Clauses[from - 1] == message.Clauses[at])
            from--;
        while (to < message.Clauses.Length && message.Clauses[to] == message.Clauses[at])
            to++;
        return new Segment(from, to);
    }

    private static ConcernChance Chance(EncoderOpinion opinion)
    {
        var (worry, urgent) = (opinion.Concerns[(int)ConcernLevel.Worry], opinion.Concerns[(int)ConcernLevel.Urgent]);
        return new ConcernChance(worry + urgent, urgent / Math.Max(1e-9, worry + urgent));
    }
}
