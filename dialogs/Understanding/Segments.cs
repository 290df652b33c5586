namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A stretch of a message about one session or one set of sessions.</summary>
internal readonly record struct Segment(int From, int To);

/// <summary>Cuts "cant do thurs but sat ok" where it turns to another session.</summary>
internal static class Segments
{
    private static readonly HashSet<string> Stances =
        ["not_coming", "coming", "coming_turned", "late", "ill", "undecided", "reschedule", "ask_when", "ask_where", "ask_who"];

    private static readonly HashSet<string> StanceWords = ["yes", "no", "okay", "fine", "not", "good", "great", "definitely", "sure", "sorted", "out", "off", "cant", "emo_yes", "emo_no", "aye", "works", "on", "perfect", "alright", "canny", "sound"];

    public static List<Segment> Of(Evidence evidence)
    {
        var cuts = new List<int> { 0 };
        var pointers = evidence.Finder.Pointers.Where(p => p.Fits != 0 && p.Kind is PointerKind.Day or PointerKind.Span or PointerKind.Child or PointerKind.Whom or PointerKind.Venue or PointerKind.Order or PointerKind.Clock).ToList();
        var held = pointers.Count > 0 ? pointers[0].Fits : 0;
        for (var i = 1; i < pointers.Count; i++)
        {
            var cut = CutBetween(evidence.Message, pointers[i - 1], pointers[i], cuts[^1]);
            var next = i + 1 < pointers.Count && (pointers[i + 1].Fits & pointers[i].Fits) == 0 ? pointers[i + 1].Start : evidence.Length;
            var isOther = (pointers[i].Fits & held) == 0;
            held = isOther ? pointers[i].Fits : held & pointers[i].Fits;
            if (isOther && IsTurn(evidence, pointers[i], new Segment(cuts[^1], cut), new Segment(cut, next)))
                cuts.Add(cut);
        }

        return [.. cuts.Select((c, i) => new Segment(c, i + 1 < cuts.Count ? cuts[i + 1] : evidence.Length))];
    }

    // "Mia can come but Alfie is poorly", "cant do today but maybe tuesday": of two that are set against each other, words about one will do.
    private static bool IsTurn(Evidence evidence, Pointer second, Segment before, Segment after)
    {
        var (first, then) = (HasStance(evidence, before.From, before.To), HasStance(evidence, after.From, after.To));
        return (first && then) || ((first || then) && (second.Kind == PointerKind.Child || second.IsDate) && evidence.Message.Word(after.From) is "but" or "though" or "however");
    }

    // At the clause that holds the second pointer, or at the pointer itself in "sat yes weds no".
    private static int CutBetween(Message message, Pointer first, Pointer second, int after)
    {
        var start = second.Start;
        while (start > first.End && start > after + 1 && message.Clauses[start - 1] == message.Clauses[second.Start])
            start--;
        return start > first.End || message.Clauses[first.Start] != message.Clauses[second.Start] ? start : second.Start;
    }

    private static bool HasStance(Evidence evidence, int from, int to)
    {
        if (evidence.Cues.All.Any(h => h.Start >= from && h.Start < to && Stances.Contains(h.Cue)))
            return true;
        for (var i = from; i < to; i++)
            if (StanceWords.Contains(evidence.Message.Word(i)))
                return true;
        return false;
    }
}
