using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Model.Outreach;

/// <summary>A session that is over, and one person's part in it.</summary>
/// <param name="Said">What stands of what they said about coming; null when nothing, or when it is doubtful.</param>
/// <param name="Ill">They said that they or the child were ill.</param>
public sealed record PastSession(string Ref, string PersonRef, string ChildRef, DateTime StartsAt, SessionState State, AttendanceState? Said, bool Ill);
