namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the reader of concerns counts in a message: its words, what phrases of worry stand in it, who writes, and how near the next session is.</summary>
internal sealed class ConcernFeatures
{
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly Evidence evidence;

    private ConcernFeatures(Evidence evidence) => this.evidence = evidence;

    public static IReadOnlyCollection<string> Of(Evidence evidence)
    {
        var features = new ConcernFeatures(evidence);
        features.AddMoment();
        features.AddCues();
        features.AddWords();
        return features.found;
    }

    private void Add(string feature) => found.Add(feature);

    private void AddMoment()
    {
        Add("role=" + evidence.Context.Writer);
        Add("lang=" + evidence.Language);
        Add("near=" + Near());
    }

    private string Near() => evidence.HoursToSession switch
    {
        null => "none",
        <= 3 => "hours",
        <= 12 => "today",
        _ => "days",
    };

    private void AddCues()
    {
        var cues = evidence.Cues.All.Where(h => Cues.IsConcern(h.Cue) || h.Cue == "x").ToList();
        var names = cues.Select(h => h.Cue).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            Add("cue=" + name);
            Add("cue=" + name + "&role=" + evidence.Context.Writer);
            Add("cue=" + name + "&near=" + Near());
        }

        foreach (var hit in cues)
            Add("phrase=" + hit.Cue + " " + hit.Phrase.Pattern);
        for (var i = 0; i < names.Count && names.Count <= 14; i++)
            for (var j = i + 1; j < names.Count; j++)
                Add(names[i] + "&" + names[j]);
    }

    private void AddWords()
    {
        var words = evidence.Message.Tokens.Where(t => t.Kind is not (TokenKind.Comma or TokenKind.Stop)).Select(Plain).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            Add("w=" + words[i]);
            for (var c = 0; c + 4 <= words[i].Length && words[i].Length > 4 && words[i][0] != '#'; c++)
                Add("4=" + words[i].Substring(c, 4));
            if (i >= 1)
                Add("2=" + words[i - 1] + " " + words[i]);
            if (i >= 2)
            {
                Add("3=" + words[i - 2] + " " + words[i - 1] + " " + words[i]);
                Add("s=" + words[i - 2] + " _ " + words[i]);
            }
        }
    }

    // Names and numbers stand for their kind: the next family has others.
    private string Plain(Token token) => token.Kind switch
    {
        TokenKind.Number => "#",
        TokenKind.Clock => "#clock",
        TokenKind.Date => "#date",
        _ when evidence.Context.Sessions.Any(s => Normaliser.Fold(s.Child) == token.Text) => "#child",
        _ => token.Text,
    };
}
