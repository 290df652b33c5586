using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Model.Sessions;

/// <summary>How far a session is. Staff alone change it; what families say never does.</summary>
public enum SessionState
{
    Planned,
    CalledOff,
    Suspended,
    Held,
    NotHeld,
}

/// <summary>Dorset, section 1.4: who carries the arrangement.</summary>
public enum SessionType
{
    Supervised,
    Assessed,
    SelfDirected,
    Virtual,
}

public sealed class Venue
{
    public required string Ref { get; set; }
    public required string Name { get; set; }
    public string? Address { get; set; }
}

/// <summary>One child's family time, once. Brothers and sisters who come together have a session each, at the same start and venue.</summary>
public sealed class Session
{
    public required string Ref { get; set; }
    public required string ChildRef { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; set; }

    public string? VenueRef { get; set; }
    public SessionType Type { get; set; }
    public SessionState State { get; set; }

    /// <summary>When an import last called off what stood in the diary as planned, or put it back (UTC).</summary>
    public DateTime? OffOrOnAt { get; set; }

    /// <summary>When an import last gave it, while planned, another time or place (UTC).</summary>
    public DateTime? MovedAt { get; set; }

    /// <summary>The start that it had before that (UTC).</summary>
    public DateTime? MovedFrom { get; set; }

    /// <summary>The place that it had before that.</summary>
    public string? MovedFromVenueRef { get; set; }

    /// <summary>The practitioner (supervisor) of this session, if one is named.</summary>
    public string? PractitionerRef { get; set; }

    /// <summary>Sessions of one arrangement share this; feedback every three months is counted within it.</summary>
    public string? Arrangement { get; set; }

    /// <summary>Staff ask for a ring-in before the child travels (Birmingham).</summary>
    public bool RingIn { get; set; }

    /// <summary>Raised by us at every change, so that a turn that read an older one runs again.</summary>
    public int Version { get; set; }

    public Child? Child { get; set; }
    public Venue? Venue { get; set; }
    public List<SessionAttendee> Attendees { get; set; } = [];
}

/// <summary>That an adult is to come to a session.</summary>
public sealed class SessionAttendee
{
    public required string SessionRef { get; set; }
    public required string PersonRef { get; set; }
    public Session? Session { get; set; }
    public Person? Person { get; set; }
}
