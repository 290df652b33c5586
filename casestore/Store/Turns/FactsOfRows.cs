using System.Globalization;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Turns;

/// <summary>Rows as joined, folded into facts.</summary>
internal static class FactsOfRows
{
    private const int MostSessions = 40;

    /// <summary>Whoever runs a session, or the child's case, knows all about it.</summary>
    private const Tell Everything = Tell.Session | Tell.Time | Tell.Venue | Tell.Companions | Tell.OthersAnswers;

    public static PersonFacts Person(
        PersonRow person, List<ChildRow> children, SessionWindow sessions, List<StandingRow> standing)
    {
        var all = Sessions(person, sessions.Rows);
        var readable = IsStaff(person)
            ? []
            : all.FindAll(session => session.StartsAt >= sessions.Since && session.State != SessionState.Held).Take(MostSessions).ToList();
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
            WorryOpen = person.WorryOpen,
            Children = Children(children),
            Sessions = readable,
            Past = all.FindAll(session => session.EndsAt <= sessions.Now && (session.State is SessionState.Held or SessionState.Planned)),
            AtWork = IsStaff(person) ? [.. all.FindAll(session => session.State == SessionState.Planned && session.EndsAt > sessions.Now).Take(MostSessions)] : [],
            Standing = Standing(readable, standing),
            Others = IsStaff(person) ? [] : Others(person, children, sessions.Rows),
            Unable = IsStaff(person) ? Unable(standing) : [],
        };
    }

    /// <summary>They are asked about sessions that they run or answer for, and come to none as family does.</summary>
    private static bool IsStaff(PersonRow person) => person.Role is PersonRole.Practitioner or PersonRole.SocialWorker;

    private static List<ChildFacts> Children(List<ChildRow> rows) =>
        rows.GroupBy(row => row.Ref, StringComparer.Ordinal)
            .Select(group => Child(group.First(), group))
            .ToList();

    private static ChildFacts Child(ChildRow first, IEnumerable<ChildRow> rows) =>
        new(first.Ref, first.FirstName, first.Kind, first.Tell, first.Restricted)
        {
            SocialWorkerName = first.SocialWorker,
            SocialWorkerMobile = first.SocialWorkerMobile,
            BornOn = first.BornOn,
            Carers = Distinct(rows.Select(row => row.Carer)),
        };

    private static List<SessionFacts> Sessions(PersonRow person, List<SessionRow> rows) =>
        rows.GroupBy(row => row.Ref, StringComparer.Ordinal)
            .Select(group => Session(person, group.First(), group.ToList()))
            .ToList();

    private static SessionFacts Session(PersonRow person, SessionRow first, List<SessionRow> attendees) => new()
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
        RingIn = first.RingIn,
        Version = first.Version,
        Tell = first.Tell ?? (IsStaff(person) ? Everything : Tell.Nothing),
        Restricted = first.Restricted,
        With = Distinct(attendees.Select(row => row.AttendeeKind)),
        Companions = Distinct(attendees.Where(row => row.AttendeeRef != person.Ref && !IsOff(row)).Select(row => row.AttendeeName)),
        CompanionsChanged = attendees.Exists(row => row.AttendeeRef != person.Ref && IsOff(row)),
        CompanionsCome = attendees.TrueForAll(row => row.AttendeeRef == person.Ref || row.AttendeeSaid == AttendanceState.Coming),
        Decision = StaffDecisions.Of(first.Decided),
        PractitionerName = first.Practitioner,
    };

    private static bool IsOff(SessionRow row) => row.AttendeeSaid == AttendanceState.NotComing;

    /// <summary>The rows come in the order of their ids, so the last of a kind is what stands.</summary>
    private static List<StandingRecord> Standing(List<SessionFacts> sessions, List<StandingRow> rows)
    {
        var known = sessions.Select(session => session.Ref).ToHashSet(StringComparer.Ordinal);
        var newest = new Dictionary<(string Kind, string SessionRef), StandingRow>();
        foreach (var row in rows.Where(row => known.Contains(row.SessionRef)))
            newest[(row.Kind, row.SessionRef)] = row;
        return newest.Values
            .OrderBy(row => row.Id)
            .Select(row => new StandingRecord(row.Id, row.Kind, row.SessionRef, row.RunId, row.Name, Value(row)) { Holds = row.Holds })
            .ToList();
    }

    /// <summary>Of sessions at the time that they still have.</summary>
    private static List<string> Unable(List<StandingRow> rows) =>
        [.. rows.Where(row => row.Holds && row.About is StaffNote.CannotWork or StaffNote.CanWork).GroupBy(row => row.SessionRef, StringComparer.Ordinal)
            .Where(said => said.Last().About == StaffNote.CannotWork).Select(said => said.Key)];

    private static string Value(StandingRow row)
    {
        if (row.Withdrawn)
            return "Withdrawn";
        if (row.Attendance is { } state)
            return state.ToString();
        return row.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>A name that is also their own or a child's tells nobody apart.</summary>
    private static List<string> Others(PersonRow person, List<ChildRow> children, List<SessionRow> sessions)
    {
        var known = children.Where(row => row.AdultRef != person.Ref).Select(row => row.Adult)
            .Concat(sessions.Where(row => row.AttendeeRef != person.Ref).Select(row => row.AttendeeName));
        var own = children.Select(row => row.FirstName).Append(person.FirstName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Distinct(known).FindAll(name => !own.Contains(name));
    }

    private static List<string> Distinct(IEnumerable<string?> names) =>
        names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
}

/// <summary>A person's sessions as read, and what of them a conversation is about: those from then on (UTC). The rest are there for forms.</summary>
internal sealed record SessionWindow(List<SessionRow> Rows, DateTime Since, DateTime Now);
