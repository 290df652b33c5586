using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads the past sessions of parents and relatives whose newest one is just over.</summary>
internal static class PastReader
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(3);
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(180);

    /// <returns>Newest first.</returns>
    public static async Task<IReadOnlyList<PastSession>> Read(CaseStore store, DateTime now, CancellationToken cancel)
    {
        var (lately, since) = (now - Lately, now - LookBack);
        var people = await store.SessionAttendees
            .Where(attendee => attendee.Session!.EndsAt <= now && attendee.Session.StartsAt >= lately
                && (attendee.Person!.Role == PersonRole.Parent || attendee.Person.Role == PersonRole.Relative))
            .Select(attendee => attendee.PersonRef).Distinct().ToListAsync(cancel);
        var past = new List<PastSession>();
        foreach (var some in people.Chunk(500))
            past.AddRange(await Read(store, some, since, now, cancel));
        return past;
    }

    private static async Task<IEnumerable<PastSession>> Read(CaseStore store, string[] people, DateTime since, DateTime now, CancellationToken cancel)
    {
        var sessions = await store.SessionAttendees
            .Where(attendee => people.Contains(attendee.PersonRef) && attendee.Session!.StartsAt >= since && attendee.Session.EndsAt <= now)
            .Select(attendee => new { attendee.PersonRef, attendee.Session!.Ref, attendee.Session.ChildRef, attendee.Session.StartsAt, attendee.Session.State })
            .ToListAsync(cancel);
        var refs = sessions.Select(session => session.Ref).Distinct(StringComparer.Ordinal).ToList();
        var said = (await store.Records.OfType<Attendance>().Where(record => refs.Contains(record.SessionRef!) && people.Contains(record.PersonRef))
                .Select(record => new { record.Id, record.SessionRef, record.PersonRef, record.State, record.Reason, record.Unconfirmed }).ToListAsync(cancel))
            .GroupBy(record => (record.SessionRef, record.PersonRef)).ToDictionary(group => group.Key, group => group.MaxBy(record => record.Id)!);
        var ill = (await store.Records.OfType<Illness>().Where(record => refs.Contains(record.SessionRef!) && !record.Withdrawn)
            .Select(record => record.SessionRef!).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return sessions.OrderByDescending(session => session.StartsAt).Select(session =>
        {
            var stands = said.GetValueOrDefault((session.Ref, session.PersonRef));
            return new PastSession(
                session.Ref, session.PersonRef, session.ChildRef, session.StartsAt, session.State,
                stands is { Unconfirmed: false } ? stands.State : null,
                ill.Contains(session.Ref) || stands?.Reason is AbsenceReason.IllSelf or AbsenceReason.IllChild);
        });
    }
}
