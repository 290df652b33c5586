namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How grave the phrases of a message are, and what they are about.</summary>
internal static class ConcernRules
{
    /// <summary>A session that begins within these hours makes drink, drugs, fear or somebody after an address urgent.</summary>
    public const double HoursThatMatter = 12;

    public static ConcernLevel Level(string cue, double? hoursToSession) => cue[0] switch
    {
        'u' => ConcernLevel.Urgent,
        'd' => Near(hoursToSession) ? ConcernLevel.Urgent : ConcernLevel.Worry,
        'w' or 'm' => ConcernLevel.Worry,
        _ => ConcernLevel.None,
    };

    /// <summary>What is no more than a worry where little else is said.</summary>
    public static bool IsMild(string cue) => cue[0] == 'm';

    public static bool Near(double? hoursToSession) => hoursToSession is > -3 and <= HoursThatMatter;

    // Says the least: another of the same grade tells staff more.
    private const string Vaguest = "u:not safe now";

    // "His arm was hurting him after" is heard as one as well.
    private const string Guessed = "u:threat";

    /// <summary>What the gravest phrase is about, of equals the one whose words stand closest; empty when there is none.</summary>
    public static string About(IEnumerable<Hit> hits, double? hoursToSession) =>
        hits.Where(h => Cues.IsConcern(h.Cue)).OrderByDescending(h => Level(h.Cue, hoursToSession)).ThenBy(h => h.Cue == Vaguest).ThenBy(h => h.Cue == Guessed).ThenBy(h => h.End - h.Start).Select(h => h.Cue[2..]).FirstOrDefault() ?? "";
}
