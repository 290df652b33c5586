namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Brings pairs of words to one form: "can not" is "cant", "going to come" is "gonna come", "on my way" is "omw".</summary>
internal static class Joiner
{
    private static readonly Dictionary<string, string> Negatives = new(StringComparer.Ordinal)
    {
        ["can"] = "cant",
        ["will"] = "wont",
        ["do"] = "dont",
        ["does"] = "dont",
        ["did"] = "didnt",
        ["is"] = "isnt",
        ["are"] = "arent",
        ["was"] = "wasnt",
        ["have"] = "havent",
        ["has"] = "havent",
        ["would"] = "wouldnt",
        ["could"] = "couldnt",
        ["should"] = "shouldnt",
    };

    public static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (text, length) = At(tokens, i);
            if (length == 0)
                joined.Add(tokens[i]);
            else
                joined.AddRange(text.Split(' ').Select(word => new Token(word, TokenKind.Word)));
            i += Math.Max(1, length);
        }

        return joined;
    }

    private static (string Text, int Length) At(List<Token> tokens, int i)
    {
        var (a, b, c) = (Text(tokens, i), Text(tokens, i + 1), Text(tokens, i + 2));
        if (a == "not" && b == "no" && i == 0)
            return ("yes", 2);
        if (b == "not" && Negatives.TryGetValue(a, out var negative) && c is not ("only" or "just"))
            return (negative, 2);
        return (a, b, c) switch
        {
            ("dont", "no", "" or "if" or "yet" or "when" or "what" or "how" or "who" or "where") => ("dont know", 2),
            ("on", "my" or "me" or "the" or "our", "way") => ("omw", 3),
            ("as", "well", _) => ("aswell", 2),
            ("going", "to", not ("the" or "my" or "her" or "school" or "work" or "bed" or "hospital" or "a" or "his" or "see")) when tokens.Count > i + 2 => ("gonna", 2),
            ("going", "to", "see") => ("gonna", 2),
            ("want", "to", _) => ("wanna", 2),
            ("wants", "to", _) => ("wanna", 2),
            ("wanting", "to", _) => ("wanna", 2),
            ("got", "to", _) => ("gotta", 2),
            ("no", "one", _) => ("nobody", 2),
            ("some", "one", _) => ("someone", 2),
            ("any", "one", _) => ("anyone", 2),
            ("every", "one", _) => ("everyone", 2),
            ("all", "right", _) => ("alright", 2),
            ("o" or "of", "clock", _) => ("oclock", 2),
            ("1/2", "hour", _) or ("1/2", "hours", _) => ("halfhour", 2),
            ("1/2", "an" or "a", "hour") => ("halfhour", 3),
            ("half", "an", "hour") => ("halfhour", 3),
            ("half", "a", "hour") => ("halfhour", 3),
            ("half", "hour", _) => ("halfhour", 2),
            ("may", "be", _) when i == 0 => ("maybe", 2),
            _ => ("", 0),
        };
    }

    private static string Text(List<Token> tokens, int i) => i < tokens.Count && tokens[i].IsWord ? tokens[i].Text : "";
}
