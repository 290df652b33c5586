namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>"Is alfie still poorly": a question about how somebody is, which tells of nobody that they are ill.</summary>
internal static class AskedAfter
{
    private static readonly HashSet<string> Openers = ["hi", "hello", "hiya", "so", "and", "also", "just", "please", "sorry", "but", ","];

    private static readonly HashSet<string> Fillers = ["still", "really", "very", "feeling", "any", "much", "all", "the", "a", "bit", "now", "getting", "doing", "been", "not", "too", "so"];

    private static readonly HashSet<string> Conditions = ["ill", "poorly", "sick", "unwell", "better", "worse"];

    public static bool Is(Evidence evidence, Segment segment)
    {
        var message = evidence.Message;
        var at = segment.From;
        while (at < segment.To && (Openers.Contains(message.Word(at)) || message.Tokens[at].IsMark))
            at++;
        if (message.Word(at) is not ("is" or "are" or "has" or "was" or "how") || evidence.Cues.Has("not_coming", segment.From, segment.To) || evidence.Cues.Has("coming", segment.From, segment.To))
            return false;
        at = message.Word(at) is "how" && message.Word(at + 1) is "is" or "are" ? at + 2 : at + 1;
        if (!IsSomebody(evidence, at))
            return false;
        for (at++; at < segment.To && (Fillers.Contains(message.Word(at)) || IsSomebody(evidence, at)); at++)
            continue;
        return Conditions.Contains(message.Word(at)) && (at + 1 >= segment.To || message.Tokens[at + 1].IsMark || message.Word(at + 1) is "now" or "today" or "yet" or "at" or "with" or "from");
    }

    private static bool IsSomebody(Evidence evidence, int at) =>
        evidence.NamedAt(at) == PointerKind.Child || evidence.Message.Word(at) is "he" or "she" or "they" or "him" or "her" or "my" or "the" or "kids" or "children" or "boy" or "girl" or "boys" or "girls" or "baby" or "son" or "daughter" or "and" or "both" or "little" or "one";
}
