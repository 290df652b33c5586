namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How grave a message is, recall first: a classifier over the whole and over each sentence, so that a worry inside a long ordinary message is heard.</summary>
internal static class ConcernReader
{
    private const int WindowWords = 16;

    private const int LongClause = 24;

    private const int LongestWhole = 200;

    private const int ShortestWindow = 2;

    /// <summary>"nothing really", "my uncle": so few words are an answer to something, and tell little by themselves.</summary>
    private const int ShortAnswer = 3;

    /// <summary>"999", "kms": somebody in need may not write more, and the classifiers have little to go by.</summary>
    private const int FewWords = 3;

    /// <summary>"whats the point any more" is a saying; of fewer words most mean something else as well.</summary>
    private const int SayingWords = 4;

    /// <summary>"As I said before, Amelia told me": so few words tell no other matter.</summary>
    private const int WordsBefore = 6;

    /// <summary>"Not them", "for good": "so im getting her tonight" is another.</summary>
    private const int WordsAfter = 3;

    /// <summary>A level with its chance, what it is about, whether they ask where somebody lives or the like, and whether it is no more than mild.</summary>
    internal readonly record struct Heard(ConcernLevel Level, double Confidence, string About, bool IsPrying, bool IsMild);

    /// <param name="told">What was made of each stretch of the message.</param>
    public static Heard Read(Evidence evidence, TrainedModel model, IReadOnlyList<Opinions> told)
    {
        var seen = new ConcernEvidence(evidence);
        var ruled = Ruled(seen);
        var (any, grave) = Chances(seen, evidence, model, told);
        var level = Graver(Grade(any, grave, ruled, seen), Level(seen, seen.Plainly));
        return new Heard(level, level == ConcernLevel.None ? 1 - any : any, About(seen, level), seen.IsPrying, level == ConcernLevel.Worry && seen.Plainly.Count == 0 && IsOnlyMild(seen));
    }

    /// <summary>The chance of a concern anywhere, and of its being urgent there, as the classifiers of words and the encoder put it together.</summary>
    public static ConcernChance Chances(ConcernEvidence seen, Evidence evidence, TrainedModel model, IReadOnlyList<Opinions> told)
    {
        var words = OfWords(seen, model.Concerns);
        var whole = model.Concerns.Joining.Both(words, EncoderConcern.Of(evidence, told));
        return EncoderConcern.OfGraveClauses(model.Encoder, evidence, seen) is { } clause && model.Concerns.Joining.Both(words, clause) is var alone && alone.Any > whole.Any ? alone : whole;
    }

    public static ConcernChance OfWords(ConcernEvidence seen, ConcernWeights weights)
    {
        var most = default(ConcernChance);
        foreach (var (from, to) in Windows(seen.Words))
        {
            var chance = weights.Chance(ConcernFeatures.Of(seen, from, to));
            var here = chance with { Any = to - from < seen.Words.Count ? Math.Max(0, chance.Any - ConcernThresholds.PartHandicap) : chance.Any };
            if (here.Any > most.Any)
                most = here;
        }

        return most;
    }

    /// <summary>What the chances come to beside the phrases: where a grave one stands, and nothing that only sounds like one, little more is needed.</summary>
    public static ConcernLevel Grade(double any, double grave, ConcernLevel ruled, ConcernEvidence seen)
    {
        if (seen.IsForeign)
            return ruled != ConcernLevel.None || any < ConcernThresholds.ForeignWithoutPhrase ? ruled : ConcernLevel.Worry;
        if (any < Needed(ruled, seen))
            return ConcernLevel.None;
        if (IsOnlyMild(seen))
            return ConcernLevel.Worry;
        var isUrgent = ruled == ConcernLevel.Urgent ? grave >= ConcernThresholds.UrgentWithPhrase : grave >= ConcernThresholds.Urgent && any * grave >= ConcernThresholds.UrgentAtAll;
        return isUrgent ? ConcernLevel.Urgent : ConcernLevel.Worry;
    }

    /// <summary>From which chance a message with these phrases counts as a worry.</summary>
    public static double Needed(ConcernEvidence seen) => (seen.IsForeign, Ruled(seen)) switch
    {
        (true, ConcernLevel.None) => ConcernThresholds.ForeignWithoutPhrase,
        (true, _) => 0,
        (false, var ruled) => Needed(ruled, seen),
    };

    private static ConcernLevel Ruled(ConcernEvidence seen) => Level(seen, seen.Hits);

    private static ConcernLevel Level(ConcernEvidence seen, List<Hit> hits) => hits.Select(h => ConcernRules.Level(h.Cue, seen.Hours)).DefaultIfEmpty().Max();

    private static ConcernLevel Graver(ConcernLevel one, ConcernLevel other) => one > other ? one : other;

    private static double Needed(ConcernLevel ruled, ConcernEvidence seen) => ruled switch
    {
        ConcernLevel.Urgent when !seen.Hits.Exists(h => h.Cue == ConcernPhrases.Lookalike) => IsNearlyAll(seen) ? ConcernThresholds.LittleButGrave : ConcernThresholds.WithGravePhrase,
        ConcernLevel.Worry when IsAllLow(seen) => ConcernThresholds.AllLow,
        ConcernLevel.None when seen.Hits.Exists(h => h.Cue == ConcernPhrases.Lookalike) => ConcernThresholds.OnlySoundsLike,
        ConcernLevel.None => seen.Words.Count <= ShortAnswer ? ConcernThresholds.ShortWithoutPhrase : ConcernThresholds.WithoutPhrase,
        _ => ConcernThresholds.WithPhrase,
    };

    private static bool IsNearlyAll(ConcernEvidence seen) =>
        seen.Words.Count <= FewWords && seen.Hits.Exists(h => ConcernRules.Level(h.Cue, seen.Hours) == ConcernLevel.Urgent && h.End - h.Start >= seen.Words.Count - 1);

    /// <summary>"She wants to come home and live with me", and no more than how that came to be said: a matter for a person, and nobody's danger.</summary>
    private static bool IsOnlyMild(ConcernEvidence seen) =>
        seen.Hits.Count > 0 && seen.Hits.TrueForAll(h => ConcernRules.IsMild(h.Cue))
        && seen.Hits.Min(h => h.Start) <= WordsBefore && seen.Words.Count - seen.Hits.Max(h => h.End) <= WordsAfter;

    private static bool IsAllLow(ConcernEvidence seen) =>
        seen.Hits.Exists(h => h.Cue == ConcernPhrases.LowMood && h.End - h.Start is var length && length >= SayingWords && length >= seen.Words.Count - 1) && !seen.Hits.Exists(h => h.Cue == ConcernPhrases.Lookalike);

    private static string About(ConcernEvidence seen, ConcernLevel level) => level == ConcernLevel.None ? "" : ConcernRules.About(seen.Plainly.Concat(seen.Hits), seen.Hours);

    /// <summary>The whole, and each clause by itself; long ones in pieces that overlap.</summary>
    private static IEnumerable<(int From, int To)> Windows(List<ConcernWord> words)
    {
        if (words.Count <= LongestWhole)
            yield return (0, words.Count);
        for (var from = 0; from < words.Count;)
        {
            var to = ClauseEnd(words, from);
            if (to - from <= LongClause && to - from < words.Count && to - from >= ShortestWindow)
                yield return (from, to);
            for (var piece = from; to - from > LongClause && piece < to; piece += WindowWords / 2)
                yield return (piece, Math.Min(to, piece + WindowWords));
            from = to;
        }
    }

    private static int ClauseEnd(List<ConcernWord> words, int from)
    {
        var to = from + 1;
        while (to < words.Count && words[to].Clause == words[from].Clause)
            to++;
        return to;
    }
}

/// <summary>Where a worry begins. Each stands where the curves of docs/understanding-concerns.md put it.</summary>
internal static class ConcernThresholds
{
    /// <summary>From here a message without any phrase of worry is heard as one.</summary>
    public const double WithoutPhrase = 0.25;

    /// <summary>No phrase of worry, and something that only sounds like one: "she forgot her jacket", "over my dead body".</summary>
    public const double OnlySoundsLike = 0.45;

    /// <summary>The same in another language, of which the classifiers have learnt little: it never wakes anybody, and what is not understood goes to staff in any case.</summary>
    public const double ForeignWithoutPhrase = 0.55;

    /// <summary>From here when it is a few words, none of them a phrase of worry.</summary>
    public const double ShortWithoutPhrase = 0.5;

    /// <summary>From here when a phrase of worry stands in it.</summary>
    public const double WithPhrase = 0.28;

    /// <summary>From here when a saying of low mood is nearly all that stands there.</summary>
    public const double AllLow = 0.1;

    /// <summary>From here when a phrase of the gravest kind stands in it.</summary>
    public const double WithGravePhrase = 0.12;

    /// <summary>From here when the gravest phrase is nearly all that stands there.</summary>
    public const double LittleButGrave = 0.01;

    /// <summary>From here a worry is urgent.</summary>
    public const double Urgent = 0.12;

    /// <summary>What must be left, of a message without a phrase of the gravest kind, for its being a worry and an urgent one: a doubtful worry wakes nobody.</summary>
    public const double UrgentAtAll = 0.08;

    /// <summary>From here when a phrase of the gravest kind stands in it.</summary>
    public const double UrgentWithPhrase = 0.06;

    /// <summary>What a part must be likelier by than a whole: a long message has many.</summary>
    public const double PartHandicap = 0.2;
}
