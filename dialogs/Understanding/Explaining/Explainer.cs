namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Goes the reader's way once more and notes what it saw.</summary>
internal sealed class Explainer(TrainedModel model, Evidence evidence)
{
    private const int MostReasons = 6;
    private const int MostAgainst = 4;
    private const double Faint = 0.02;

    public Explanation Explain(IReadOnlyList<(Segment Segment, Act Act)> pieces, ConcernReader.Heard heard, IReadOnlyList<Opinions> told) =>
        new(Words(0, evidence.Length), evidence.Language, [.. pieces.Select(piece => Piece(told.First(one => one.Segment == piece.Segment), piece.Act))], Worry(heard, told));

    private ExplainedPiece Piece(Opinions opinions, Act act)
    {
        var (segment, verdict) = (opinions.Segment, opinions.Verdict);
        var found = Features.Of(evidence, segment, verdict);
        return new ExplainedPiece(Words(segment.From, segment.To), act, verdict.Intent, verdict.Firm, Thresholds.For(act.Intent))
        {
            Chances = Chances(opinions),
            For = Reasons(found, act.Intent, 1, MostReasons),
            Against = Reasons(found, act.Intent, -1, MostAgainst),
            Pointing = [.. evidence.Finder.Pointers.Where(p => p.Start >= segment.From && p.Start < segment.To).Select(p => Words(p.Start, p.End)).Distinct()],
        };
    }

    private static IReadOnlyList<(Intent Intent, double Chance)> Chances(Opinions opinions) =>
        [.. opinions.Both.Select((chance, at) => ((Intent)at, chance)).OrderByDescending(known => known.chance).Take(3)];

    /// <summary>Several features are one word to a reader: each is told once, by the strongest.</summary>
    private IReadOnlyList<string> Reasons(IReadOnlyCollection<string> found, Intent intent, int sign, int most) =>
        [.. model.Intents.Reasons(found, (int)intent)
            .Where(reason => reason.Weight * sign > Faint)
            .OrderByDescending(reason => reason.Weight * sign).ThenBy(reason => reason.Feature, StringComparer.Ordinal)
            .Select(reason => FeatureWords.Of(reason.Feature)).OfType<string>().Distinct().Take(most)];

    private ExplainedWorry Worry(ConcernReader.Heard heard, IReadOnlyList<Opinions> told)
    {
        var seen = new ConcernEvidence(evidence);
        var chance = ConcernReader.Chances(seen, evidence, model, told).Any;
        (List<Hit> alike, List<Hit> worrying) = (seen.Hits.FindAll(hit => hit.Cue == ConcernPhrases.Lookalike), [.. seen.Plainly, .. seen.Hits.FindAll(hit => hit.Cue != ConcernPhrases.Lookalike)]);
        return new ExplainedWorry(heard.Level, heard.About, chance, ConcernReader.Needed(seen), Told(worrying), Told(alike));
    }

    private IReadOnlyList<string> Told(List<Hit> hits) =>
        [.. hits.Select(hit => string.Join(' ', evidence.Whole.Tokens[hit.Start..hit.End].Select(token => token.Text))).Distinct()];

    private string Words(int from, int to) => string.Join(' ', evidence.Message.Tokens[from..to].Select(token => token.Text));
}
