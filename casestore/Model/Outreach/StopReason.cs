namespace FamilyTimeBot.Model.Outreach;

/// <summary>Why a text that was planned never goes, as staff read it. What is stopped so is planned anew when the reason is gone.</summary>
public static class StopReason
{
    public const string Restricted = "family time is suspended or restrained";
    public const string SessionSuspended = "the session is suspended";

    /// <summary>They can't be texted: that is no matter of the session, and staff ring instead.</summary>
    public const string OptedOut = "opted out";
    public const string WrongNumber = "a wrong number";

    public static bool IsOne(string? why) => why is Restricted or SessionSuspended;
}
