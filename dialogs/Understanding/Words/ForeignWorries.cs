namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Phrases of worry in the languages that are read. Accents are folded away. See <see cref="DangerWords"/>.</summary>
internal static class ForeignWorries
{
    public const string All = LanguageWords.Worries;
}
