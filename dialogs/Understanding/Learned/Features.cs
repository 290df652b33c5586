namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the classifiers count in a stretch of a message: words, pairs of words, classes of words, cues, the verdict of the rules, and the moment.</summary>
internal sealed class Features
{
    private static readonly Dictionary<string, string> ClassOf = Build();

    private static readonly Dictionary<string, string> Marks = new(StringComparer.Ordinal)
    {
        ["coming"] = "+",
        ["coming_turned"] = "+",
        ["yes"] = "yes",
        ["no"] = "no",
        ["not_coming"] = "-",
        ["late"] = "late",
        ["ill"] = "ill",
        ["ill_child_word"] = "child ill",
        ["ill_but_coming"] = "ill but",
        ["undecided"] = "undecided",
        ["correction"] = "correction",
        ["third"] = "third",
        ["past"] = "past",
        ["reschedule"] = "reschedule",
    };

    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly Evidence evidence;
    private readonly int from;
    private readonly int to;
    private readonly string asked;
    private readonly string role;

    private Features(Evidence evidence, Segment segment)
    {
        this.evidence = evidence;
        (from, to) = (segment.From, segment.To);
        asked = evidence.Context.Asked.ToString();
        role = evidence.Context.Writer.ToString();
    }

    public static IReadOnlyCollection<string> Of(Evidence evidence, Segment segment, Verdict verdict)
    {
        var features = new Features(evidence, segment);
        features.AddMoment();
        features.AddVerdict(verdict);
        features.AddCues();
        features.AddWords();
        return features.found;
    }

    /// <summary>FNV-1a, so that the file of weights needs no words.</summary>
    public static uint Hash(string feature)
    {
        var hash = 2166136261u;
        foreach (var c in feature)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private void Add(string feature) => found.Add(feature);

    private void AddMoment()
    {
        Add("asked=" + asked);
        Add("role=" + role);
        Add("asked=" + asked + "&role=" + role);
        Add("lang=" + evidence.Language);
        Add("sessions=" + Math.Min(3, evidence.Context.Sessions.Count));
        Add("near=" + Nearness.Name(evidence.HoursToSession));
        Add("length=" + Bucket(to - from));
        if (evidence.Context.Sessions.Any(s => s.End <= evidence.Context.Now))
            Add("after");
        foreach (var pointer in evidence.Finder.Pointers.Where(p => p.Start >= from && p.Start < to))
            Add("points=" + pointer.Kind);
        if (Grammar.Rating(evidence) is { } rating)
            Both("rating=" + rating);
        if (Lateness.Minutes(evidence.Message, from, to, Session(), evidence.Context.Now) is { } minutes)
        {
            Both("minutes");
            Add("minutes=" + minutes);
        }
    }

    private KnownSession? Session()
    {
        var choice = Acts.Choose(evidence, new Segment(from, to), Intent.Late);
        return choice.Sessions.Length > 0 ? evidence.Context.Sessions[choice.Sessions[0]] : null;
    }

    private static string Bucket(int length) => length switch { <= 1 => "1", <= 3 => "3", <= 6 => "6", <= 12 => "12", <= 24 => "24", _ => "more" };

    private void AddVerdict(Verdict verdict)
    {
        var said = "verdict=" + verdict.Intent;
        Add(said + (verdict.Firm ? "!" : "?"));
        Both(said);
        Add(said + "&role=" + role);
        if (Grammar.IsQuestion(evidence, from, to))
        {
            Both("question");
            Add(said + "&question");
        }
    }

    private void Both(string feature)
    {
        Add(feature);
        Add(feature + "&" + asked);
    }

    private void AddCues()
    {
        var within = evidence.Cues.All.Where(h => h.Start >= from && h.Start < to).ToList();
        var names = within.Select(h => h.Cue).Distinct().Order(StringComparer.Ordinal).ToList();
        var question = Grammar.IsQuestion(evidence, from, to);
        foreach (var cue in names)
        {
            Both("cue=" + cue);
            Add("cue=" + cue + "&role=" + role);
            if (question)
                Add("cue=" + cue + "&question");
            if (Cues.IsConcern(cue))
                Add("cue=" + cue + "&near=" + Nearness.Name(evidence.HoursToSession));
        }

        foreach (var hit in within)
            Add("phrase=" + hit.Cue + " " + hit.Phrase.Pattern);
        AddPairs(names);
        AddOrder(within);
        if (within.Count > 0)
        {
            Add("first=" + within[0].Cue);
            Add("last=" + within[^1].Cue);
        }
    }

    // "no wait i can" and "i can, no wait" hold the same cues: their order tells.
    private void AddOrder(List<Hit> within)
    {
        var order = new List<string>();
        var marks = within.Where(h => Marks.ContainsKey(h.Cue)).Select(h => (h.Start, Mark: Marks[h.Cue]))
            .Concat(Enumerable.Range(from, to - from).Where(i => evidence.Message.Word(i) is "but" or "though" or "still" or "if" or "unless").Select(i => (Start: i, Mark: evidence.Message.Word(i))));
        foreach (var (_, mark) in marks.OrderBy(m => m.Start))
            if (order.Count == 0 || order[^1] != mark)
                order.Add(mark);
        Both("order=" + string.Join(' ', order.Take(6)));
        if (order.Count > 0)
            Both("ends=" + string.Join(' ', order.TakeLast(2)));
        var stances = order.Where(o => o is "+" or "-").ToList();
        if (stances.Count > 0)
            Both("stance=" + stances[0] + stances[^1]);
    }

    private void AddPairs(List<string> names)
    {
        Add("cues=" + Math.Min(8, names.Count));
        for (var i = 0; i < names.Count && names.Count <= 14; i++)
            for (var j = i + 1; j < names.Count; j++)
                Add(names[i] + "&" + names[j]);
    }

    private void AddWords()
    {
        var words = new List<string>();
        var classes = new List<string>();
        for (var i = from; i < to; i++)
        {
            var token = evidence.Message.Tokens[i];
            if (token.Kind is TokenKind.Comma or TokenKind.Stop)
                continue;
            words.Add(Plain(token, i));
            classes.Add(ClassOf.GetValueOrDefault(words[^1], words[^1]));
        }

        AddSequence(words, classes);
        AddBeside(words);
        if (words.Count <= 5)
            Both("whole=" + string.Join(' ', classes));
    }

    // The words themselves beside the question and the writer, and pairs of words not far apart.
    private void AddBeside(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            Add("w=" + words[i] + "&" + asked);
            Add("w=" + words[i] + "&" + role);
            for (var j = i + 1; j < words.Count && j <= i + 5; j++)
                Add("p=" + words[i] + "," + words[j]);
        }
    }

    private void AddSequence(List<string> words, List<string> classes)
    {
        for (var i = 0; i < words.Count; i++)
        {
            Add("w=" + words[i]);
            for (var c = 0; c + 4 <= words[i].Length && words[i].Length > 4 && words[i][0] != '#'; c++)
                Add("4=" + words[i].Substring(c, 4));
            if (classes[i] != words[i])
                Add("k=" + classes[i]);
            Add("2=" + (i == 0 ? "^" : classes[i - 1]) + " " + classes[i]);
            if (i >= 2)
            {
                Add("3=" + classes[i - 2] + " " + classes[i - 1] + " " + classes[i]);
                Add("s=" + classes[i - 2] + " _ " + classes[i]);
            }
        }

        if (words.Count > 0)
        {
            Both("begins=" + classes[0]);
            Add("2=" + classes[^1] + " $");
        }
    }

    // Names and numbers stand for their kind: the next family has others.
    private string Plain(Token token, int at)
    {
        if (token.Kind is TokenKind.Number or TokenKind.Clock or TokenKind.Date)
            return token.Kind == TokenKind.Number ? "#" : token.Kind == TokenKind.Clock ? "#clock" : "#date";
        if (evidence.NamedAt(at) is { } named)
            return named == PointerKind.Child ? "#child" : "#venue";
        return DayGrammar.IsWeekday(token.Text) ? "#weekday" : token.Text;
    }

    private static Dictionary<string, string> Build()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines(Classes.List))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = line[..equals].Trim();
            if (name is "illness" or "illverb" or "sick" or "work" or "vehicle" or "drink" or "drug" or "sexual" or "family")
                foreach (var word in line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    classes.TryAdd(word, "<" + name + ">");
        }

        return classes;
    }
}
