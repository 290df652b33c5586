namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>The languages that are answered in their own words; for the others there is English, with the word for an interpreter.</summary>
internal static class Languages
{
    public const string English = "en";

    /// <summary>The wording for a message that was not, or not only, understood.</summary>
    public static string Key(string language)
    {
        var tag = Tag(language);
        return $"language.{tag}";
    }

    /// <summary>The wording for a message that holds a worry.</summary>
    public static string WorryKey(string language)
    {
        var tag = Tag(language);
        return $"language.worry.{tag}";
    }

    public static bool IsAnswered(string language) => language is "pl" or "ro" or "ur" or "ur-Latn" or "ar" or "pt" or "cy";

    private static string Tag(string language) => IsAnswered(language) ? language : "und";
}
