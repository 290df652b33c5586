namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads messages by grammar and by a trained classifier, two witnesses that must agree before anything is done unasked.</summary>
public sealed class FamilyTimeUnderstanding : IUnderstanding, IExplains
{
    /// <summary>Longer texts are cut here; no phone sends them.</summary>
    private const int LongestText = 10_000;

    private readonly TrainedModel model;

    /// <param name="encoder">The weights of the encoder, as the host read them.</param>
    /// <param name="intents">The weights for intents.</param>
    /// <param name="concerns">The weights for concerns.</param>
    /// <exception cref="InvalidDataException">Not what belongs there, or of another version.</exception>
    public FamilyTimeUnderstanding(byte[] encoder, byte[] intents, byte[] concerns)
        : this(new TrainedModel(TrainedModel.ReadEncoder(encoder), TrainedModel.ReadIntents(intents), TrainedModel.ReadConcerns(concerns)))
    {
    }

    internal FamilyTimeUnderstanding(TrainedModel model) => this.model = model;

    public Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        var told = Told(evidence);
        var heard = ConcernReader.Read(evidence, model, told);
        return new Reading([.. Pieces(evidence, told).Select(piece => piece.Act)], heard.Level, heard.Confidence, evidence.Language) { ConcernAbout = heard.About, IsPrying = heard.IsPrying, IsMild = heard.IsMild };
    }

    public Explanation Explain(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var evidence = Weigh(text, context);
        var told = Told(evidence);
        return new Explainer(model, evidence).Explain(Pieces(evidence, told), ConcernReader.Read(evidence, model, told), told);
    }

    private List<Opinions> Told(Evidence evidence) => Segments.Of(evidence).ConvertAll(segment => model.Opinions(evidence, segment));

    /// <summary>Each act with the stretch that says it; at most one more for a "not coming" that stands beside another matter.</summary>
    private List<(Segment Segment, Act Act)> Pieces(Evidence evidence, List<Opinions> told)
    {
        var acts = told.ConvertAll(one => (one.Segment, Act: ActOf(evidence, one, contrasted: told.Count > 1)));
        var pieces = NamedBeside.With(evidence, acts).ToList();
        pieces.AddRange(Beside(evidence, acts, Acts.AlsoNotComing));
        if (!acts.Exists(piece => piece.Act.Intent == Intent.TalkToPerson))
            pieces.AddRange(Beside(evidence, acts, Acts.AlsoWantsAPerson));
        return pieces;
    }

    private static IEnumerable<(Segment Segment, Act Act)> Beside(Evidence evidence, List<(Segment Segment, Act Act)> pieces, Func<Evidence, Segment, Act, Act?> also) =>
        pieces.Select(piece => (piece.Segment, Act: also(evidence, piece.Segment, piece.Act))).Where(piece => piece.Act is not null).Select(piece => (piece.Segment, piece.Act!)).Take(1);

    internal static Evidence Weigh(string text, ReadingContext context) =>
        new(Blanks.Single(text.Length > LongestText ? text[..LongestText] : text), context, PlainWords.Shared, PlainWords.Phrases);

    private Act ActOf(Evidence evidence, Opinions opinions, bool contrasted) =>
        Acts.Build(evidence, opinions.Segment, Judge.Of(evidence, opinions, model.Intents.Surety), contrasted);
}
