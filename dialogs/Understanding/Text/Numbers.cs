namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Small numbers in figures and in words.</summary>
internal static class Numbers
{
    private static readonly Dictionary<string, int> Words = new()
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["twentyfive"] = 25,
        ["thirty"] = 30,
        ["thirtyfive"] = 35,
        ["forty"] = 40,
        ["fortyfive"] = 45,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["ninety"] = 90,
        ["fower"] = 4,
        ["couple"] = 2,
    };

    private static readonly Dictionary<string, int> Ordinals = new()
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
    };

    public static IEnumerable<string> Vocabulary => Words.Keys.Concat(Ordinals.Keys);

    public static int? Value(string word) =>
        word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
        : Words.TryGetValue(word, out var value) ? value
        : null;

    /// <summary>"first", and the day of "the 3rd"; the ending of figures has been cut off by then.</summary>
    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out var value) ? value : null;
}
