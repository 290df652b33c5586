using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Host;

/// <summary>The trained reader of messages, from the files beside the program.</summary>
internal static class UnderstandingFile
{
    public static IUnderstanding Load() => Commands.UnderstandCommand.Load();
}
