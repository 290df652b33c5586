namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A yes or a no in another language, as people send it to "is that right?": read as it stands, since the spelling of English would make other words of it.</summary>
internal static class ForeignAnswers
{
    private const int MostWords = 4;

    private static readonly HashSet<string> Yes =
        ["tak", "da", "sim", "haan", "han", "ji", "jee", "naam", "na'am", "aiwa", "ydw", "ie", "oui", "evet", "haa", "po", "так", "да", "نعم", "ايوه", "أيوة", "ہاں", "جی", "بله", "হ্যাঁ", "ਹਾਂ", "हाँ", "हां"];

    private static readonly HashSet<string> No =
        ["nie", "nu", "nahi", "nahin", "nahi'n", "não", "nao", "nage", "nac", "non", "nein", "hayır", "hayir", "maya", "jo", "ні", "нет", "لا", "نہیں", "نه", "না", "ਨਹੀਂ", "नहीं"];

    // What stands after either of them for politeness, or says it once more.
    private static readonly HashSet<string> After =
        ["zgadza", "się", "sie", "proszę", "prosze", "dziękuję", "dziekuje", "dzięki", "dzieki", "jasne", "dokładnie", "este", "corect", "exact", "așa", "asa", "mulțumesc", "multumesc", "está", "esta", "certo", "correto", "obrigado", "obrigada",
         "haan", "bilkul", "sahi", "hai", "theek", "thik", "shukriya", "ہے", "صحیح", "شکریہ", "بالکل", "صحيح", "شكرا", "diolch", "iawn", "cywir", "merci", "danke", "c'est", "ça", "так", "правильно", "дякую"];

    /// <summary>Null for anything that says more, or is no such answer.</summary>
    public static bool? Of(string text)
    {
        var words = text.Trim().ToLowerInvariant().Split([' ', ',', '.', '!', '،', '۔'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || !Array.TrueForAll(words[1..], word => After.Contains(word) || word == words[0]))
            return null;
        return Yes.Contains(words[0]) ? true : No.Contains(words[0]) ? false : null;
    }
}
