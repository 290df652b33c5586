using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Turns;

/// <summary>One person at an address.</summary>
internal sealed record PersonRow
{
    public required long AddressId { get; init; }
    public required AddressPrivacy Privacy { get; init; }
    public required bool OptedOut { get; init; }
    public required bool WrongNumber { get; init; }
    public required string Ref { get; init; }
    public required string FirstName { get; init; }
    public required PersonRole Role { get; init; }
    public required string Language { get; init; }
    public required WordingFormat Format { get; init; }
    public required bool NoticeGiven { get; init; }
    public required bool UrgentOpen { get; init; }
    public required string? WorryOpen { get; init; }
}

/// <summary>One child of one person, once for everybody the child is related to, by name; a carer as such as well.</summary>
internal sealed record ChildRow
{
    public required string PersonRef { get; init; }
    public required string Ref { get; init; }
    public required string FirstName { get; init; }
    public required string Kind { get; init; }
    public required Tell Tell { get; init; }
    public required bool Restricted { get; init; }
    public required bool MayMessage { get; init; }
    public required string? SocialWorker { get; init; }
    public string? SocialWorkerMobile { get; init; }
    public required DateOnly? BornOn { get; init; }
    public required string? Carer { get; init; }
    public string? Adult { get; init; }
    public string? AdultRef { get; init; }
}

/// <summary>One session, once for each attendee.</summary>
internal sealed record SessionRow
{
    public required string Ref { get; init; }
    public required string ChildRef { get; init; }
    public required string ChildName { get; init; }
    public required DateTime StartsAt { get; init; }
    public required DateTime EndsAt { get; init; }
    public required string? VenueRef { get; init; }
    public required string? VenueName { get; init; }
    public required string? VenueAddress { get; init; }
    public required SessionState State { get; init; }
    public required SessionType Type { get; init; }
    public required bool RingIn { get; init; }
    public required int Version { get; init; }
    public required string? Practitioner { get; init; }
    public required Tell? Tell { get; init; }
    public required bool Restricted { get; init; }

    /// <summary>The subject of the newest note on which staff decided, for it as it is now.</summary>
    public required string? Decided { get; init; }
    public required string? AttendeeRef { get; init; }
    public required string? AttendeeName { get; init; }
    public required string? AttendeeKind { get; init; }

    /// <summary>Their newest word on coming to it as it is now.</summary>
    public required AttendanceState? AttendeeSaid { get; init; }
}

/// <summary>One word on a KIT plan: a wish, or a step of the whole.</summary>
internal sealed record KitRow
{
    public required long Id { get; init; }
    public required string? Topic { get; init; }
    public required string? Value { get; init; }
    public required string? Answer { get; init; }
    public required string Words { get; init; }
    public required bool TakenBack { get; init; }
    public required int? Version { get; init; }
    public required bool HeardAsConcern { get; init; }
    public required KitPlanMove? Move { get; init; }
    public required int StepVersion { get; init; }
}

internal sealed record StandingRow
{
    public required long Id { get; init; }
    public required string Kind { get; init; }
    public required string SessionRef { get; init; }
    public required string? RunId { get; init; }
    public required string? Name { get; init; }
    public required AttendanceState? Attendance { get; init; }
    public required int? Minutes { get; init; }
    public required bool Withdrawn { get; init; }
    public required bool Holds { get; init; }

    /// <summary>Of a note for staff.</summary>
    public required string? About { get; init; }
}
