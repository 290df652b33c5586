using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>Short messages about the plan as a whole.</summary>
internal static partial class KitPhrases
{
    private const int MostLetters = 60;

    /// <summary>"my plan", "kit plan", "I want to make a plan", "carry on with my plan".</summary>
    public static bool IsBegin(string text) => text.Length <= MostLetters && Begin().IsMatch(Plain(text));

    /// <summary>What they want to do with a plan that is there, where they say so: "read my plan", "change my plan"; null for none of that.</summary>
    public static string? Act(string text) => Plain(text) switch
    {
        var plain when Reads().IsMatch(plain) => "read",
        var plain when Changes().IsMatch(plain) => "change",
        _ => null,
    };

    /// <summary>Somebody else's plan is asked for: "Kai's plan", "can I see the plan", "kit plan".</summary>
    public static PlanAskedFor? OfAnother(string text)
    {
        if (text.Length > MostLetters || Another().Match(Plain(text)) is not { Success: true } match)
            return null;
        var child = match.Groups["child"].Value;
        return new PlanAskedFor(child.Length > 0 && child is not ("my" or "the" or "their" or "his" or "her" or "our" or "kit") ? child : null, match.Groups["see"].Success || match.Groups["kit"].Success);
    }

    /// <summary>"later", "that's enough for today": the sitting ends, the plan waits.</summary>
    public static bool IsLater(string text) => text.Length <= MostLetters && Later().IsMatch(Plain(text));

    /// <summary>"I don't want a plan".</summary>
    public static bool IsNotWanted(string text) => text.Length <= MostLetters && NotWanted().IsMatch(Plain(text));

    [GeneratedRegex(@"\b(?:read|see|look at|what's in|whats in|show)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reads();

    [GeneratedRegex(@"\bchange\b", RegexOptions.CultureInvariant)]
    private static partial Regex Changes();

    [GeneratedRegex(@"^(?:hi |hello |please |can i |could i |may i |can we |i |i'd |id |would |like to |want to |wanna )*(?<see>(?:read|see|show(?: me)?|look at|have a look at|open|what is in|what's in|whats in) )?(?:my |the |their |his |her |our )?(?:(?!kit )(?<child>[a-z][a-z-]{1,20}?)(?:'s|s')? )?(?<kit>kit |keeping in touch )?plans?(?: please| again)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    private static string Plain(string text) => text.Replace('\u2019', '\'').Trim().TrimEnd('.', '!', '?').ToLowerInvariant();

    [GeneratedRegex(@"^(?:hi |hello |please |can i |could i |can we |i |i'd |id |would |like to |want to |want |wanna |start |begin |make |do |see |read |show me |what's in |whats in |change |look at |go on |carry on |go back |with |to |a |my |the |our |new )*(?:kit(?: plan)?|plan|keeping in touch plan)(?: please| again)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^(?:later|not now|maybe later|stop for now|that's enough(?: for (?:now|today))?|thats enough(?: for (?:now|today))?|enough for (?:now|today)|done for (?:now|today)|another (?:day|time)|do (?:it|the rest) later|finish later|i'm done|im done|no more for (?:now|today))$", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:i )?(?:do(?:n't|nt| not) (?:want|need)|no) (?:a |any |the |this |my )?(?:kit )?plan(?: thanks| thank you| please)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NotWanted();
}

/// <param name="Child">The name they gave, in small letters and perhaps with an s; null for none.</param>
/// <param name="Plainly">It is plain that a young person's plan is meant; else only if the name is a child's.</param>
internal sealed record PlanAskedFor(string? Child, bool Plainly)
{
    /// <summary>"kai" and "kais" are Kai's, "james" is James's.</summary>
    public bool IsOf(string name) =>
        string.Equals(Child, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Child, name + "s", StringComparison.OrdinalIgnoreCase);
}
