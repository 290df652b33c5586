using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>
/// Sessions that a family thinks of as one: the same start at the same venue, a child each.
/// "Can't come Thursday" is about all of them; each has records of its own. One of them that staff have called off is none of it any more.
/// </summary>
public sealed record Visit(IReadOnlyList<SessionFacts> Sessions)
{
    public SessionFacts First => Sessions[0];
    public DateTime StartsAt => First.StartsAt;
    public DateTime EndsAt => Sessions.Max(session => session.EndsAt);
    public bool Restricted => Sessions.Any(session => session.Restricted);

    /// <summary>"Amelia", "Amelia and Ben".</summary>
    public string Children => Listed([.. Sessions.Select(session => session.ChildName).Distinct(StringComparer.Ordinal)]);

    /// <summary>Brothers and sisters: "Amelia and Ben are", not "is".</summary>
    public bool HasSeveral => Sessions.Select(session => session.ChildName).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The item may be told about every session in it.</summary>
    public bool MayTell(Tell item) => !Restricted && Sessions.All(session => session.Tell.HasFlag(Tell.Session) && session.Tell.HasFlag(item));

    public static IReadOnlyList<Visit> Of(IEnumerable<SessionFacts> sessions) =>
        [.. sessions.GroupBy(session => (session.StartsAt, session.VenueRef, IsOff: session.State == SessionState.CalledOff)).OrderBy(group => group.Key.StartsAt).ThenBy(group => group.Key.IsOff)
            .Select(group => new Visit([.. group.OrderBy(session => session.Ref, StringComparer.Ordinal)]))];

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
