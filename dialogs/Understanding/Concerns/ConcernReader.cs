namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How grave a message is: phrases and a classifier of its own, recall first.</summary>
internal static class ConcernReader
{
    public static (ConcernLevel Level, double Confidence) Read(Evidence evidence, double[]? chances)
    {
        var ruled = evidence.Cues.All.Where(h => Cues.IsConcern(h.Cue)).Select(h => ConcernRules.Level(h.Cue, evidence.HoursToSession)).DefaultIfEmpty().Max();
        if (chances is null)
            return (ruled, ruled == ConcernLevel.None ? 0.9 : 0.6);
        var any = 1 - chances[0];
        if (evidence.Language != "en" && ruled != ConcernLevel.None)
            return (ruled, Math.Max(any, 0.7));
        if (any < (ruled == ConcernLevel.Urgent ? Thresholds.WorryWithPhrase : Thresholds.Worry))
            return (ConcernLevel.None, chances[0]);
        return chances[2] / any >= Thresholds.Urgent ? (ConcernLevel.Urgent, chances[2]) : (ConcernLevel.Worry, any);
    }
}
