using System.Globalization;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Store.Turns;

/// <summary>Rows as joined, folded into facts.</summary>
internal static class FactsOfRows
{
    public static PersonFacts Person(
        PersonRow person, List<ChildRow> children, List<SessionRow> sessions, List<StandingRow> standing)
    {
        var readable = Sessions(person.Ref, sessions);
        return new PersonFacts
        {
            Ref = person.Ref,
            FirstName = person.FirstName,
            Role = person.Role,
            Language = person.Language,
            Format = person.Format,
            NoticeGiven = person.NoticeGiven,
            MayBeMessaged = person.Role != PersonRole.YoungPerson || children.Exists(child => child.MayMessage),
            UrgentConcernOpen = person.UrgentOpen,
            Children = Children(children),
            Sessions = readable,
            Standing = Standing(readable, standing),
        };
    }

    private static List<ChildFacts> Children(List<ChildRow> rows) =>
        rows.GroupBy(row => row.Ref, StringComparer.Ordinal)
            .Select(group => Child(group.First(), group))
            .ToList();

    private static ChildFacts Child(ChildRow first, IEnumerable<ChildRow> rows) =>
        new(first.Ref, first.FirstName, first.Kind, first.Tell, first.Restricted)
        {
            SocialWorkerName = first.SocialWorker,
            Carers = Distinct(rows.Select(row => row.Carer)),
        };

    private static List<SessionFacts> Sessions(string personRef, List<SessionRow> rows) =>
        rows.GroupBy(row => row.Ref, StringComparer.Ordinal)
            .Select(group => Session(personRef, group.First(), group.ToList()))
            .ToList();

    private static SessionFacts Session(string personRef, SessionRow first, List<SessionRow> attendees) => new()
    {
        Ref = first.Ref,
        ChildRef = first.ChildRef,
        ChildName = first.ChildName,
        StartsAt = first.StartsAt,
        EndsAt = first.EndsAt,
        VenueRef = first.VenueRef,
        VenueName = first.VenueName,
        VenueAddress = first.VenueAddress,
        State = first.State,
        Type = first.Type,
        Version = first.Version,
        Tell = first.Tell ?? Tell.Nothing,
        Restricted = first.Restricted,
        With = Distinct(attendees.Select(row => row.AttendeeKind)),
        Companions = Distinct(attendees.Where(row => row.AttendeeRef != personRef).Select(row => row.AttendeeName)),
        PractitionerName = first.Practitioner,
    };

    /// <summary>The rows come in the order of their ids, so the last of a kind is what stands.</summary>
    private static List<StandingRecord> Standing(List<SessionFacts> sessions, List<StandingRow> rows)
    {
        var known = sessions.Select(session => session.Ref).ToHashSet(StringComparer.Ordinal);
        var newest = new Dictionary<(string Kind, string SessionRef), StandingRow>();
        foreach (var row in rows.Where(row => known.Contains(row.SessionRef)))
            newest[(row.Kind, row.SessionRef)] = row;
        return newest.Values
            .OrderBy(row => row.Id)
            .Select(row => new StandingRecord(row.Id, row.Kind, row.SessionRef, row.RunId, row.Name, Value(row)))
            .ToList();
    }

    private static string Value(StandingRow row)
    {
        if (row.Withdrawn)
            return "Withdrawn";
        if (row.Attendance is { } state)
            return state.ToString();
        return row.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static List<string> Distinct(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
}
