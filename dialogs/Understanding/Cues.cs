namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The cues of a message once they have been weighed against each other.</summary>
internal sealed class Cues
{
    private readonly List<Hit> hits;

    /// <param name="language">In English no phrase of another language counts: "taxi" is a word of many.</param>
    public Cues(Message message, PhraseBook phrases, string language = "en")
    {
        hits = phrases.Find(message);
        hits.RemoveAll(h => IsForeign(h.Cue) && !h.Cue.StartsWith(language[..2], StringComparison.Ordinal));
        DropLookalikes();
        Turn();
        DropOnTime(message);
    }

    public IReadOnlyList<Hit> All => hits;

    public bool Has(string cue, int from, int to) => First(cue, from, to) is not null;

    public Hit? First(string cue, int from, int to)
    {
        foreach (var hit in hits)
            if (hit.Start >= from && hit.Start < to && hit.Cue == cue)
                return hit;
        return null;
    }

    public Hit? Last(string cue, int from, int to)
    {
        for (var i = hits.Count - 1; i >= 0; i--)
            if (hits[i].Start >= from && hits[i].Start < to && hits[i].Cue == cue)
                return hits[i];
        return null;
    }

    private static bool Overlap(Hit a, Hit b) => a.Start < b.End && b.Start < a.End;

    private static bool IsForeign(string cue) => cue.Length > 3 && cue[2] == '.';

    public static bool IsConcern(string cue) => cue.Length > 2 && cue[1] == ':';

    // "killing me", "dying to see her": what only looks like a worry takes the worry away.
    private void DropLookalikes()
    {
        var lookalikes = hits.FindAll(h => h.Cue == "x");
        if (lookalikes.Count > 0)
            hits.RemoveAll(h => IsConcern(h.Cue) && lookalikes.Exists(x => Overlap(x, h)));
    }

    // "cant wait", "not saying im not coming": said with a not, meaning yes.
    private void Turn()
    {
        var though = hits.FindAll(h => h.Cue == "coming_though");
        though.AddRange(hits.FindAll(h => h.Cue == "late_though"));
        hits.RemoveAll(h => h.Cue == "not_coming" && though.Exists(t => Overlap(t, h)));
        var flips = hits.FindAll(h => h.Cue == "flip");
        for (var i = 0; i < hits.Count; i++)
            if (hits[i].Cue == "not_coming" && flips.Exists(f => hits[i].Start >= f.Start && hits[i].Start <= f.End))
                hits[i] = hits[i] with { Cue = "coming_turned" };
        for (var i = 0; i < hits.Count; i++)
            if (hits[i].Cue is "coming_though" or "late_though")
                hits[i] = hits[i] with { Cue = hits[i].Cue == "late_though" ? "late" : "coming" };
        var not = hits.FindAll(h => h.Cue == "not_coming");
        hits.RemoveAll(h => h.Cue == "coming" && not.Exists(n => Overlap(n, h)));
    }

    private void DropOnTime(Message message)
    {
        var onTime = hits.FindAll(h => h.Cue == "on_time");
        hits.RemoveAll(h => h.Cue == "late" && (onTime.Exists(o => Overlap(o, h)) || message.Word(h.Start - 1) is "too"));
    }
}
