using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>
/// What a Looked After Child Review needs of one child: how family time went, in counts, session by session, and in everybody's own words.
/// Counts say what was said; nobody's silence, illness or undelivered text is counted as a missed session. No addresses.
/// </summary>
internal sealed class ReviewExport(string childRef) : IExport
{
    private static readonly string[] Own =
    [
        "kind", "child", "firstName", "sessions", "planned", "calledOff", "suspended", "held", "notHeld",
        "person", "relationship", "coming", "notComing", "ill", "late", "notSaid", "start", "end", "venue", "type", "state", "attendees",
    ];

    public string Name => "review";

    public IReadOnlyList<string> Columns { get; } = [.. Own, .. RecordFields.Columns.Except(Own).Except(["address"])];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        var child = await store.Children.AsNoTracking().SingleAsync(child => child.Ref == childRef);
        var sessions = await store.Sessions
            .Include(session => session.Attendees)
            .Where(session => session.ChildRef == childRef)
            .OrderBy(session => session.StartsAt)
            .AsNoTracking()
            .ToListAsync();
        var records = await Standing(store);
        var relationships = await store.Relationships.Where(own => own.ChildRef == childRef).OrderBy(own => own.PersonRef).AsNoTracking().ToListAsync();
        yield return Summary(child, sessions);
        foreach (var relationship in relationships.Where(own => sessions.Exists(session => Attends(session, own))))
            yield return Attendance(relationship, sessions, records);
        foreach (var session in sessions)
            yield return Session(session);
        foreach (var record in records)
            yield return Record(record);
    }

    /// <summary>The newest version of everything that was said about the child, oldest first.</summary>
    private async Task<List<CaseRecord>> Standing(CaseStore store)
    {
        var records = await store.Records
            .Where(record => record.ChildRef == childRef
                || store.Sessions.Any(session => session.Ref == record.SessionRef && session.ChildRef == childRef))
            .OrderBy(record => record.Id)
            .AsNoTracking()
            .ToListAsync();
        var superseded = records.Select(record => record.SupersedesId).OfType<long>().ToHashSet();
        var showsPlan = AnswerVisibility.MayReadAtReview(PlanReaders(records));
        return records.FindAll(record => !superseded.Contains(record.Id) && record is not IFormAnswer { TakenBack: true } && (showsPlan || record is not (KitPlan or KitPlanStep)));
    }

    /// <summary>The young person's newest word on who may read their plan; nobody once it is taken back.</summary>
    private static string[] PlanReaders(List<CaseRecord> records) =>
        records.OfType<KitPlan>().LastOrDefault(wish => wish.Question == AnswerVisibility.PlanReaders) is { TakenBack: false, Value: { } codes } ? codes.Split(' ') : [];

    private static ExportRow Summary(Child child, List<Session> sessions) => new()
    {
        { "kind", "summary" },
        { "child", child.Ref },
        { "firstName", child.FirstName },
        { "sessions", sessions.Count },
        { "planned", sessions.Count(session => session.State == SessionState.Planned) },
        { "calledOff", sessions.Count(session => session.State == SessionState.CalledOff) },
        { "suspended", sessions.Count(session => session.State == SessionState.Suspended) },
        { "held", sessions.Count(session => session.State == SessionState.Held) },
        { "notHeld", sessions.Count(session => session.State == SessionState.NotHeld) },
    };

    private static ExportRow Attendance(Relationship relationship, List<Session> sessions, List<CaseRecord> records)
    {
        var attended = sessions.Where(session => Attends(session, relationship)).Select(session => session.Ref).ToHashSet(StringComparer.Ordinal);
        var theirs = records.FindAll(record => record.PersonRef == relationship.PersonRef && attended.Contains(record.SessionRef ?? ""));
        var said = theirs.OfType<Attendance>().Where(record => record.State != AttendanceState.Withdrawn).ToList();
        return new ExportRow
        {
            { "kind", "attendance_summary" },
            { "child", relationship.ChildRef },
            { "person", relationship.PersonRef },
            { "relationship", relationship.Kind },
            { "sessions", attended.Count },
            { "coming", said.Count(record => record.State == AttendanceState.Coming) },
            { "notComing", said.Count(record => record.State == AttendanceState.NotComing) },
            { "ill", theirs.OfType<Illness>().Count(record => !record.Withdrawn) },
            { "late", theirs.OfType<Lateness>().Count(record => !record.Withdrawn) },
            { "notSaid", attended.Count - said.Select(record => record.SessionRef).Distinct().Count() },
        };
    }

    private static ExportRow Session(Session session)
    {
        var row = new ExportRow { { "kind", "session" } };
        row.AddRange(SessionsExport.Row(session).Where(field => field.Key != "version"));
        return row;
    }

    private static ExportRow Record(CaseRecord record)
    {
        var row = new ExportRow();
        row.AddRange(RecordFields.Row(record).Where(field => field.Key != "address"));
        return row;
    }

    private static bool Attends(Session session, Relationship relationship) =>
        session.Attendees.Exists(attendee => attendee.PersonRef == relationship.PersonRef);
}
