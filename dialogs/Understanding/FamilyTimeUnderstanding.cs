namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads messages by grammar and by a trained classifier, two witnesses that must agree before anything is done unasked.</summary>
public sealed class FamilyTimeUnderstanding : IUnderstanding
{
    /// <summary>Longer texts are cut here; no phone sends them.</summary>
    private const int LongestText = 10_000;

    private readonly TrainedModel? model;

    /// <param name="intents">The weights for intents, as the host read them.</param>
    /// <param name="concerns">The weights for concerns; both empty for the rules alone.</param>
    /// <exception cref="InvalidDataException">Not what belongs there, or of another version.</exception>
    public FamilyTimeUnderstanding(byte[] intents, byte[] concerns)
        : this(TrainedModel.Read(intents ?? throw new ArgumentNullException(nameof(intents)), concerns ?? throw new ArgumentNullException(nameof(concerns))))
    {
    }

    internal FamilyTimeUnderstanding(TrainedModel? model) => this.model = model;

    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        var heard = ConcernReader.Read(evidence, model?.Concerns);
        var segments = Segments.Of(evidence);
        var acts = segments.Select(segment => ActOf(evidence, segment, contrasted: segments.Count > 1)).ToList();
        acts.AddRange(segments.Zip(acts.ToList(), (segment, act) => Acts.AlsoNotComing(evidence, segment, act)).OfType<Act>().Take(1));
        return new Reading(acts, heard.Level, heard.Confidence, evidence.Language) { ConcernAbout = heard.About };
    }

    internal static Evidence Weigh(string text, ReadingContext context) =>
        new(text.Length > LongestText ? text[..LongestText] : text, context, PlainWords.Shared, PlainWords.Phrases);

    private Act ActOf(Evidence evidence, Segment segment, bool contrasted)
    {
        var verdict = Grammar.Judge(evidence, segment.From, segment.To);
        var judged = Judge.Of(evidence, segment, verdict, model?.Intents.Probabilities(Features.Of(evidence, segment, verdict)), model?.Intents.Surety ?? []);
        return Acts.Build(evidence, segment, judged, contrasted);
    }
}
