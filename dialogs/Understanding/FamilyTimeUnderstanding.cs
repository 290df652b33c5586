namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads messages by grammar and by a trained classifier, two witnesses that must agree before anything is done unasked.</summary>
public sealed class FamilyTimeUnderstanding : IUnderstanding
{
    /// <summary>Longer texts are cut here; no phone sends them.</summary>
    private const int LongestText = 10_000;

    private readonly TrainedModel? model;

    /// <param name="model">The trained weights, as the host read them; empty for the rules alone.</param>
    public FamilyTimeUnderstanding(byte[] model)
        : this(TrainedModel.Read(model ?? throw new ArgumentNullException(nameof(model))))
    {
    }

    internal FamilyTimeUnderstanding(TrainedModel? model) => this.model = model;

    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        var whole = new Segment(0, evidence.Length);
        var (level, confidence) = ConcernReader.Read(evidence, model?.Concerns.Probabilities(Features.Of(evidence, whole, Grammar.Judge(evidence, 0, evidence.Length))));
        var acts = Segments.Of(evidence).Select(s => ActOf(evidence, s)).ToList();
        return new Reading(acts, level, confidence, evidence.Language) { ConcernAbout = level == ConcernLevel.None ? "" : ConcernRules.About(evidence) };
    }

    internal static Evidence Weigh(string text, ReadingContext context) =>
        new(text.Length > LongestText ? text[..LongestText] : text, context, PlainWords.Shared, PlainWords.Phrases);

    private Act ActOf(Evidence evidence, Segment segment)
    {
        var verdict = Grammar.Judge(evidence, segment.From, segment.To);
        var judged = Judge.Of(evidence, segment, verdict, model?.Intents.Probabilities(Features.Of(evidence, segment, verdict)));
        return Acts.Build(evidence, segment, judged.Intent, judged.Confidence, judged.Sure);
    }
}
