using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads what planning needs of a batch of sessions: a handful of queries a batch, whatever its size.</summary>
internal static class OutlineReader
{
    private const string Teams = "msteams";

    /// <param name="chosen">Every query goes by this, so that none carries a list of thousands of references.</param>
    public static async Task<IReadOnlyList<SessionOutline>> Read(CaseStore store, IQueryable<Session> chosen, CancellationToken cancel)
    {
        var sessions = await chosen.OrderBy(session => session.StartsAt).ThenBy(session => session.Ref).AsNoTracking().ToListAsync(cancel);
        var attendees = await Attendees(store, chosen, cancel);
        var relations = await Relations(store, chosen, cancel);
        var workers = await Workers(store, sessions, cancel);
        var (said, decisions) = await Records(store, chosen, cancel);
        var known = await chosen.Where(session => store.Outbox.Any(row => row.SessionRef == session.Ref)).Select(session => session.Ref).ToListAsync(cancel);
        var batch = new Batch(
            attendees.ToLookup(attendee => attendee.SessionRef, attendee => attendee.Person.Ref, StringComparer.Ordinal),
            relations.DistinctBy(relation => (relation.Own.ChildRef, relation.Own.PersonRef)).ToLookup(relation => relation.Own.ChildRef, relation => relation.Own, StringComparer.Ordinal),
            attendees.Select(attendee => attendee.Person).Concat(relations.Select(relation => relation.Person)).DistinctBy(person => person.Ref).ToDictionary(person => person.Ref, StringComparer.Ordinal),
            await Reaches(store, chosen, [.. workers.Values.Distinct(StringComparer.Ordinal)], cancel),
            said,
            decisions,
            known.ToHashSet(StringComparer.Ordinal),
            workers,
            await MovesReader.Read(store, sessions, [.. attendees.Select(attendee => attendee.Person.Ref).Concat(relations.Select(relation => relation.Person.Ref)).Distinct(StringComparer.Ordinal)], cancel));
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
        Worker = batch.Workers.TryGetValue(session.Ref, out var worker) ? batch.Reaches.GetValueOrDefault(worker) : null,
        Decision = Standing(session, batch)?.What,
        TimesOff = Standing(session, batch)?.TimesOff ?? 0,
        Parties = Parties(session, batch),
        MovedAt = session.MovedAt,
        IsKnownOf = session.OffOrOnAt is not null || batch.Known.Contains(session.Ref) || batch.Decisions.ContainsKey(session.Ref),
    };

    /// <summary>One about another time than the session now has decides nothing.</summary>
    private static DecisionRow? Standing(Session session, Batch batch) =>
        batch.Decisions.TryGetValue(session.Ref, out var decision) && (decision.Start is null || decision.Start == session.StartsAt) ? decision : null;

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
            Heard = batch.Moves.Heard(session, personRef, said is { State: AttendanceState.Coming, Unconfirmed: false } ? (said.At, said.Start) : null),
        };
    }

    private static Task<List<AttendeeRow>> Attendees(CaseStore store, IQueryable<Session> chosen, CancellationToken cancel) =>
        (from session in chosen
         join attendee in store.SessionAttendees on session.Ref equals attendee.SessionRef
         select new AttendeeRow(attendee.SessionRef, new PersonOutline(attendee.PersonRef, attendee.Person!.Role, attendee.Person.Muted)))
        .ToListAsync(cancel);

    private static Task<List<RelationRow>> Relations(CaseStore store, IQueryable<Session> chosen, CancellationToken cancel) =>
        (from child in chosen.Select(session => session.ChildRef).Distinct()
         join relation in store.Relationships on child equals relation.ChildRef
         select new RelationRow(relation, new PersonOutline(relation.PersonRef, relation.Person!.Role, relation.Person.Muted)))
        .AsNoTracking().ToListAsync(cancel);

    /// <summary>Who is told of a ring-in that nobody answered, by session; only where there is one.</summary>
    private static async Task<Dictionary<string, string>> Workers(CaseStore store, List<Session> sessions, CancellationToken cancel)
    {
        var rung = sessions.FindAll(session => session.RingIn);
        if (rung.Count == 0)
            return [];
        var children = rung.Select(session => session.ChildRef).Distinct(StringComparer.Ordinal).ToList();
        var social = await store.Children.Where(child => children.Contains(child.Ref)).Select(child => new { child.Ref, child.SocialWorkerRef })
            .ToDictionaryAsync(child => child.Ref, child => child.SocialWorkerRef, StringComparer.Ordinal, cancel);
        return rung.Select(session => (session.Ref, Worker: session.PractitionerRef ?? social[session.ChildRef]))
            .Where(told => told.Worker is not null).ToDictionary(told => told.Ref, told => told.Worker!, StringComparer.Ordinal);
    }

    /// <summary>
    /// Texts first, then accounts; where only they read before where others may. Of those who are something to a child: nobody else may be told anything.
    /// </summary>
    private static async Task<Dictionary<string, Reach>> Reaches(CaseStore store, IQueryable<Session> chosen, List<string> workers, CancellationToken cancel)
    {
        var people = (from child in chosen.Select(session => session.ChildRef).Distinct()
                      join relation in store.Relationships on child equals relation.ChildRef
                      select relation.PersonRef).Distinct();
        var open = await Open(from person in people join link in store.AddressPeople on person equals link.PersonRef select link, cancel);
        var reaches = Best(open);
        if (workers.Count > 0)
            foreach (var (worker, reach) in await ReachesOfWorkers(store, workers, cancel))
                reaches[worker] = reach;
        return reaches;
    }

    /// <summary>Teams first where they have written there: an alert has its buttons there.</summary>
    private static async Task<Dictionary<string, Reach>> ReachesOfWorkers(CaseStore store, List<string> workers, CancellationToken cancel)
    {
        var open = await OpenOf(store, workers, cancel);
        var accounts = open.Where(address => address.Channel == Teams).Select(address => address.Value).ToList();
        var chats = accounts.Count == 0 ? [] : await store.ConversationReferences
            .Where(chat => chat.Channel == Teams && EF.Parameter(accounts).Contains(chat.Address)).Select(chat => chat.Address).ToListAsync(cancel);
        var inTeams = open.Where(address => address.Channel == Teams && chats.Contains(address.Value)).Select(address => address.PersonRef).ToHashSet(StringComparer.Ordinal);
        return Best(open.FindAll(address => address.Channel == Teams || !inTeams.Contains(address.PersonRef)));
    }

    /// <summary>The same, of people by their references.</summary>
    public static async Task<Dictionary<string, Reach>> ReachesOf(CaseStore store, List<string> people, CancellationToken cancel) =>
        Best(await OpenOf(store, people, cancel));

    private static Task<List<AddressRow>> OpenOf(CaseStore store, List<string> people, CancellationToken cancel) =>
        Open(store.AddressPeople.Where(link => EF.Parameter(people).Contains(link.PersonRef)), cancel);

    private static Dictionary<string, Reach> Best(List<AddressRow> open) =>
        open.GroupBy(address => address.PersonRef, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderBy(address => address.Channel == "sms" ? 0 : 1).ThenBy(address => address.Privacy == AddressPrivacy.Private ? 0 : 1).ThenBy(address => address.Id)
                .Select(address => new Reach(address.Channel, address.Value)).First(),
            StringComparer.Ordinal);

    private static Task<List<AddressRow>> Open(IQueryable<AddressPerson> links, CancellationToken cancel) => links
        .Where(link => link.Address!.OptedOutAt == null && link.Address.WrongNumberAt == null && link.Address.Privacy != AddressPrivacy.DoNotText)
        .Select(link => new AddressRow(link.PersonRef, link.Address!.Id, link.Address.Channel, link.Address.Value, link.Address.Privacy))
        .ToListAsync(cancel);

    /// <summary>What stands of what people said, and of what staff decided: the newest of each. Late is coming, unless they have said otherwise since.</summary>
    private static async Task<(Dictionary<(string, string), SaidRow> Said, Dictionary<string, DecisionRow> Decisions)> Records(
        CaseStore store, IQueryable<Session> chosen, CancellationToken cancel)
    {
        var rows = await (from session in chosen join record in store.Records on session.Ref equals record.SessionRef select record)
            .Where(record => record is Attendance || record is Lateness || (record is StaffNote && (((StaffNote)record).About == StaffDecisions.GoesAhead || ((StaffNote)record).About == StaffDecisions.DoesNotGoAhead)))
            .OrderBy(record => record.Id)
            .Select(record => new
            {
                record.SessionRef,
                record.PersonRef,
                record.At,
                record.Unconfirmed,
                record.SessionStart,
                State = (AttendanceState?)((Attendance)record).State,
                IsLateness = record is Lateness,
                TookBackLateness = (bool?)((Lateness)record).Withdrawn,
                ((StaffNote)record).About,
            })
            .ToListAsync(cancel);
        var (said, lates, decisions) = (new Dictionary<(string, string), SaidRow>(), new Dictionary<(string, string), SaidRow?>(), new Dictionary<string, DecisionRow>(StringComparer.Ordinal));
        foreach (var row in rows)
            if (StaffDecisions.Of(row.About) is { } decision)
                decisions[row.SessionRef!] = DecisionRow.After(decisions.GetValueOrDefault(row.SessionRef!), decision, row.SessionStart);
            else if (row is { IsLateness: true, Unconfirmed: true })
                continue;
            else if (row is { PersonRef: { } late, IsLateness: true })
                lates[(row.SessionRef!, late)] = row.TookBackLateness == true ? null : new SaidRow(AttendanceState.Coming, row.At, row.Unconfirmed, row.SessionStart);
            else if (row is { PersonRef: { } person, State: { } state })
            {
                said[(row.SessionRef!, person)] = new SaidRow(state, row.At, row.Unconfirmed, row.SessionStart);
                lates.Remove((row.SessionRef!, person));
            }
        foreach (var (whose, standing) in lates)
            if (standing is not null)
                said[whose] = standing;
        return (said, decisions);
    }

    private sealed record AddressRow(string PersonRef, long Id, string Channel, string Value, AddressPrivacy Privacy);

    private sealed record AttendeeRow(string SessionRef, PersonOutline Person);

    private sealed record RelationRow(Relationship Own, PersonOutline Person);

    private sealed record PersonOutline(string Ref, PersonRole Role, bool Muted);

    private sealed record SaidRow(AttendanceState State, DateTime At, bool Unconfirmed, DateTime? Start);

    private sealed record DecisionRow(StaffDecision What, DateTime? Start, int TimesOff)
    {
        public static DecisionRow After(DecisionRow? before, StaffDecision what, DateTime? start)
        {
            var same = before is not null && before.Start == start ? before : null;
            var isNew = what == StaffDecision.DoesNotGoAhead && same?.What != what;
            return new DecisionRow(what, start, (same?.TimesOff ?? 0) + (isNew ? 1 : 0));
        }
    }

    private sealed record Batch(
        ILookup<string, string> Attendees,
        ILookup<string, Relationship> Relations,
        Dictionary<string, PersonOutline> People,
        Dictionary<string, Reach> Reaches,
        Dictionary<(string, string), SaidRow> Said,
        Dictionary<string, DecisionRow> Decisions,
        HashSet<string> Known,
        Dictionary<string, string> Workers,
        Moves Moves);
}
