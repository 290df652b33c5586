namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A stretch of a message about one session or one set of sessions.</summary>
internal readonly record struct Segment(int From, int To);

/// <summary>Cuts "cant do thurs but sat ok" where it turns to another session.</summary>
internal static class Segments
{
    // Each is read by the classifier and the encoder: more are found in no message, and would take their time.
    private const int MostStretches = 6;

    private static readonly HashSet<string> Stances =
        ["not_coming", "coming", "coming_turned", "late", "ill", "undecided", "reschedule", "ask_when", "ask_where", "ask_who"];

    private static readonly HashSet<string> StanceWords = ["yes", "no", "okay", "fine", "not", "good", "great", "definitely", "sure", "sorted", "out", "off", "cant", "emo_yes", "emo_no", "aye", "works", "on", "perfect", "alright", "canny", "sound", "champion", "smashing", "lush", "braw", "magic", "ideal", "dandy", "isnt", "arent", "wont", "dont", "normal", "maybe", "perhaps", "might"];

    private static readonly HashSet<string> Agreeing = ["yes", "okay", "fine", "good", "great", "definitely", "sure", "aye", "emo_yes", "works", "perfect", "alright", "canny", "sound", "champion", "smashing", "lush", "braw", "magic", "ideal", "dandy", "free", "sorted", "grand", "ar", "there", "come", "coming"];

    public static List<Segment> Of(Evidence evidence)
    {
        var cuts = new List<int> { 0 };
        var pointers = evidence.Finder.Pointers.Where(p => p.Fits != 0 && p.Kind is not (PointerKind.PartOfDay or PointerKind.Past or PointerKind.Unknown)).ToList();
        if (pointers.Exists(p => p.Kind is not PointerKind.Clock))
            pointers.RemoveAll(p => p.Kind == PointerKind.Clock);
        pointers = ChildrenNamed.Joined(evidence.Message, pointers);
        Join(evidence.Message, pointers);
        if (Answers(evidence, pointers))
            pointers.Insert(0, new Pointer(PointerKind.Order, 0, 0, 1));
        var held = pointers.Count > 0 ? pointers[0].Fits : 0;
        for (var i = 1; i < pointers.Count; i++)
        {
            var cut = CutBetween(evidence, pointers[i - 1], pointers[i], cuts[^1]);
            var next = End(evidence, pointers, i);
            var isOther = (pointers[i].Fits & held) == 0;
            held = isOther ? pointers[i].Fits : held & pointers[i].Fits;
            if (isOther && cuts.Count < MostStretches && IsTurn(evidence, pointers[i - 1], pointers[i], new Segment(cuts[^1], cut), new Segment(cut, next)))
                cuts.Add(cut);
        }

        return [.. cuts.Select((c, i) => new Segment(c, i + 1 < cuts.Count ? cuts[i + 1] : evidence.Length))];
    }

    // "28th no. carys this thursday yes": the child and the day are one session.
    private static void Join(Message message, List<Pointer> pointers)
    {
        for (var i = pointers.Count - 1; i > 0; i--)
            if (IsOneSession(message, pointers[i - 1], pointers[i]) && (pointers[i - 1].Fits & pointers[i].Fits) is var both and not 0)
            {
                pointers[i] = pointers[i] with { Start = pointers[i - 1].Start, Fits = both };
                pointers.RemoveAt(i - 1);
            }
    }

    // "no but thursday is fine", "yes ill be there, cant do saturday though": the first words answer what was asked, before another session is named.
    private static bool Answers(Evidence evidence, List<Pointer> pointers)
    {
        if (evidence.Context.Asked != Asked.Attendance || pointers.Count == 0 || pointers[0] is { Start: 0 } or { Kind: PointerKind.Clock } || (pointers[0].Fits & 1) != 0 || (pointers[0].Negated && pointers[0].Start == 1))
            return false;
        var cut = CutBetween(evidence, new Pointer(PointerKind.Order, 0, 0, 1), pointers[0], 0);
        var isSetApart = evidence.Message.Word(cut) is "but" or "though" || evidence.Message.Tokens[cut - 1].IsMark || Array.Exists(evidence.Message.Tokens[cut..], t => t.Text is "though" or "but");
        return isSetApart && HasStance(evidence, 0, cut);
    }

    // "this week and the 10th fine": words about both count for both.
    private static int End(Evidence evidence, List<Pointer> pointers, int i)
    {
        var at = i + 1;
        while (at < pointers.Count && ((pointers[at].Fits & pointers[i].Fits) != 0 || (pointers[at].Start - pointers[at - 1].End <= 2 && evidence.Message.Word(pointers[at - 1].End) is "and" or "or")))
            at++;
        return at < pointers.Count ? pointers[at].Start : evidence.Length;
    }

    // "Mia can come but Alfie is poorly", "cant do today but maybe tuesday": of two that are set against each other, words about one will do.
    private static bool IsTurn(Evidence evidence, Pointer first, Pointer second, Segment before, Segment after)
    {
        if (evidence.Message.Word(second.Start - 1) is "before" or "than" or "with" || IsOneSession(evidence.Message, first, second) || IsTakenBack(evidence.Message, first.End, second.Start) || (SaysWhich(evidence, first) && IsOnlyRefusal(evidence, first, second, before, after)))
            return false;
        if (first.Refused && (first.Fits & 1) != 0 && evidence.Context.Asked == Asked.Attendance && !evidence.Cues.Has("not_coming", after.From, after.To))
            return true;
        if (first.End == 0 && Array.Exists(evidence.Message.Tokens[after.From..after.To], t => t.Text is "though"))
            return true;
        var (said, then) = (first.Refused || HasStance(evidence, before.From, before.To), HasStance(evidence, after.From, after.To));
        // "tyler 10 late. any chance of a driver for keira": what follows a full stop and names another is about that one, whatever it says.
        return (said && then) || (said && second.Kind is PointerKind.Child or PointerKind.Day && evidence.Message.EndsSentence(first.End, after.From)) || ((said || then) && (second.Kind == PointerKind.Child || second.IsDate) && evidence.Message.Word(after.From) is "but" or "though" or "however");
    }

    // "dad on saturday", where saturday is mum's: one session, and a slip.
    private static bool IsOneSession(Message message, Pointer first, Pointer second) =>
        first.Kind is PointerKind.Child or PointerKind.Whom or PointerKind.Venue && second.IsDate
        && (second.Start == first.End || (second.Start - first.End <= 2 && message.Word(first.End) is "on" or "this" or "poss"));

    // "tuesday no wait thursday": one day, put right.
    private static bool IsTakenBack(Message message, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (message.Word(i) is "wait" or "meant" or "mean" || (message.Word(i) is "no" && message.Word(i + 1) is "wait" or "actually"))
                return to - from <= 6;
        return false;
    }

    // "not this thursday, next thursday. cant come" is about one day; "not tonight but next thursday is fine" is about two.
    private static bool IsOnlyRefusal(Evidence evidence, Pointer first, Pointer second, Segment before, Segment after)
    {
        if (first.Refused && (first.Fits & 1) != 0 && evidence.Context.Asked == Asked.Attendance)
            return evidence.Cues.Has("not_coming", after.From, after.To);
        if (HasStance(evidence, before.From, first.End) || HasWord(evidence, first.End, before.To))
            return second.End >= evidence.Length && second.Start - after.From <= 2 && evidence.Cues.Has("not_coming", before.From, before.To);
        return !IsAgreed(evidence, after) && (second.End < evidence.Length || evidence.Message.Word(after.From) is not ("but" or "though"));
    }

    private static bool IsAgreed(Evidence evidence, Segment segment)
    {
        if (evidence.Cues.Has("not_coming", segment.From, segment.To))
            return false;
        for (var i = segment.From; i < segment.To; i++)
            if (Agreeing.Contains(evidence.Message.Word(i)) || (evidence.Message.Word(i) is "can" && i + 1 >= segment.To) || (evidence.Message.Word(i) is "be" && evidence.Message.Word(i + 1) is "at" or "in"))
                return evidence.Message.Word(i - 1) is not ("not" or "no");
        return false;
    }

    // At the clause that holds the second pointer; before its "no" in "yes to this one no to the next"; at the pointer itself in "sat yes weds no".
    private static int CutBetween(Evidence evidence, Pointer first, Pointer second, int after)
    {
        var message = evidence.Message;
        var start = second.Start;
        while (start > first.End && start > after + 1 && message.Clauses[start - 1] == message.Clauses[second.Start])
            start--;
        if (start > first.End || message.Clauses[first.Start] != message.Clauses[second.Start])
            return start;
        var led = second.Start - 1;
        while (led > first.End && message.Word(led) is "to" or "for" or "the" or "on" or "this" or "do" or "make")
            led--;
        return led >= first.End && StanceWords.Contains(message.Word(led)) && HasStance(evidence, after, first.Start) ? led : second.Start;
    }

    private static bool HasStance(Evidence evidence, int from, int to)
    {
        if (evidence.Cues.All.Any(h => h.Start >= from && h.Start < to && Stances.Contains(h.Cue) && !Refuses(evidence, h.Start) && !(h.Cue.StartsWith("ask", StringComparison.Ordinal) && evidence.Finder.Pointers.Any(p => p.Start <= h.Start && h.Start < p.End))))
            return true;
        return HasWord(evidence, from, to);
    }

    private static bool HasWord(Evidence evidence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (StanceWords.Contains(evidence.Message.Word(i)) && !Refuses(evidence, i))
                return true;
        return false;
    }

    // The "not" of "not this saturday, the one after" says which, not whether.
    private static bool Refuses(Evidence evidence, int at) =>
        evidence.Message.Word(at) is "not" or "no" or "isnt" or "nae" && evidence.Finder.Pointers.Any(p => p.Start > at && p.Start - at <= 4 && SaysWhich(evidence, p));

    // "cant do sat, not thurs" and "not thurs, sat" say which; "mia fine today, tia not sat" says no.
    private static bool SaysWhich(Evidence evidence, Pointer refused)
    {
        if (!refused.Refused)
            return false;
        return evidence.Finder.Pointers.Any(p => p.Start > refused.Start && p.IsApartFrom(refused)) || evidence.Cues.Has("not_coming", 0, refused.Start - 2);
    }
}
