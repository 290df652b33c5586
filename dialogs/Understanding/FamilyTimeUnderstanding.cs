namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads messages by grammar and by a trained classifier, two witnesses that must agree before anything is done unasked.</summary>
public sealed class FamilyTimeUnderstanding : IUnderstanding
{
    /// <summary>Longer texts are cut here; no phone sends them.</summary>
    private const int LongestText = 10_000;

    private readonly Normaliser normaliser;
    private readonly PhraseBook phrases = PlainWords.Phrases;

    /// <param name="model">The trained weights, as the host read them; empty for the rules alone.</param>
    public FamilyTimeUnderstanding(byte[] model)
    {
        ArgumentNullException.ThrowIfNull(model);
        normaliser = PlainWords.Shared;
    }

    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        var acts = Segments.Of(evidence).Select(s => ActOf(evidence, s)).ToList();
        var level = evidence.Cues.All.Where(h => Cues.IsConcern(h.Cue)).Select(h => ConcernRules.Level(h.Cue, evidence.HoursToSession)).DefaultIfEmpty().Max();
        return new Reading(acts, level, level == ConcernLevel.None ? 0.9 : 0.6, evidence.Language) { ConcernAbout = level == ConcernLevel.None ? "" : ConcernRules.About(evidence) };
    }

    internal Evidence Weigh(string text, ReadingContext context) =>
        new(text.Length > LongestText ? text[..LongestText] : text, context, normaliser, phrases);

    private static Act ActOf(Evidence evidence, Segment segment)
    {
        var verdict = Grammar.Judge(evidence, segment.From, segment.To);
        return Acts.Build(evidence, segment, verdict.Intent, verdict.Firm ? 0.9 : 0.5, verdict.Firm && evidence.Language == "en");
    }
}
