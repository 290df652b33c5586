namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Many phrases, found in one pass: each is tried only where its first word stands.</summary>
internal sealed class PhraseBook
{
    private const int StemKey = 3;

    /// <summary>From so many words on it pays to leave out at once the phrases of which some word stands nowhere in the message.</summary>
    private const int LongMessage = 200;

    private readonly Dictionary<string, List<Phrase>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byStem = new(StringComparer.Ordinal);
    private readonly List<Phrase> byNumber = [];
    private readonly Dictionary<string, Element> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> classes = new(StringComparer.Ordinal);

    public PhraseBook(string classList, params string[] phraseLists)
    {
        foreach (var line in WordList.Lines(classList))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var name = line[..equals].Trim();
            var words = line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand).ToArray();
            classes[name] = classes.TryGetValue(name, out var earlier) ? [.. earlier, .. words] : words;
        }

        foreach (var list in phraseLists)
            foreach (var (cue, line) in WordList.Sections(list))
                foreach (var pattern in line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    AddChecked(cue, pattern);
    }

    /// <summary>Every word that a phrase or a class names.</summary>
    public IEnumerable<string> Words =>
        elements.Values.SelectMany(e => e.Words).Concat(classes.Values.SelectMany(c => c)).Where(w => !w.EndsWith('*')).Distinct();

    /// <summary>The cues in order; of the same cue at the same place the longest.</summary>
    public List<Hit> Find(Message message)
    {
        var hits = new List<Hit>();
        var possible = Possible(message);
        for (var i = 0; i < message.Tokens.Length; i++)
        {
            var token = message.Tokens[i];
            if (byWord.TryGetValue(token.Text, out var phrases))
                Try(message, i, possible(phrases), hits);
            if (token.Text.Length >= StemKey && byStem.TryGetValue(token.Text[..StemKey], out var stems))
                Try(message, i, possible(stems), hits);
            if (token.Kind == TokenKind.Number)
                Try(message, i, possible(byNumber), hits);
        }

        return hits;
    }

    private static Func<List<Phrase>, List<Phrase>> Possible(Message message)
    {
        if (message.Tokens.Length < LongMessage)
            return phrases => phrases;
        var words = message.Tokens.Select(token => token.Text).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<List<Phrase>, List<Phrase>>(ReferenceEqualityComparer.Instance);
        return phrases => known.TryGetValue(phrases, out var left) ? left : known[phrases] = phrases.FindAll(phrase => phrase.MayStandAmong(words));
    }

    private static void Try(Message message, int at, List<Phrase> phrases, List<Hit> hits)
    {
        foreach (var phrase in phrases)
        {
            var end = phrase.Match(message, at);
            if (end <= at)
                continue;
            var same = hits.Count - 1;
            while (same >= 0 && hits[same].Start == at && hits[same].Cue != phrase.Cue)
                same--;
            if (same < 0 || hits[same].Start != at)
                hits.Add(new Hit(phrase.Cue, at, end, phrase));
            else if (hits[same].End < end)
                hits[same] = new Hit(phrase.Cue, at, end, phrase);
        }
    }

    private void AddChecked(string cue, string pattern)
    {
        try
        {
            Add(cue, pattern);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"[{cue}] {pattern}: {wrong.Message}", wrong);
        }
    }

    private void Add(string cue, string pattern)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part).ToArray();
        var first = Array.Find(parts, p => p.Kind is ElementKind.Words or ElementKind.Number or ElementKind.Any or ElementKind.Gap);
        if (first is null || first.Optional || first.Kind is ElementKind.Any or ElementKind.Gap)
            throw new FormatException($"A phrase begins with a word: [{cue}] {pattern}");
        var phrase = new Phrase(cue, pattern, parts);
        if (first.Kind == ElementKind.Number)
            byNumber.Add(phrase);
        foreach (var word in first.Words)
            Index(byWord, word, phrase);
        foreach (var stem in first.Stems.Select(s => s[..StemKey]).Distinct())
            Index(byStem, stem, phrase);
    }

    private static void Index(Dictionary<string, List<Phrase>> index, string key, Phrase phrase)
    {
        if (!index.TryGetValue(key, out var phrases))
            index[key] = phrases = [];
        phrases.Add(phrase);
    }

    private Element Part(string text)
    {
        if (!elements.TryGetValue(text, out var element))
            elements[text] = element = Parse(text);
        return element;
    }

    private Element Parse(string text) => text switch
    {
        ".." => Bare(ElementKind.Gap, 3),
        "..." => Bare(ElementKind.Gap, 6),
        "#" => Bare(ElementKind.Number),
        "*" => Bare(ElementKind.Any),
        "^" => Bare(ElementKind.MessageStart),
        "$" => Bare(ElementKind.MessageEnd),
        "[" => Bare(ElementKind.ClauseStart),
        "]" => Bare(ElementKind.ClauseEnd),
        _ => Alternatives(text),
    };

    private Element Alternatives(string text)
    {
        var near = text.StartsWith("!..", StringComparison.Ordinal);
        var unless = text[0] == '!';
        var optional = text[^1] == '?';
        var all = text[(near ? 3 : unless ? 1 : 0)..(optional ? ^1 : ^0)].Split('|').SelectMany(Expand).ToArray();
        return new Element(
            near ? ElementKind.UnlessNear : unless ? ElementKind.Unless : ElementKind.Words,
            all.Where(w => !w.EndsWith('*')).ToHashSet(StringComparer.Ordinal),
            [.. all.Where(w => w.EndsWith('*')).Select(w => w[..^1])],
            0,
            optional);
    }

    private IEnumerable<string> Expand(string word) =>
        word.Length == 0 ? throw new FormatException("An alternative is empty")
        : word[0] != '<' ? [word]
        : classes.TryGetValue(word.Trim('<', '>'), out var words) ? words
        : throw new FormatException($"No such class of words: {word}");

    private static Element Bare(ElementKind kind, int most = 0) => new(kind, [], [], most, false);
}
