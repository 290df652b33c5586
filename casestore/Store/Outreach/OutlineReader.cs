using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads what planning needs of a batch of sessions: a handful of queries a batch, whatever its size.</summary>
internal static class OutlineReader
{
    public static async Task<IReadOnlyList<SessionOutline>> Read(CaseStore store, List<Session> sessions, CancellationToken cancel)
    {
        var refs = sessions.ConvertAll(session => session.Ref);
        var children = sessions.Select(session => session.ChildRef).Distinct(StringComparer.Ordinal).ToList();
        var attendees = await store.SessionAttendees.Where(attendee => refs.Contains(attendee.SessionRef)).AsNoTracking().ToListAsync(cancel);
        var relations = await store.Relationships.Where(relation => children.Contains(relation.ChildRef)).AsNoTracking().ToListAsync(cancel);
        var workers = await store.Children.Where(child => children.Contains(child.Ref)).Select(child => new { child.Ref, child.SocialWorkerRef }).ToDictionaryAsync(child => child.Ref, child => child.SocialWorkerRef, StringComparer.Ordinal, cancel);
        var people = attendees.Select(attendee => attendee.PersonRef).Concat(relations.Select(relation => relation.PersonRef))
            .Concat(sessions.Where(session => session.RingIn).Select(session => session.PractitionerRef ?? workers[session.ChildRef]).OfType<string>())
            .Distinct(StringComparer.Ordinal).ToList();
        var batch = new Batch(
            attendees.ToLookup(attendee => attendee.SessionRef, attendee => attendee.PersonRef, StringComparer.Ordinal),
            relations.ToLookup(relation => relation.ChildRef, StringComparer.Ordinal),
            await People(store, people, cancel),
            await Reaches(store, people, cancel),
            await Said(store, refs, cancel),
            await Decisions(store, refs, cancel),
            (await store.Outbox.Where(row => refs.Contains(row.SessionRef!)).Select(row => row.SessionRef!).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal),
            workers);
        return sessions.ConvertAll(session => Outline(session, batch));
    }

    private static SessionOutline Outline(Session session, Batch batch) => new()
    {
        Ref = session.Ref,
        ChildRef = session.ChildRef,
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        VenueRef = session.VenueRef,
        State = session.State,
        Type = session.Type,
        RingIn = session.RingIn,
        Arrangement = session.Arrangement,
        Worker = (session.PractitionerRef ?? batch.Workers[session.ChildRef]) is { } worker ? batch.Reaches.GetValueOrDefault(worker) : null,
        Decision = batch.Decisions.TryGetValue(session.Ref, out var decision) && (decision.Start is null || decision.Start == session.StartsAt) ? decision.What : null,
        Parties = Parties(session, batch),
        IsKnownOf = batch.Known.Contains(session.Ref),
    };

    private static List<Party> Parties(Session session, Batch batch)
    {
        var attending = batch.Attendees[session.Ref].ToHashSet(StringComparer.Ordinal);
        var related = batch.Relations[session.ChildRef].ToList();
        var carers = related.Where(relation => batch.People[relation.PersonRef].Role == PersonRole.Carer && !attending.Contains(relation.PersonRef));
        return [.. attending.Select(person => Party(session, person, related.Find(relation => relation.PersonRef == person), true, batch))
            .Concat(carers.Select(relation => Party(session, relation.PersonRef, relation, false, batch)))];
    }

    private static Party Party(Session session, string personRef, Relationship? relation, bool attends, Batch batch)
    {
        var person = batch.People[personRef];
        var said = batch.Said.GetValueOrDefault((session.Ref, personRef));
        var stands = said is not null && (said.Start is null || said.Start == session.StartsAt) && !said.Unconfirmed;
        return new Party
        {
            PersonRef = personRef,
            Role = person.Role,
            Attends = attends,
            Tell = relation?.Tell ?? Tell.Nothing,
            Restricted = relation?.Restricted ?? false,
            Muted = person.Muted,
            Reach = batch.Reaches.GetValueOrDefault(personRef),
            Said = stands ? said!.State : null,
            SaidAt = stands ? said!.At : null,
        };
    }

    private static async Task<Dictionary<string, PersonOutline>> People(CaseStore store, List<string> refs, CancellationToken cancel) =>
        await store.People.Where(person => refs.Contains(person.Ref))
            .Select(person => new PersonOutline(person.Ref, person.Role, person.Muted))
            .ToDictionaryAsync(person => person.Ref, StringComparer.Ordinal, cancel);

    /// <summary>Texts first, then accounts; where only they read before where others may.</summary>
    private static async Task<Dictionary<string, Reach>> Reaches(CaseStore store, List<string> people, CancellationToken cancel)
    {
        var open = await store.AddressPeople
            .Where(link => people.Contains(link.PersonRef) && link.Address!.OptedOutAt == null && link.Address.WrongNumberAt == null && link.Address.Privacy != AddressPrivacy.DoNotText)
            .Select(link => new { link.PersonRef, link.Address!.Id, link.Address.Channel, link.Address.Value, link.Address.Privacy })
            .ToListAsync(cancel);
        return open.GroupBy(address => address.PersonRef, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderBy(address => address.Channel == "sms" ? 0 : 1).ThenBy(address => address.Privacy == AddressPrivacy.Private ? 0 : 1).ThenBy(address => address.Id)
                .Select(address => new Reach(address.Channel, address.Value)).First(),
            StringComparer.Ordinal);
    }

    private static async Task<Dictionary<(string, string), SaidRow>> Said(CaseStore store, List<string> refs, CancellationToken cancel)
    {
        var rows = await store.Records.OfType<Attendance>()
            .Where(record => refs.Contains(record.SessionRef!) && record.PersonRef != null)
            .OrderBy(record => record.Id)
            .Select(record => new { record.SessionRef, record.PersonRef, record.State, record.At, record.Unconfirmed, record.SessionStart })
            .ToListAsync(cancel);
        var newest = new Dictionary<(string, string), SaidRow>();
        foreach (var row in rows)
            newest[(row.SessionRef!, row.PersonRef!)] = new SaidRow(row.State, row.At, row.Unconfirmed, row.SessionStart);
        return newest;
    }

    private static async Task<Dictionary<string, DecisionRow>> Decisions(CaseStore store, List<string> refs, CancellationToken cancel)
    {
        var rows = await store.Records.OfType<StaffNote>()
            .Where(note => refs.Contains(note.SessionRef!) && (note.About == StaffDecisions.GoesAhead || note.About == StaffDecisions.DoesNotGoAhead))
            .OrderBy(note => note.Id)
            .Select(note => new { note.SessionRef, note.About, note.SessionStart })
            .ToListAsync(cancel);
        var newest = new Dictionary<string, DecisionRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            newest[row.SessionRef!] = new DecisionRow(StaffDecisions.Of(row.About), row.SessionStart);
        return newest;
    }

    private sealed record PersonOutline(string Ref, PersonRole Role, bool Muted);

    private sealed record SaidRow(AttendanceState State, DateTime At, bool Unconfirmed, DateTime? Start);

    private sealed record DecisionRow(StaffDecision? What, DateTime? Start);

    private sealed record Batch(
        ILookup<string, string> Attendees,
        ILookup<string, Relationship> Relations,
        Dictionary<string, PersonOutline> People,
        Dictionary<string, Reach> Reaches,
        Dictionary<(string, string), SaidRow> Said,
        Dictionary<string, DecisionRow> Decisions,
        HashSet<string> Known,
        Dictionary<string, string?> Workers);
}
