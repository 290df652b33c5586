namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What both witnesses together make of a stretch of a message.</summary>
/// <param name="Sure">Enough to act without asking back.</param>
internal readonly record struct Judgement(Intent Intent, double Confidence, bool Sure);

/// <summary>
/// Brings the rules and the classifier together. The classifier names the intent; it may be acted on when it is likely enough for what a mistake
/// would cost, and when the words, read by rule, say the same and nothing says the opposite.
/// </summary>
internal static class Judge
{
    private static readonly Intent[] NotComing = [Intent.Cancel, Intent.IllSelf, Intent.IllChild, Intent.NotWanting, Intent.No];

    private static readonly Intent[] Coming = [Intent.Confirm, Intent.Late, Intent.Yes];

    public static Judgement Of(Evidence evidence, Segment segment, Verdict verdict, double[]? chances)
    {
        if (chances is null)
            return new Judgement(verdict.Intent, verdict.Firm ? 0.9 : 0.5, verdict.Firm && evidence.Language == "en");
        if (evidence.Language != "en")
            return Foreign(evidence, verdict, chances);
        var intent = (Intent)Array.IndexOf(chances, chances.Max());
        var confidence = chances[(int)intent];
        return new Judgement(intent, confidence, IsSure(evidence, segment, verdict, intent, chances));
    }

    // The classifier has seen too little of other languages: what is clear by rule, else what it is fairly sure of, always asked back.
    private static Judgement Foreign(Evidence evidence, Verdict verdict, double[] chances)
    {
        if (verdict.Intent is not (Intent.Language or Intent.Other))
            return new Judgement(verdict.Intent, verdict.Firm ? 0.93 : 0.6, false);
        var guess = (Intent)Array.IndexOf(chances, chances.Max());
        return chances.Max() >= Thresholds.Foreign ? new Judgement(guess, chances.Max() * 0.8, false) : new Judgement(Intent.Language, 0.6, false);
    }

    private static bool IsSure(Evidence evidence, Segment segment, Verdict verdict, Intent intent, double[] chances)
    {
        var opposite = Coming.Contains(intent) ? Sum(chances, NotComing) : NotComing.Contains(intent) ? Sum(chances, Coming) : 0;
        var likely = NotComing.Contains(intent) ? Sum(chances, NotComing) : chances[(int)intent];
        return likely >= Thresholds.For(intent) && chances[(int)intent] >= Thresholds.Least && opposite <= Thresholds.MostOpposite && Agrees(evidence, segment, verdict, intent);
    }

    private static double Sum(double[] chances, Intent[] intents) => intents.Sum(i => chances[(int)i]);

    // The rules must have read the same, and no word may point the other way.
    private static bool Agrees(Evidence evidence, Segment segment, Verdict verdict, Intent intent)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, segment.From, segment.To);
        var doubtful = Has("undecided") || Has("flip") || (Has("correction") && Has("coming") && Has("not_coming"));
        return intent switch
        {
            Intent.Confirm or Intent.Late => verdict.Coming == true && !doubtful && !Has("not_coming") && !Has("no") && !(Has("ill") && !Has("ill_but_coming")) && !Has("third") && !Has("sarcasm") && !Has("lean") && !Has("u:threat") && !Has("past"),
            Intent.Cancel or Intent.IllSelf or Intent.IllChild => verdict.Coming == false && !doubtful && !Has("coming") && !Has("coming_turned") && (!Has("yes") || verdict.Firm) && !Has("third"),
            Intent.NotWanting => verdict.Coming == false || verdict.Intent == Intent.NotWanting,
            Intent.Yes or Intent.No => verdict.Intent == intent,
            _ => true,
        };
    }
}

/// <summary>How likely an act must be before it is recorded unasked. Where each stands, and why, is said in docs/understanding.md.</summary>
internal static class Thresholds
{
    public const double CallingOff = 0.95;
    public const double Confirming = 0.95;
    public const double Other = 0.93;

    /// <summary>The intent itself, where a group of like intents carries the decision.</summary>
    public const double Least = 0.5;

    /// <summary>What may at most be left for the opposite.</summary>
    public const double MostOpposite = 0.04;

    /// <summary>Below this a message in another language counts as not understood.</summary>
    public const double Foreign = 0.5;

    public static double For(Intent intent) => intent switch
    {
        Intent.Cancel or Intent.IllSelf or Intent.IllChild or Intent.NotWanting or Intent.No => CallingOff,
        Intent.Confirm or Intent.Late or Intent.Yes => Confirming,
        _ => Other,
    };
}
