using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>Short messages about the plan as a whole.</summary>
internal static partial class KitPhrases
{
    private const int MostLetters = 60;

    /// <summary>"my plan", "kit plan", "I want to make a plan", "carry on with my plan".</summary>
    public static bool IsBegin(string text) => text.Length <= MostLetters && Begin().IsMatch(Plain(text));

    /// <summary>"later", "that's enough for today": the sitting ends, the plan waits.</summary>
    public static bool IsLater(string text) => text.Length <= MostLetters && Later().IsMatch(Plain(text));

    /// <summary>"I don't want a plan".</summary>
    public static bool IsNotWanted(string text) => text.Length <= MostLetters && NotWanted().IsMatch(Plain(text));

    private static string Plain(string text) => text.Replace('\u2019', '\'').Trim().TrimEnd('.', '!', '?').ToLowerInvariant();

    [GeneratedRegex(@"^(?:hi |hello |please |can i |could i |can we |i |i'd |id |would |like to |want to |want |wanna |start |begin |make |do |see |read |change |look at |go on |carry on |go back |with |to |a |my |the |our |new )*(?:kit(?: plan)?|plan|keeping in touch plan)(?: please| again)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^(?:later|not now|maybe later|stop for now|that's enough(?: for (?:now|today))?|thats enough(?: for (?:now|today))?|enough for (?:now|today)|done for (?:now|today)|another (?:day|time)|do (?:it|the rest) later|finish later|i'm done|im done|no more for (?:now|today))$", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:i )?(?:do(?:n't|nt| not) (?:want|need)|no) (?:a |any |the |this |my )?(?:kit )?plan(?: thanks| thank you| please)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotWanted();
}
