namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The phrases of worry, and of what only sounds like one.</summary>
internal static class ConcernPhrases
{
    /// <summary>The cue of what only sounds like a worry.</summary>
    public const string Lookalike = "x";

    private static readonly PhraseBook Book = new(ConcernClasses.List, DangerWords.Urgent, HarmWords.Urgent, DistressWords.Worry, LookalikeWords.Lookalikes, ForeignWorries.All);

    /// <summary>What stands in the message; "killing me" said of the traffic takes away what overlaps it.</summary>
    public static List<Hit> Find(Message message)
    {
        var hits = Book.Find(message);
        var lookalikes = hits.FindAll(h => h.Cue == Lookalike);
        if (lookalikes.Count > 0)
            hits.RemoveAll(h => h.Cue != Lookalike && lookalikes.Exists(x => x.Start < h.End && h.Start < x.End));
        return hits;
    }
}
