namespace FamilyTimeBot.Model.Outreach;

/// <summary>A text that the rules want sent. Its words are found when it goes, so that they fit the moment and the reader.</summary>
/// <param name="Purpose">Unique: planned twice, it is there once.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="StaleAt">UTC: of no use from then on.</param>
public sealed record PlannedText(string Purpose, string Kind, string PersonRef, string? SessionRef, DateTime DueAt, DateTime StaleAt)
{
    /// <summary>Null for the duty address.</summary>
    public Reach? To { get; init; }

    /// <summary>The other sessions that it is about, brothers' and sisters' at the same time: their references, a space between.</summary>
    public string? Beside { get; init; }

    /// <summary>Staff answer it with a reference of its own.</summary>
    public bool IsAnswered { get; init; }
}

/// <summary>The kinds of what goes out unasked. The rules of sending go by how they begin and end.</summary>
public static class OutreachKind
{
    public const string Reminder = "reminder";
    public const string RingIn = "ring-in";
    public const string CarerReady = "carer.ready";
    public const string CarerAsked = "carer.asked";
    public const string CarerCalledOff = "carer.called-off";
    public const string CarerAbsent = "carer.absent";

    /// <summary>What staff had decided was off goes ahead after all.</summary>
    public const string CarerGoesAhead = "carer.goes-ahead";

    /// <summary>To who attends: another time or place than they had heard.</summary>
    public const string Moved = "moved";

    /// <summary>The same to a carer.</summary>
    public const string CarerMoved = "carer.moved";

    /// <summary>When to have the child ready, where the carer had heard of another time or place.</summary>
    public const string CarerReadyMoved = "carer.ready-moved";

    /// <summary>To a young person: a day for a card or a letter comes up.</summary>
    public const string SpecialDay = "special-day";

    /// <summary>Told before the office can: at any hour.</summary>
    public const string Urgent = ".urgent";

    /// <summary>To staff: nobody answered a ring-in.</summary>
    public const string RingInUnanswered = "duty.ring-in";

    /// <summary>To staff: somebody has to be rung.</summary>
    public const string Telephone = "duty.telephone";

    /// <summary>The same, in place of a text that did not arrive.</summary>
    public const string TelephoneInstead = "duty.telephone-instead";

    /// <summary>To staff: somebody wrote to us, and our answer was refused for good.</summary>
    public const string TelephoneReply = "duty.telephone-reply";

    /// <summary>To staff: so many missed in a row.</summary>
    public const string Missed = "duty.missed";

    /// <summary>Planned by the rules about sessions, cleared when the session or the answer overtakes it.</summary>
    public static bool IsPlanned(string kind) =>
        kind == Reminder || kind == RingIn || kind.StartsWith(Moved, StringComparison.Ordinal) || kind.StartsWith("carer.", StringComparison.Ordinal) || kind is RingInUnanswered or Telephone;

    /// <summary>Who gets it, or who is rung instead, knows from it that the session stands and when.</summary>
    public static bool TellsWhen(string kind) => IsPlanned(kind) && kind != RingInUnanswered && !kind.StartsWith(CarerCalledOff, StringComparison.Ordinal);
}
