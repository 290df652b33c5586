using System.Globalization;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>One person and the sessions that are one visit to them.</summary>
internal sealed class PersonalVisit(IReadOnlyList<SessionOutline> sessions, string personRef)
{
    private readonly List<Party> parts = [.. sessions.Select(session => session.Parties.First(party => party.PersonRef == personRef))];

    public IReadOnlyList<SessionOutline> Sessions => sessions;
    public string PersonRef => personRef;
    public SessionOutline First => sessions[0];
    public DateTime StartsAt => First.StartsAt;

    /// <summary>Their part in the first: what they said there goes for the visit only if they said it of every session.</summary>
    public Party Party => parts.Find(part => part.Said is null) ?? parts[0];

    /// <summary>Whom staff have named for any of it.</summary>
    public Reach? Worker => sessions.Select(session => session.Worker).FirstOrDefault(worker => worker is not null);

    /// <summary>Staff have said of every session whether it goes ahead.</summary>
    public bool IsDecided => sessions.All(session => session.Decision is not null);
    public bool Restricted => parts.Exists(part => part.Restricted);

    public bool MayTell(Tell items) => parts.TrueForAll(part => part.Tell.HasFlag(items));

    /// <summary>The start is in the purpose: a session that is moved is reminded of anew.</summary>
    /// <param name="urgent">At any hour; the purpose stays the same, so that it is said once.</param>
    public PlannedText Text(string kind, string which, DateTime dueAt, DateTime staleAt, bool urgent = false) => new(
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{First.Ref}:{personRef}:{StartsAt:yyyyMMdd'T'HHmm}{(which.Length == 0 ? "" : ":")}{which}"),
        urgent ? kind + OutreachKind.Urgent : kind, personRef, First.Ref, dueAt, staleAt)
    {
        To = Party.Reach,
    };
}
