namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A message as it is read: its tokens in plain form, cut into clauses.</summary>
internal sealed class Message
{
    // Words that open a new thought where people leave out the comma.
    private static readonly HashSet<string> Joints =
        ["but", "though", "although", "however", "except", "whereas", "and", "so", "because", "or", "if", "unless", "then", "plus"];

    private static readonly HashSet<string> ClauseStarts =
        ["i", "im", "he", "she", "we", "they", "it", "you", "that", "this", "the", "my", "her", "his", "is", "are", "am", "can", "cant",
         "could", "will", "wont", "would", "please", "do", "dont", "does", "have", "havent", "got", "not", "no", "yes", "what", "when", "where",
         "who", "how", "why", "there", "see", "tell", "maybe", "then", "just", "now", "still", "need", "want"];

    public Message(string raw, IReadOnlyList<Token> tokens)
    {
        Raw = raw;
        Tokens = [.. tokens];
        Clauses = CutClauses(Tokens);
        WordCount = Tokens.Count(t => t.IsWord);
        IsQuestion = Array.Exists(Tokens, t => t.Kind == TokenKind.Question);
    }

    public string Raw { get; }

    public Token[] Tokens { get; }

    /// <summary>The number of the clause that each token stands in.</summary>
    public int[] Clauses { get; }

    public int WordCount { get; }

    public bool IsQuestion { get; }

    public string Word(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Text : "";

    public override string ToString() => string.Join(' ', Tokens);

    /// <summary>Whether a sentence ends somewhere from one token on and before another.</summary>
    public bool EndsSentence(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(at => Word(at) is "." or "!" or "?" or ";");

    private static int[] CutClauses(Token[] tokens)
    {
        var clauses = new int[tokens.Length];
        var clause = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && OpensClause(tokens, i))
                clause++;
            clauses[i] = clause;
        }

        return clauses;
    }

    private static bool OpensClause(Token[] tokens, int i)
    {
        if (tokens[i - 1].IsMark)
            return !tokens[i].IsMark;
        if (!Joints.Contains(tokens[i].Text) || Joints.Contains(tokens[i - 1].Text))
            return false;
        return tokens[i].Text is not ("and" or "so" or "or" or "then")
            || (i + 1 < tokens.Length && ClauseStarts.Contains(tokens[i + 1].Text));
    }
}
