namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A word as the reader of concerns sees it.</summary>
/// <param name="Family">Its family's name, or the word itself.</param>
/// <param name="Sentence">The number of the sentence that it stands in.</param>
/// <param name="Clause">The number of the stretch between marks and "but" that it stands in.</param>
internal readonly record struct ConcernWord(string Text, uint Word, uint Family, bool HasFamily, int Sentence, int Clause, int Token);

/// <summary>A message as the reader of concerns sees it: its words with their families, and its sentences.</summary>
internal static class ConcernText
{
    private const int ShortestStem = 3;

    private static readonly Dictionary<string, string> FamilyOf = [];

    private static readonly Dictionary<string, List<(string Stem, string Family)>> Stems = [];

    static ConcernText()
    {
        foreach (var line in WordList.Lines(ConcernClasses.List))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var family = line[..equals].Trim();
            foreach (var word in line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                AddWord(family, word);
        }
    }

    public static List<ConcernWord> Of(Message message)
    {
        var words = new List<ConcernWord>(message.Tokens.Length);
        var (sentence, clause) = (0, 0);
        for (var i = 0; i < message.Tokens.Length; i++)
        {
            var token = message.Tokens[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Question)
                sentence++;
            if (token.IsMark || token.Text == "but")
                clause++;
            if (token.IsMark)
                continue;
            var text = Plain(token);
            var family = Family(token.Kind == TokenKind.Number ? token.Text : text);
            words.Add(new ConcernWord(text, Features.Hash(text), Features.Hash("<" + (family ?? text)), family is not null, sentence, clause, i));
        }

        return words;
    }

    public static string? Family(string word)
    {
        if (FamilyOf.TryGetValue(word, out var family))
            return family;
        if (word.Length >= ShortestStem && Stems.TryGetValue(word[..ShortestStem], out var stems))
            foreach (var (stem, of) in stems)
                if (word.StartsWith(stem, StringComparison.Ordinal))
                    return of;
        return null;
    }

    // Numbers stand for their kind: the next message has others.
    private static string Plain(Token token) => token.Kind switch
    {
        TokenKind.Number => "#",
        TokenKind.Clock => "#clock",
        TokenKind.Date => "#date",
        _ => token.Text,
    };

    private static void AddWord(string family, string word)
    {
        if (!word.EndsWith('*'))
        {
            FamilyOf.TryAdd(word, family);
            return;
        }

        var stem = word[..^1];
        if (!Stems.TryGetValue(stem[..ShortestStem], out var stems))
            Stems[stem[..ShortestStem]] = stems = [];
        stems.Add((stem, family));
    }
}
