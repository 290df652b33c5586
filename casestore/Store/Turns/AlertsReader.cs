using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>An alert that asks staff to decide, as it was sent.</summary>
internal sealed record AlertRow(string Reference, string Kind, string? SessionRef, DateTime? SessionStart, DateTime PlannedAt, DateTime SentAt);

/// <summary>
/// Reads what was said since an alert by the person whose word led to it. An alert names nobody, so that person is found by the record of the same
/// moment; an unanswered ring-in has none, and there anybody's word counts.
/// </summary>
internal static class AlertsReader
{
    public static async Task<IReadOnlyList<AskedOfStaff>> Read(CaseStore store, List<AlertRow> alerts)
    {
        if (alerts.Count == 0)
            return [];
        var sessions = alerts.Select(alert => alert.SessionRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var since = alerts.Min(alert => alert.PlannedAt);
        var said = await store.Records.OfType<Attendance>().Where(record => EF.Parameter(sessions).Contains(record.SessionRef!) && record.At >= since)
            .OrderBy(record => record.Id).Select(record => new Word(record.SessionRef!, record.PersonRef, record.State, record.At)).ToListAsync();
        var asked = await store.Records.OfType<StaffNote>().Where(note => EF.Parameter(sessions).Contains(note.SessionRef!) && note.At >= since && note.About.StartsWith(StaffNote.AskedBack))
            .Select(note => new { note.About, note.At }).ToListAsync();
        return alerts.ConvertAll(alert => new AskedOfStaff(alert.Reference, alert.Kind, alert.SessionRef, alert.SessionStart)
        {
            SaidSince = Since(alert, said.FindAll(word => word.SessionRef == alert.SessionRef)),
            AskedBackAt = asked.Where(note => note.About == StaffNote.AskedBack + alert.Reference).Max(note => (DateTime?)note.At),
        });
    }

    private static SaidSince? Since(AlertRow alert, List<Word> said)
    {
        var later = alert.Kind == OutreachKind.RingInUnanswered ? said.FindLast(word => word.At > alert.SentAt) : AfterThatOf(alert, said);
        return later is null ? null : new SaidSince(later.State, later.At);
    }

    private static Word? AfterThatOf(AlertRow alert, List<Word> said)
    {
        var first = said.FindIndex(word => word.At == alert.PlannedAt && word.State == AttendanceState.NotComing);
        return first < 0 ? null : said.Skip(first + 1).LastOrDefault(word => word.PersonRef == said[first].PersonRef);
    }

    private sealed record Word(string SessionRef, string? PersonRef, AttendanceState State, DateTime At);
}
