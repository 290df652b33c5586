namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>All that the reader of concerns has to go by in a message.</summary>
internal sealed class ConcernEvidence
{
    // The next family's children have other names.
    private const string Child = "#child";
    private const string Venue = "#venue";

    private const int ShortestName = 4;

    private const int LongestEnding = 3;

    public ConcernEvidence(Evidence evidence)
    {
        IsForeign = evidence.Language != LanguageReader.English;
        var children = evidence.Context.Sessions.Select(s => Normaliser.Fold(s.Child)).ToHashSet(StringComparer.Ordinal);
        var message = new Message(evidence.Whole.Raw, [.. evidence.Whole.Tokens.Select(t => Plain(t, children, IsForeign))]);
        Words = ConcernText.Of(message);
        Hits = ConcernPhrases.Find(message, IsForeign);
        Plainly = !IsForeign ? ConcernPhrases.FindPlain(message, evidence.Context.Writer, Hits) : [];
        IsPrying = AddPrying(evidence, message);
        Hours = evidence.HoursToSession;
        Role = Features.Hash("role " + evidence.Context.Writer);
        Asked = Features.Hash("asked " + evidence.Context.Asked);
        Near = Features.Hash("near " + Nearness(Hours));
        Language = Features.Hash("lang " + evidence.Language);
    }

    public bool IsForeign { get; }

    public List<ConcernWord> Words { get; }

    public List<Hit> Hits { get; }

    /// <summary>Those that decide by themselves.</summary>
    public List<Hit> Plainly { get; }

    /// <summary>They ask where somebody lives, or the like.</summary>
    public bool IsPrying { get; }

    public double? Hours { get; }

    public uint Role { get; }

    public uint Asked { get; }

    public uint Near { get; }

    public uint Language { get; }

    private bool AddPrying(Evidence evidence, Message message)
    {
        var venues = evidence.Context.Sessions.SelectMany(s => NameGrammar.VenueWords(s.Venue)).ToHashSet(StringComparer.Ordinal);
        var found = !IsForeign ? ConcernPhrases.FindPrying(new Message(message.Raw, [.. message.Tokens.Select(t => Placed(t, venues))]), evidence.Context.Writer) : [];
        Plainly.AddRange(found);
        return found.Count > 0;
    }

    private static Token Placed(Token token, HashSet<string> venues) =>
        venues.Contains(token.Text) || (token.Text.Length > 4 && venues.Contains(token.Text[..^1])) ? token with { Text = Venue } : token;

    private static Token Plain(Token token, HashSet<string> children, bool isForeign) =>
        children.Contains(token.Text) || (isForeign && IsInflected(token.Text, children)) ? token with { Text = Child } : token.Text[0] > '\u05FF' ? token with { Text = ForeignWorries.Letters(token.Text) } : token;

    /// <summary>"Jakuba", "Jakubowi": in most other languages a name has endings.</summary>
    private static bool IsInflected(string word, HashSet<string> children)
    {
        foreach (var name in children)
            if (name.Length >= ShortestName && word.Length <= name.Length + LongestEnding && word.StartsWith(name[^1] is 'a' or 'e' or 'o' ? name[..^1] : name, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static string Nearness(double? hours) => hours switch
    {
        null => "none",
        <= 0 => "now",
        <= ConcernRules.HoursThatMatter => "hours",
        _ => "days",
    };
}
