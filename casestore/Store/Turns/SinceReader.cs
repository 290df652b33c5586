using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// Reads what was said since an alert by the person whose word led to it. An alert names nobody, so that person is found by the record of the same
/// moment; an unanswered ring-in has none, and there anybody's word counts.
/// </summary>
internal static class SinceReader
{
    /// <summary>One for each alert, in their order; its sessions are not filled in.</summary>
    public static async Task<IReadOnlyList<AskedOfStaff>> Read(CaseStore store, List<AskedRow> alerts)
    {
        if (alerts.Count == 0)
            return [];
        var sessions = alerts.SelectMany(alert => alert.Sessions).Distinct(StringComparer.Ordinal).ToList();
        var since = alerts.Min(alert => alert.PlannedAt);
        var said = await store.Records.OfType<Attendance>().Where(record => EF.Parameter(sessions).Contains(record.SessionRef!) && record.At >= since)
            .OrderBy(record => record.Id).Select(record => new Word(record.SessionRef!, record.PersonRef, record.State, record.At)).ToListAsync();
        var notes = await store.Records.OfType<StaffNote>()
            .Where(note => EF.Parameter(sessions).Contains(note.SessionRef!) && note.At >= since && (note.About.StartsWith(StaffNote.AskedBack) || note.About == StaffDecisions.GoesAhead || note.About == StaffDecisions.DoesNotGoAhead))
            .OrderBy(note => note.Id).Select(note => new Note(note.SessionRef!, note.About, note.At)).ToListAsync();
        return alerts.ConvertAll(alert => new AskedOfStaff(alert.Reference, alert.Kind, [])
        {
            SentAt = alert.SentAt,
            IsDecided = notes.Exists(note => note.At >= alert.SentAt && StaffDecisions.Of(note.About) is not null && alert.Sessions.Contains(note.SessionRef)),
            SaidSince = Since(alert, said.FindAll(word => alert.Sessions.Contains(word.SessionRef))),
            AskedBackAt = notes.Where(note => note.About == StaffNote.AskedBack + alert.Reference).Max(note => (DateTime?)note.At),
            DecidedOff = [.. alert.Sessions.Where(session => IsOff(notes, session))],
        });
    }

    private static bool IsOff(List<Note> notes, string session) =>
        notes.FindLast(note => note.SessionRef == session && StaffDecisions.Of(note.About) is not null)?.About == StaffDecisions.DoesNotGoAhead;

    private static SaidSince? Since(AskedRow alert, List<Word> said)
    {
        var later = alert.Kind == OutreachKind.RingInUnanswered ? said.FindLast(word => word.At > alert.SentAt) : AfterThatOf(alert, said);
        return later is null ? null : new SaidSince(later.State, later.At);
    }

    /// <summary>The newest of any of its sessions, whichever of them was told of first.</summary>
    private static Word? AfterThatOf(AskedRow alert, List<Word> said)
    {
        var first = said.Find(word => word.At == alert.PlannedAt && word.State == AttendanceState.NotComing);
        return first is null ? null : said.FindLast(word => word.At > first.At && word.PersonRef == first.PersonRef);
    }

    private sealed record Note(string SessionRef, string About, DateTime At);

    private sealed record Word(string SessionRef, string? PersonRef, AttendanceState State, DateTime At);
}
