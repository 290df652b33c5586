namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Tells languages apart that are not written in Latin letters.</summary>
internal static class Scripts
{
    private const string NotTold = "und";

    private const string Urdu = "ٹڈڑںےہھ";

    // Persian, Kurdish and Pashto: letters and words that neither Urdu nor Arabic has.
    private const string Other = "ێۆڵڕەڤژښځڅړېۍټ";

    private static readonly HashSet<string> Persian =
        ["من", "را", "می", "است", "از", "که", "نمی", "خیلی", "فردا", "امروز", "چرا", "کجا", "هستم", "نیست", "دارم", "ندارم", "برای", "شما", "او", "مرا", "بچه", "لطفا", "سلام", "ممنون", "شوهرم", "دیگر", "خودم", "بیایم", "میخواهم", "نمیخواهم", "نمیتوانم", "میتوانم", "میزند", "شوهر", "ما", "با", "این", "آن", "یک", "های"];

    private static readonly HashSet<string> UrduWords =
        ["میں", "نہیں", "ہے", "ہوں", "کا", "کی", "کے", "کو", "سے", "مجھے", "وہ", "اور", "کل", "آج", "کیا", "کب", "کہاں", "بچہ", "بیٹی", "بیٹا", "شکریہ", "جی", "ہاں", "رہا", "رہی", "گا", "گی", "پر", "بھی", "نے", "میرا", "میری", "میرے", "مرنا", "چاہتی", "چاہتا", "بیمار", "دیر", "مدد", "ضرور", "او"];

    /// <summary>The language of a text that is chiefly in another script; null when it is in Latin letters or in none.</summary>
    public static string? Foreign(string text)
    {
        int arabic = 0, latin = 0, other = 0, urdu = 0, neither = 0;
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' && char.IsLetter(c))
            {
                arabic++;
                urdu += Urdu.Contains(c, StringComparison.Ordinal) ? 1 : 0;
                neither += Other.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }
            else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' || c is >= '\uFF21' and <= '\uFF5A' || IsLetterLike(c))
                latin++;
            else if (char.IsLetter(c) && c > '\u036F')
                other++;
        }

        return arabic > latin && arabic >= other ? OfArabic(text, urdu, neither) : other > latin ? NotTold : null;
    }

    // Letters that stand for Latin ones in fancy type, and the halves of letters beyond the first plane.
    private static bool IsLetterLike(char c) => c is >= '\u2100' and <= '\u214F' or >= '\u1D00' and <= '\u1DBF' || char.IsSurrogate(c);

    private static string OfArabic(string text, int urdu, int neither)
    {
        if (neither > 0 && neither >= urdu)
            return NotTold;
        var words = text.Replace("\u200C", "", StringComparison.Ordinal).Split([' ', '،', '۔', '.', ',', '!', '?', '؟', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var (persian, spoken) = (words.Count(Persian.Contains), words.Count(UrduWords.Contains));
        if (urdu > 0 || spoken > persian)
            return "ur";
        var isArabic = text.AsSpan().IndexOfAny("پچگکی") < 0 && (persian == 0 || words.Any(IsArabic));
        return isArabic ? "ar" : spoken >= 1 && spoken >= persian ? "ur" : NotTold;
    }

    // "man" is Persian for I and Arabic for who: the article and the feminine ending are Arabic alone.
    private static bool IsArabic(string word) => word.Length > 3 && (word.StartsWith("ال", StringComparison.Ordinal) || word.EndsWith('ة'));
}
