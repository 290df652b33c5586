using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Sorry thats next monday not tomorrow", to "why can't you come?": the day was the wrong one, and it is no reason.</summary>
internal static partial class Corrections
{
    /// <summary>The words point to another session than the one that is asked about, as somebody does who puts it right.</summary>
    public static bool PutsRight(Act act, RunState? asked, string text) =>
        act.SessionNamed && asked is { Sessions.Count: > 0 } && !act.Sessions.Any(asked.Sessions.Contains) && (act.Correction || PuttingRight().IsMatch(text.Replace('\u2019', '\'')));

    [GeneratedRegex(@"^\s*(?:(?:oh|sorry|no|wait|ah|oops|hang on|hold on|actually|my mistake|wrong day)[ ,.!]*)*(?:that'?s|that is|that was|it'?s|it is|i (?:mean|meant)|meant|mean)\b.*\b(?:not|mean|meant|can'?t|cannot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PuttingRight();
}
