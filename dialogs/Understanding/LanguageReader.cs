namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The language that a message is written in.</summary>
internal static class LanguageReader
{
    private static readonly Dictionary<string, HashSet<string>> Common = WordList.Lines(LanguageWords.Common)
        .ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(' ').ToHashSet(StringComparer.Ordinal));

    // Words that are English too, and count only beside others.
    private static readonly HashSet<string> Doubtful = ["na", "do", "to", "mi", "i", "a", "da", "ma", "la", "sa", "pe", "am", "main", "hay", "me", "hai", "main", "dad", "mam", "mama", "tata", "ok", "is", "so",
        "he", "o", "ana", "bad", "u", "e", "se", "ai", "par", "com", "por", "bom", "sal", "sul", "ar", "ki", "ke", "ka", "ho", "wo", "main", "raha", "fy", "us", "ie", "inti", "mai", "no", "nu", "nic", "ji", "ja", "dd", "bas", "test", "kit", "aap", "w", "z", "raz", "tak", "ali", "ir", "ate",
        "uma", "um", "bea", "mor", "sunt", "rog", "nan", "minute", "minut", "cum", "via", "vin", "pot", "sit", "han", "inta", "phir", "kar", "eu", "voice", "bydd", "hyd", "mynd", "oes", "wait", "lazem", "hal", "autobus", "po", "mam", "en"];

    public static string Of(Message message)
    {
        var words = message.Tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Text).ToList();
        if (words.Count == 0)
            return "en";
        if (Script(message.Raw) is { } script)
            return script;
        var raw = Normaliser.Fold(message.Raw).Split([' ', ',', '.', '!', '?', '\n', '\'', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        var best = Common.Keys.Where(k => k is not "und").Select(k => (Tag: k, Score: Score(raw, Common[k]))).MaxBy(s => s.Score);
        var enough = raw.Length <= 2 ? 1.0 : Math.Max(1.5, raw.Length * 0.34);
        if (best.Score >= enough && best.Score > English(raw))
            return best.Tag;
        var unknown = words.Count(w => !PlainWords.Shared.Knows(w));
        if (words.Count < 3 || English(raw) >= words.Count * 0.15 || unknown <= words.Count * 0.6)
            return "en";
        return best.Score >= 1 ? best.Tag : unknown >= 4 && PlainWords.Phrases.Find(message).Count == 0 ? "und" : "en";
    }

    private static double Score(string[] raw, HashSet<string> common) =>
        raw.Sum(w => !common.Contains(w) ? 0 : Doubtful.Contains(w) ? 0.5 : 1);

    private static readonly HashSet<string> EnglishWords =
        ["the", "i", "im", "you", "is", "it", "to", "and", "not", "no", "my", "can", "cant", "of", "in", "for", "on", "be", "me", "we", "she", "he", "her", "his", "will", "what", "that", "this", "have", "are", "was", "at", "so",
         "with", "but", "they", "when", "where", "do", "dont", "please", "yes", "yeah", "come", "coming", "going", "go", "want", "see", "sorry", "ill", "late", "mum", "dad", "hi", "hello", "thanks", "its", "from", "there", "u", "if", "a", "get", "got", "just", "time", "today", "tomorrow"];

    private static double English(string[] raw) => raw.Count(EnglishWords.Contains);

    private static string? Script(string text)
    {
        int arabic = 0, latin = 0, other = 0;
        var urdu = false;
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF')
            {
                arabic++;
                urdu |= c is 'ے' or 'ٹ' or 'ڈ' or 'ں' or 'گ' or 'پ' or 'چ' or 'ک' or 'ہ' or 'ی' or 'ڑ' or 'ھ';
            }
            else if (char.IsAsciiLetter(c))
                latin++;
            else if (char.IsLetter(c) && c > '\u036F')
                other++;
        }

        return arabic > latin ? (urdu ? "ur" : "ar") : other > latin ? "und" : null;
    }
}
