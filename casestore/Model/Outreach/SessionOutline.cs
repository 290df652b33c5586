using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Model.Outreach;

/// <summary>A session as planning sees it: when, for whom, and what they have said. No words and no names.</summary>
public sealed record SessionOutline
{
    public required string Ref { get; init; }
    public required string ChildRef { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; init; }
    public string? VenueRef { get; init; }
    public SessionState State { get; init; }
    public SessionType Type { get; init; }
    public bool RingIn { get; init; }
    public string? Arrangement { get; init; }

    /// <summary>The practitioner or, failing one, the child's social worker, where they can be texted: told of a ring-in that nobody answered.</summary>
    public Reach? Worker { get; init; }

    /// <summary>What staff decided on it, by word; null while they have not.</summary>
    public StaffDecision? Decision { get; init; }

    public bool IsDecidedOff => Decision == StaffDecision.DoesNotGoAhead;

    /// <summary>How often staff have decided that it does not go ahead at this time, each after it did: what they tell a carer anew is a text of its own.</summary>
    public int TimesOff { get; init; }

    /// <summary>Who attends, and who cares for the child.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>When it was last given another time or place (UTC).</summary>
    public DateTime? MovedAt { get; init; }

    /// <summary>Something about it was planned before: its carer may know of it.</summary>
    public bool IsKnownOf { get; init; }
}

/// <summary>What a worker answered, by an alert's reference.</summary>
public enum StaffDecision
{
    GoesAhead,
    DoesNotGoAhead,
}

/// <summary>How <see cref="StaffDecision"/> stands on file: the subject of a <see cref="StaffNote"/>.</summary>
public static class StaffDecisions
{
    public const string GoesAhead = "decided: goes ahead";
    public const string DoesNotGoAhead = "decided: does not go ahead";

    public static string Subject(StaffDecision decision) => decision == StaffDecision.GoesAhead ? GoesAhead : DoesNotGoAhead;

    public static StaffDecision? Of(string? subject) => subject switch
    {
        GoesAhead => StaffDecision.GoesAhead,
        DoesNotGoAhead => StaffDecision.DoesNotGoAhead,
        _ => null,
    };
}

/// <summary>Somebody who attends a session or cares for its child.</summary>
public sealed record Party
{
    public required string PersonRef { get; init; }
    public PersonRole Role { get; init; }
    public bool Attends { get; init; }
    public Tell Tell { get; init; }
    public bool Restricted { get; init; }
    public bool Muted { get; init; }

    /// <summary>Where they are texted; null when there is nowhere.</summary>
    public Reach? Reach { get; init; }

    /// <summary>What stands of what they said about coming at this time; null when nothing, or when it is doubtful.</summary>
    public AttendanceState? Said { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? SaidAt { get; init; }

    /// <summary>
    /// The start that they were told, or said that they come to, before it was moved (UTC): they do not know better until they are told. The one that it has
    /// still where the place alone is another; null where what they heard holds, or they heard nothing.
    /// </summary>
    public DateTime? Heard { get; init; }
}

/// <summary>Where somebody can be written to.</summary>
public sealed record Reach(string Channel, string Address);
