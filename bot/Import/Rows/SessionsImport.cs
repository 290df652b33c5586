using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>Sessions and who comes to them. Whatever changes raises the version, so that a conversation about it notices.</summary>
internal sealed class SessionsImport(KnownRefs known, LocalTimes times, DateTime now) : RowImport(known)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private Dictionary<string, Session> _sessions = [];
    private HashSet<string> _known = [];

    public override string KeyOf(ImportRow row) => row.Key("session");

    public override async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var refs = rows.Select(row => row.Cell("session")).ToList();
        _sessions = await store.Sessions
            .Include(session => session.Attendees)
            .Where(session => refs.Contains(session.Ref))
            .ToDictionaryAsync(session => session.Ref, StringComparer.Ordinal, cancel);
        _known = [.. _sessions.Keys];
    }

    public override RowEffect Apply(CaseStore store, ImportRow row)
    {
        var sessionRef = row.Key("session");
        var isNew = !_sessions.TryGetValue(sessionRef, out var session);
        session ??= _sessions[sessionRef] = store.Sessions.Add(new Session { Ref = sessionRef, ChildRef = "", Version = 1 }).Entity;
        var (start, venue, state) = (session.StartsAt, session.VenueRef, session.State);
        Fill(row, session);
        if (_known.Contains(sessionRef) && (state, session.State) == (SessionState.Planned, SessionState.Planned) && (start, venue) != (session.StartsAt, session.VenueRef))
            (session.MovedAt, session.MovedFrom, session.MovedFromVenueRef) = (now, start, venue);
        var areOthers = row.Has("attendees") && Attend(store, row, session);
        if (isNew)
            return RowEffect.Adds;
        var entry = store.Entry(session);
        if (EffectOn(entry) == RowEffect.Nothing && !areOthers)
            return RowEffect.Nothing;
        entry.Property(s => s.Version).CurrentValue = session.Version + 1;
        return RowEffect.Changes;
    }

    private void Fill(ImportRow row, Session session)
    {
        session.ChildRef = Child(row, "child");
        FillTimes(row, session);
        Set(row, "venue", Venue, value => session.VenueRef = value);
        Set(row, "type", (cells, column) => cells.Word(column, SessionType.Supervised), value => session.Type = value);
        Set(row, "state", (cells, column) => cells.Word(column, SessionState.Planned), value => PutInState(session, value));
        Set(row, "practitioner", Person, value => session.PractitionerRef = value);
        Set(row, "arrangement", (cells, column) => cells.Short(column, cells.Cell(column), most: 64), value => session.Arrangement = value);
        Set(row, "ring_in", CellReading.YesNo, value => session.RingIn = value);
    }

    /// <summary>A new one has stood in no diary.</summary>
    private void PutInState(Session session, SessionState state)
    {
        if (_known.Contains(session.Ref) && (session.State, state) is (SessionState.Planned, SessionState.CalledOff) or (SessionState.CalledOff, SessionState.Planned))
            session.OffOrOnAt = now;
        session.State = state;
    }

    private void FillTimes(ImportRow row, Session session)
    {
        foreach (var column in (string[])["start", "end"])
            if (row.Cell(column) is null)
                row.Refuse(column, "is empty");
        if (times.Read(row, "start") is not { } start || times.ReadEnd(row, "end", start) is not { } end)
            return;
        if (end <= start)
            row.Refuse("end", "is not after the start");
        else if (end - start > Longest)
            row.Refuse("end", "is more than a day after the start");
        (session.StartsAt, session.EndsAt) = (start, end);
    }

    private bool Attend(CaseStore store, ImportRow row, Session session)
    {
        var named = row.List("attendees").Distinct(StringComparer.Ordinal).ToList();
        foreach (var stranger in named.Where(person => !Known.People.ContainsKey(person)))
            row.Refuse("attendees", $"no person \"{stranger}\" is known");
        var gone = session.Attendees.Where(attendee => !named.Contains(attendee.PersonRef)).ToList();
        var come = named.Where(person => !session.Attendees.Exists(attendee => attendee.PersonRef == person)).ToList();
        store.SessionAttendees.RemoveRange(gone);
        store.SessionAttendees.AddRange(come.Select(person => new SessionAttendee { SessionRef = session.Ref, PersonRef = person }));
        return gone.Count + come.Count > 0;
    }
}
