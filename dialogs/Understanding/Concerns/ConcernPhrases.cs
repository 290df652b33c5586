namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The phrases of worry, and of what only sounds like one.</summary>
internal static class ConcernPhrases
{
    /// <summary>The cue of what only sounds like a worry.</summary>
    public const string Lookalike = "x";

    public const string LowMood = "w:low mood";

    /// <summary>Shorter words are slips of English as often, and English ones ("od") other languages' words.</summary>
    private const int ShortestTelling = 4;

    private static readonly PhraseBook Book = new(ConcernClasses.List, DangerWords.Urgent, HarmWords.Urgent, DistressWords.Worry, LookalikeWords.Lookalikes);

    private static readonly PhraseBook Plain = new(ConcernClasses.List, PlainDangerWords.Anybody);

    private static readonly PhraseBook PlainOfAChild = new(ConcernClasses.List, PlainDangerWords.OfAChild);

    private static readonly PhraseBook Prying = new(ConcernClasses.List, PryingWords.Asked);

    private static readonly PhraseBook Foreign = new(ConcernClasses.List, ForeignWorries.All);

    /// <summary>What stands in the message; "killing me" said of the traffic takes away what overlaps it.</summary>
    public static List<Hit> Find(Message message, bool foreign)
    {
        var hits = Book.Find(message);
        if (foreign)
            AddForeign(message, hits);
        var lookalikes = hits.FindAll(h => h.Cue == Lookalike);
        if (lookalikes.Count > 0)
            hits.RemoveAll(h => h.Cue != Lookalike && lookalikes.Exists(x => x.Start < h.End && h.Start < x.End));
        DropLowMoodWithin(hits, hits.FindAll(h => ConcernRules.IsMild(h.Cue)));
        return hits;
    }

    /// <summary>"Whats the point in coming if hes not there" is about the session.</summary>
    private static void DropLowMoodWithin(List<Hit> hits, List<Hit> mild) =>
        hits.RemoveAll(h => h.Cue == LowMood && mild.Exists(m => m.Start < h.End && h.Start < m.End));

    /// <summary>What decides by itself, save where it only sounds so.</summary>
    public static List<Hit> FindPlain(Message message, Writer writer, List<Hit> found)
    {
        var hits = Plain.Find(message);
        if (writer == Writer.Child)
            hits.AddRange(PlainOfAChild.Find(message));
        hits.RemoveAll(h => found.Exists(x => x.Cue == Lookalike && x.Start < h.End && h.Start < x.End));
        return hits;
    }

    /// <summary>Where a grown-up of the family asks after what staff tell nobody.</summary>
    public static List<Hit> FindPrying(Message message, Writer writer) => writer == Writer.Parent ? Prying.Find(message) : [];

    /// <summary>Whether a worry stands there in words that no English knows.</summary>
    public static bool StandsInAnother(Message message) =>
        Foreign.Find(message).Exists(hit => Enumerable.Range(hit.Start, hit.End - hit.Start).Any(at => message.Word(at).Length >= ShortestTelling && LanguageReader.IsForeign(message.Word(at))));

    private static void AddForeign(Message message, List<Hit> hits)
    {
        hits.RemoveAll(h => h.End - h.Start == 1 && message.Word(h.Start).Length < ShortestTelling);
        hits.AddRange(Foreign.Find(message));
        foreach (var (cue, signs) in ForeignWorries.Signs)
            if (Array.Find(signs, s => message.Raw.Contains(s, StringComparison.Ordinal)) is { } sign)
                hits.Add(new Hit(cue, 0, message.Tokens.Length, new Phrase(cue, sign, [])));
    }
}
