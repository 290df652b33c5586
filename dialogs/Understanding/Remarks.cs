namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>"Yes coming today. mia is allergic to nuts", from a parent: what is told of a child says nothing of whom they come to see.</summary>
internal static class Remarks
{
    private static readonly HashSet<string> Verbs = ["is", "has", "had", "was", "got", "needs", "likes", "loves", "wants", "hates", "gets", "takes", "will", "does", "doesnt", "dont", "left", "said", "keeps", "poss", "cannot", "cant"];

    private static readonly string[] Stances = ["coming", "coming_turned", "not_coming", "late", "ill", "undecided"];

    public static bool IsOne(Evidence evidence, Segment segment, Pointer child)
    {
        if (evidence.Context.Writer != Writer.Parent || child.Kind != PointerKind.Child || !Verbs.Contains(evidence.Message.Word(child.End)) || IsObject(evidence.Message.Word(child.Start - 1)))
            return false;
        var end = child.End;
        while (end < segment.To && !evidence.Message.EndsSentence(end, end + 1))
            end++;
        return IsSettledElsewhere(evidence, segment, child, end) && !Array.Exists(Stances, cue => evidence.Cues.Has(cue, child.Start, end));
    }

    private static bool IsObject(string word) => word is "see" or "seeing" or "for" or "with" or "to" or "and" or "of" or "meet" or "visit" or "not" or "only" or "just";

    private static bool IsSettledElsewhere(Evidence evidence, Segment segment, Pointer child, int end) =>
        Array.Exists(Stances, cue => evidence.Cues.Has(cue, segment.From, child.Start) || evidence.Cues.Has(cue, end, segment.To)) || evidence.Message.Word(segment.From) is "yes" or "no";
}
