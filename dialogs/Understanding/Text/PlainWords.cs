namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The phrases and the normaliser that need no training, built once.</summary>
internal static class PlainWords
{
    public static readonly PhraseBook Phrases = new(
        Classes.List,
        AttendanceWords.NotComing,
        AttendanceWords.Coming,
        AttendanceWords.ComingThough,
        AttendanceWords.Undecided,
        MatterWords.Matters,
        ConcernWords.Urgent,
        WorryWords.Worry,
        LanguageWords.Acts,
        ForeignActs.European,
        ForeignActsElsewhere.Named);

    public static readonly Normaliser Shared = new(Phrases.Words, []);
}
