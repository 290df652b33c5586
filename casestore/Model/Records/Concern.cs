namespace FamilyTimeBot.Model.Records;

public enum ConcernGrade
{
    Worry,
    Urgent,
}

/// <summary>A worry heard in a message. It always stands; a person answers it.</summary>
public sealed class Concern : CaseRecord
{
    public ConcernGrade Grade { get; set; }

    /// <summary>The short reference that the duty worker is texted and answers with, without letters that look alike.</summary>
    public string Reference { get; set; } = "";

    /// <summary>What it is about in words that name no detail: "self-harm", "does not want to go".</summary>
    public string About { get; set; } = "";

    /// <summary>When the duty worker answered with the reference (UTC), and from where.</summary>
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
}

/// <summary>A message from an address that nobody is known at, or where "wrong number" was said: perhaps a cancellation from a borrowed phone.</summary>
public sealed class UnknownSender : CaseRecord
{
}

/// <summary>A message that staff should see, for a reason that no other record tells: a shared phone where nobody said who writes, an opt-out.</summary>
public sealed class StaffNote : CaseRecord
{
    /// <summary>A member of staff has seen what was said about the session up to here.</summary>
    public const string SeenByStaff = "seen by staff";

    /// <summary>A member of staff can't work: nobody may be there for the children.</summary>
    public const string CannotWork = "staff can't work";

    /// <summary>They have taken that back.</summary>
    public const string CanWork = "staff can work after all";

    /// <summary>A child who did not want to go does.</summary>
    public const string ComesAfterAll = "comes after all";

    /// <summary>Of somebody who was said not to come: asked back, and not confirmed.</summary>
    public const string MayComeAfterAll = "may come after all";

    /// <summary>Staff were asked whether a decision still stands, since more was said meanwhile; the reference of the alert follows.</summary>
    public const string AskedBack = "decision asked back: ";

    public string About { get; set; } = "";
}
