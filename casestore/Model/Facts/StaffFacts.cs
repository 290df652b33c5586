using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Model.Facts;

/// <summary>What a member of staff may see, read when one writes: the sessions of the children they work with, or of all, and what was said about them.</summary>
public sealed record StaffFacts
{
    /// <summary>From yesterday to eight days from now, in order of start, at most 60.</summary>
    public IReadOnlyList<StaffSession> Sessions { get; init; } = [];

    /// <summary>Nobody has answered them yet; urgent ones first, then newest first, at most 20.</summary>
    public IReadOnlyList<OpenConcern> Concerns { get; init; } = [];

    /// <summary>The references of concerns that they have said they have in hand, newest first, at most 20.</summary>
    public IReadOnlyList<string> InHand { get; init; } = [];

    /// <summary>The first names of the children they work with, planned sessions or not.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The first names of all other children: somebody who types one means a child, whatever is asked of them at that moment.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}

public sealed record StaffSession
{
    public required string Ref { get; init; }
    public required string ChildRef { get; init; }
    public required string ChildName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; init; }
    public string? VenueName { get; init; }
    public SessionState State { get; init; }
    public bool RingIn { get; init; }

    /// <summary>The adults who are to come, then those who reported something about the child.</summary>
    public IReadOnlyList<StaffSessionPerson> People { get; init; } = [];

    /// <summary>What goes to families about it unasked, in the order in which it is due.</summary>
    public IReadOnlyList<StaffText> Texts { get; init; } = [];

    /// <summary>Who of staff has seen what was said, when nothing has been said since.</summary>
    public string? SeenBy { get; init; }

    /// <summary>What the duty worker answered to an alert about it, at the time at which it stands; null while there is no answer.</summary>
    public StaffDecided? Decision { get; init; }

    /// <summary>Who of staff has asked that the family be rung, when the family has said nothing since.</summary>
    public string? CallAskedBy { get; init; }

    /// <summary>Who has written about it what is for staff to read, and no word of coming.</summary>
    public IReadOnlyList<string> Wrote { get; init; } = [];

    /// <summary>Who of staff has told us that they can't work then.</summary>
    public IReadOnlyList<string> Unable { get; init; } = [];
}

/// <param name="At">UTC: what families have said since was not known then.</param>
public sealed record StaffDecided(StaffDecision What, DateTime At)
{
    /// <summary>A family, or the worker of that session, has said something since.</summary>
    public bool IsOvertaken { get; init; }
}

/// <summary>How far one text to one person is.</summary>
/// <param name="FirstName">Whose; empty when it is nobody's that is known.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Why">What kept it from going or arriving, where that is known.</param>
public sealed record StaffText(string FirstName, OutboxState State, DateTime DueAt, string? Why);

/// <summary>What one person has said about one session.</summary>
/// <param name="Kind">What they are to the child ("Mum"); null when nobody wrote that down.</param>
/// <param name="Restricted">Family time between these two is suspended or restrained.</param>
public sealed record StaffSessionPerson(string Ref, string FirstName, string? Kind, bool Restricted)
{
    /// <summary>Null while they have said nothing.</summary>
    public AttendanceState? Says { get; init; }
    public AbsenceReason Reason { get; init; }
    public bool Unconfirmed { get; init; }
    public bool Conditional { get; init; }
    public bool IsReport { get; init; }

    /// <summary>When they said whether they come (UTC).</summary>
    public DateTime? SaidAt { get; init; }
    public bool IsLate { get; init; }
    public int? MinutesLate { get; init; }
    public bool IsIll { get; init; }
}

/// <summary>A concern by its reference: what was said is read in the case store.</summary>
/// <param name="Children">The first names of those whom it is or may be about: the child that it was told of, else all of the writer's.</param>
public sealed record OpenConcern(string Reference, ConcernGrade Grade, DateTime At, IReadOnlyList<string> Children);
