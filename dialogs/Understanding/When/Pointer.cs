namespace FamilyTimeBot.Dialogs.Understanding;

internal enum PointerKind
{
    Day,
    Span,
    Clock,
    PartOfDay,
    Child,
    Whom,
    Venue,
    Order,
    All,

    /// <summary>A day that has gone by.</summary>
    Past,

    /// <summary>Words that single out a session, though nobody here can tell which ("the swimming one").</summary>
    Unknown,
}

/// <summary>Words that point to sessions: where they stand, and which of the person's sessions they fit (bit n for session n).</summary>
internal readonly record struct Pointer(PointerKind Kind, int Start, int End, ulong Fits)
{
    /// <summary>The words fit two days equally well ("next monday", said on a Friday).</summary>
    public bool Vague { get; init; }

    /// <summary>What the words fit as well ("next monday" is also the monday after).</summary>
    public ulong Else { get; init; }

    /// <summary>What the words fit where others say which week or month: every session on that day of the week.</summary>
    public ulong Wide { get; init; }

    /// <summary>Of those that fit, which by order: 0 the first, -1 the last.</summary>
    public int? Nth { get; init; }

    /// <summary>The day meant, if the words mean one.</summary>
    public DateTime? Day { get; init; }

    /// <summary>Said with a not: "not this saturday".</summary>
    public bool Negated { get; init; }

    /// <summary>Said not to be meant, beside what is: "not this saturday, the one after".</summary>
    public bool Refused { get; init; }

    public bool IsDate => Kind is PointerKind.Day or PointerKind.Span;

    /// <summary>Whether it points to other sessions, in words of its own.</summary>
    public bool IsApartFrom(Pointer other) => Fits != 0 && Kind is not (PointerKind.Clock or PointerKind.PartOfDay) && (Fits & other.Fits) == 0;

    /// <summary>"not thursday", "not on the 3rd"; in Scots "no the morn".</summary>
    public static bool IsRefusedAt(Message message, int start)
    {
        while (start > 1 && message.Word(start - 1) is "bloody" or "fucking" or "flipping" or "effing" or "coming")
            start--;
        var (one, two, three) = (message.Word(start - 1), message.Word(start - 2), message.Word(start - 3));
        var linked = one is "this" or "the" or "on" or "that" or "my" or "for";
        return one is "not" or "isnt" || (linked && two is "not" or "isnt") || (linked && two is "on" && three is "not")
            || (message.Word(start) is "the" or "this" && one is "no" or "nae" && Opens(message, start - 1))
            || (one is "this" or "the" && two is "no" or "nae" && Opens(message, start - 2));
    }

    private static bool Opens(Message message, int at) => at == 0 || !message.Tokens[at - 1].IsWord || message.Word(at - 1) is "is" or "its";
}
