namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A rating from 1 to 5: a digit, stars, a face, a word.</summary>
internal static class Ratings
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["brilliant"] = 5,
        ["amazing"] = 5,
        ["excellent"] = 5,
        ["fantastic"] = 5,
        ["perfect"] = 5,
        ["great"] = 5,
        ["wonderful"] = 5,
        ["fab"] = 5,
        ["superb"] = 5,
        ["best"] = 5,
        ["magic"] = 5,
        ["boss"] = 5,
        ["class"] = 5,
        ["mint"] = 5,
        ["outstanding"] = 5,
        ["good"] = 4,
        ["nice"] = 4,
        ["lovely"] = 4,
        ["canny"] = 4,
        ["sound"] = 4,
        ["decent"] = 4,
        ["okay"] = 3,
        ["alright"] = 3,
        ["meh"] = 3,
        ["average"] = 3,
        ["middling"] = 3,
        ["fine"] = 3,
        ["so"] = 3,
        ["mid"] = 3,
        ["bad"] = 2,
        ["poor"] = 2,
        ["boring"] = 2,
        ["naff"] = 2,
        ["terrible"] = 1,
        ["awful"] = 1,
        ["shit"] = 1,
        ["rubbish"] = 1,
        ["crap"] = 1,
        ["worst"] = 1,
        ["dreadful"] = 1,
        ["horrible"] = 1,
        ["shite"] = 1,
        ["jeden"] = 1,
        ["dwa"] = 2,
        ["trzy"] = 3,
        ["cztery"] = 4,
        ["piec"] = 5,
        ["piatka"] = 5,
        ["unu"] = 1,
        ["doi"] = 2,
        ["trei"] = 3,
        ["patru"] = 4,
        ["cinci"] = 5,
        ["dois"] = 2,
        ["tres"] = 3,
        ["quatro"] = 4,
        ["cinco"] = 5,
        ["dau"] = 2,
        ["tri"] = 3,
        ["pedwar"] = 4,
        ["pump"] = 5,
        ["خمسة"] = 5,
        ["اربعة"] = 4,
        ["ثلاثة"] = 3,
        ["پانچ"] = 5,
        ["چار"] = 4,
        ["middlin"] = 3,
        ["emo_love"] = 5,
        ["emo_yes"] = 4,
        ["emo_happy"] = 5,
        ["emo_meh"] = 3,
        ["emo_sad"] = 1,
        ["emo_angry"] = 1,
        ["emo_no"] = 1,
        ["emo_ill"] = 1,
        ["emo_dead"] = 1,
    };

    /// <summary>The rating that a number or stars give, else null.</summary>
    public static int? Counted(Message message)
    {
        var tokens = message.Tokens;
        var stars = tokens.Count(t => t.Text == "emo_star");
        if (stars > 0 && !tokens.Any(t => t.Kind == TokenKind.Number))
            return Numbered(message) ?? Math.Clamp(stars, 1, 5);
        return Numbered(message);
    }

    /// <summary>The rating that a single face or word gives when a rating was asked for.</summary>
    public static int? Worded(Message message)
    {
        var words = message.Tokens.Where(t => !t.IsMark).ToList();
        if (words.Count == 0 || words.Count > 6)
            return null;
        foreach (var token in words)
            if (Words.TryGetValue(token.Text, out var rating))
                return words.Exists(w => w.Text is "not" or "isnt" or "wasnt" or "no") ? (rating > 3 ? 2 : rating < 3 ? 3 : 2) : Strong(words, rating);
        return null;
    }

    // "very good" is more than good, "very bad" less than bad.
    private static int Strong(List<Token> words, int rating) =>
        !words.Exists(w => w.Text is "very" or "really" or "so" or "proper") ? rating : rating == 4 ? 5 : rating == 2 ? 1 : rating;

    private static int? Numbered(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Date)
                return Slashed(tokens[i].Text);
            if (Numbers.Value(tokens[i].Text) is not { } n || Excluded(message, i) || tokens[i].Text == "couple")
                continue;
            if (message.Word(i + 1) is "out" or "outof" or "of" && Numbers.Value(message.Word(i + (message.Word(i + 1) == "out" && message.Word(i + 2) == "of" ? 3 : 2))) is { } most)
                return Scale(n, most);
            if (n <= 10)
                return n > 5 ? Scale(n, 10) : Math.Max(1, n);
        }

        return tokens.Length > 0 && tokens[0].Text is "zero" or "nil" or "minus" ? 1 : null;
    }

    // "4/5" reads as a date until now.
    private static int? Slashed(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return Numbers.Value(text[..slash]) is { } n && Numbers.Value(text[(slash + 1)..]) is { } most and (5 or 10) ? Scale(n, most) : null;
    }

    private static int Scale(int n, int most) => Math.Clamp(most == 10 ? (n + 1) / 2 : n, 1, 5);

    private static bool Excluded(Message message, int i) =>
        message.Word(i + 1) is "minutes" or "hours" or "hour" or "th" or "kids" or "weeks" or "days" or "oclock" or "times" or "late" or "year" or "years" or "months"
            || (message.Tokens[i].Text == "one" && (message.Word(i - 1) is "the" or "this" or "that" or "last" or "no" || message.Word(i + 1) is "of" or "thing" or "was"))
            || message.Word(i - 1) is "at" or "after" or "until" or "age" or "not" or "between" || (message.Word(i - 1) is "a" or "and" && message.Word(i - 2) is "and" or "between") || message.Tokens[i].Text == "0" && i > 0;
}
