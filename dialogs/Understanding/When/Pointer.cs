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
}

/// <summary>Words that point to sessions: where they stand, and which of the person's sessions they fit (bit n for session n).</summary>
internal readonly record struct Pointer(PointerKind Kind, int Start, int End, ulong Fits)
{
    /// <summary>The words fit two days equally well ("next monday", said on a Friday).</summary>
    public bool Vague { get; init; }

    /// <summary>What the words fit as well ("next monday" is also the monday after).</summary>
    public ulong Else { get; init; }

    /// <summary>Of those that fit, which by order: 0 the first, -1 the last.</summary>
    public int? Nth { get; init; }

    /// <summary>The day meant, if the words mean one.</summary>
    public DateTime? Day { get; init; }

    public bool IsDate => Kind is PointerKind.Day or PointerKind.Span;
}
