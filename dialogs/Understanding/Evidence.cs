namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>All that is read off a message before anything is decided.</summary>
internal sealed class Evidence
{
    private const int MostTokens = 450;

    public Evidence(string text, ReadingContext context, Normaliser normaliser, PhraseBook phrases)
    {
        Context = context;
        var names = NamesOf(context);
        Whole = normaliser.Read(text, names);
        Language = LanguageReader.Of(Whole);
        if (Language == LanguageReader.English && LanguageReader.HoldsLittleEnglish(text, names) && ConcernPhrases.StandsInAnother(normaliser.Read(text, names, foreign: true)))
            Language = LanguageReader.Nearest(text);
        if (Language != LanguageReader.English)
            Whole = normaliser.Read(text, names, foreign: true);
        Message = Whole.Tokens.Length <= MostTokens ? Whole : new Message(text, Whole.Tokens[..MostTokens]);
        Cues = new Cues(Message, phrases, Language);
        Finder = new SessionFinder(Message, context);
    }

    /// <summary>All of it: a worry may stand at its end.</summary>
    public Message Whole { get; }

    /// <summary>What the acts are read from: no phone sends more words at once.</summary>
    public Message Message { get; }

    public Cues Cues { get; }

    public SessionFinder Finder { get; }

    public ReadingContext Context { get; }

    public string Language { get; }

    public int Length => Message.Tokens.Length;

    /// <summary>Hours from now until the next session begins; negative while one is on; null when none is left today or tomorrow.</summary>
    public double? HoursToSession =>
        Context.Sessions.Where(s => s.End > Context.Now).Select(s => (double?)(s.Start - Context.Now).TotalHours).FirstOrDefault();

    /// <summary>Whether a child's name or a venue begins at a token: the next family has others, so each stands for its kind.</summary>
    public PointerKind? NamedAt(int at)
    {
        foreach (var pointer in Finder.Pointers)
            if (pointer.Start == at && pointer.Kind is PointerKind.Child or PointerKind.Venue)
                return pointer.Kind;
        return null;
    }

    private static HashSet<string> NamesOf(ReadingContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in context.Sessions)
        {
            names.Add(Normaliser.Fold(session.Child));
            names.UnionWith(NameGrammar.VenueWords(session.Venue));
            names.UnionWith(NameGrammar.WithNames(session));
        }

        return names;
    }
}
