namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>"Theos got a temp so neither of them can come" names one child and means the next session of each.</summary>
internal static class EachChild
{
    /// <summary>Null where the words do not mean all of the children, or where a day says which sessions.</summary>
    public static SessionChoice? Of(Evidence evidence, Segment segment, string? named)
    {
        var isMeant = named is null ? evidence.Context.Writer == Writer.Carer && Word(evidence, segment, OfThem) : Word(evidence, segment, Means);
        if (!isMeant || evidence.Finder.Pointers.Any(p => (p.IsDate || p.Kind == PointerKind.Order) && p.Start >= segment.From && p.Start < segment.To))
            return null;
        var next = ChildrenNamed.NextOfEach(evidence.Context);
        return next.Length > 1 ? new SessionChoice(next, true, false) : null;
    }

    /// <summary>Whatever child is named, the others are meant as well.</summary>
    public static bool AreMeant(Evidence evidence, Segment segment) => Word(evidence, segment, (message, i) => message.Word(i) is "either" or "none" || Means(message, i));

    /// <summary>"Neither will be coming" holds the words of somebody who comes.</summary>
    public static bool SaysNone(Evidence evidence, Segment segment) => Word(evidence, segment, (message, i) => message.Word(i) is "neither" or "none");

    private static bool Means(Message message, int i) => message.Word(i) is "neither" or "both" || OfThem(message, i);

    private static bool OfThem(Message message, int i) =>
        message.Word(i) is "neither" or "both" or "either" or "none" or "any" or "all" && (message.Word(i + 1) is "of" ? message.Word(i + 2) : message.Word(i + 1)) is "them" or "children" or "kids";

    private static bool Word(Evidence evidence, Segment segment, Func<Message, int, bool> fits) =>
        Enumerable.Range(segment.From, segment.To - segment.From).Any(i => fits(evidence.Message, i));
}
