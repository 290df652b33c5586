namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>"Gonna be half an hour early": somebody who comes, however much it sounds like lateness.</summary>
internal static class Early
{
    private const int Furthest = 8;

    private static readonly HashSet<string> Arriving = ["be", "am", "are", "get", "getting", "arrive", "arriving", "there", "here", "come", "coming", "running", "got", "make", "it", "i"];

    private static readonly HashSet<string> Leaving = ["leave", "leaving", "left", "finish", "finishing", "finished", "finishes", "end", "ending", "go", "pick", "collect", "take", "start", "was", "were", "woke", "up", "bed", "off", "not", "if", "too", "she", "he", "they", "you"];

    private static readonly HashSet<string> OfSomethingElse = ["shift", "shifts", "start", "starts", "finish", "bus", "train", "appointment", "night", "session", "slot", "contact", "one", "evening", "afternoon", "days", "stages"];

    private static readonly HashSet<string> Delayed = ["late", "later", "delayed", "delay", "behind", "until", "til", "till", "after", "not", "cant", "wont", "miss", "missed", "stuck", "earliest", "soonest", "before", "gone", "past", "instead"];

    public static bool IsSaid(Evidence evidence, Segment segment) =>
        !evidence.Cues.Has("not_coming", segment.From, segment.To) && !evidence.Cues.Has("past", segment.From, segment.To) && !Grammar.IsQuestion(evidence, segment.From, segment.To)
        && Enumerable.Range(segment.From, segment.To - segment.From).Any(at => evidence.Message.Word(at) is "early" && IsOfArriving(evidence.Message, at, segment.From))
        && IsNotLate(evidence, segment);

    /// <summary>"Can i leave 10 mins early": whatever it is, nobody is late for it.</summary>
    public static bool IsNotLate(Evidence evidence, Segment segment) => Words(evidence, segment, "early") && !Words(evidence, segment, "late") && !Words(evidence, segment, "delayed");

    /// <summary>"Will be there for 4", of a session that begins at 4.</summary>
    public static bool IsInTime(Evidence evidence, Segment segment) =>
        evidence.Finder.Pointers.Any(p => p.Kind == PointerKind.Clock && p.Fits != 0 && p.Start >= segment.From && p.Start < segment.To && evidence.Message.Word(p.Start - 1) is "for" or "at" or "by")
        && Words(evidence, segment, "there") && !Enumerable.Range(segment.From, segment.To - segment.From).Any(at => Delayed.Contains(evidence.Message.Word(at)));

    private static bool Words(Evidence evidence, Segment segment, string word) =>
        Enumerable.Range(segment.From, segment.To - segment.From).Any(at => evidence.Message.Word(at) == word);

    private static bool IsOfArriving(Message message, int early, int from)
    {
        if (OfSomethingElse.Contains(message.Word(early + 1)))
            return false;
        var before = Enumerable.Range(Math.Max(from, early - Furthest), early - Math.Max(from, early - Furthest)).Select(message.Word).ToList();
        return before.Exists(Arriving.Contains) && !before.Exists(Leaving.Contains);
    }
}
