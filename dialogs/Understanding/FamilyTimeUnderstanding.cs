namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads messages by grammar and by a trained classifier, two witnesses that must agree before anything is done unasked.</summary>
public sealed class FamilyTimeUnderstanding : IUnderstanding, IExplains
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
        return new Reading([.. Pieces(evidence).Select(piece => piece.Act)], heard.Level, heard.Confidence, evidence.Language) { ConcernAbout = heard.About };
    }

    public Explanation Explain(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        return new Explainer(model, evidence).Explain(Pieces(evidence), ConcernReader.Read(evidence, model?.Concerns));
    }

    /// <summary>Each act with the stretch that says it; at most one more for a "not coming" that stands beside another matter.</summary>
    private List<(Segment Segment, Act Act)> Pieces(Evidence evidence)
    {
        var segments = Segments.Of(evidence);
        var pieces = segments.ConvertAll(segment => (segment, ActOf(evidence, segment, contrasted: segments.Count > 1)));
        var told = pieces.ToList();
        pieces.AddRange(Beside(evidence, told, Acts.AlsoNotComing));
        if (!told.Exists(piece => piece.Item2.Intent == Intent.TalkToPerson))
            pieces.AddRange(Beside(evidence, told, Acts.AlsoWantsAPerson));
        return pieces;
    }

    private static IEnumerable<(Segment Segment, Act Act)> Beside(Evidence evidence, List<(Segment Segment, Act Act)> pieces, Func<Evidence, Segment, Act, Act?> also) =>
        pieces.Select(piece => (piece.Segment, Act: also(evidence, piece.Segment, piece.Act))).Where(piece => piece.Act is not null).Select(piece => (piece.Segment, piece.Act!)).Take(1);

    internal static Evidence Weigh(string text, ReadingContext context) =>
        new(text.Length > LongestText ? text[..LongestText] : text, context, PlainWords.Shared, PlainWords.Phrases);

    private Act ActOf(Evidence evidence, Segment segment, bool contrasted)
    {
        var verdict = Grammar.Judge(evidence, segment.From, segment.To);
        var judged = Judge.Of(evidence, segment, verdict, model?.Intents.Probabilities(Features.Of(evidence, segment, verdict)), model?.Intents.Surety ?? []);
        return Acts.Build(evidence, segment, judged, contrasted);
    }
}
