using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads the sessions that were held lately, with what the cadence of questionnaires counts from.</summary>
internal static class HeldReader
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(4);
    private const string Form = "form";
    private const string Chaser = "form.chase";

    /// <returns>Oldest first.</returns>
    public static async Task<IReadOnlyList<HeldSession>> Read(CaseStore store, DateTime now, CancellationToken cancel)
    {
        var since = now - Lately;
        var held = await OutlineReader.Read(store, store.Sessions.Where(session => session.State == SessionState.Held && session.StartsAt >= since && session.EndsAt <= now), cancel);
        var people = held.SelectMany(session => session.Parties).Select(party => party.PersonRef).Distinct(StringComparer.Ordinal).ToList();
        var firsts = await FirstEnded(store, people, cancel);
        var forms = await LastForms(store, people, cancel);
        return [.. held.Select(session => new HeldSession(
            session,
            firsts.Where(first => first.Key.Series == (session.Arrangement ?? session.ChildRef)).ToDictionary(first => first.Key.Person, first => first.Value, StringComparer.Ordinal),
            forms))];
    }

    private static async Task<Dictionary<(string Series, string Person), DateTime>> FirstEnded(CaseStore store, List<string> people, CancellationToken cancel)
    {
        var rows = await store.SessionAttendees
            .Where(attendee => EF.Parameter(people).Contains(attendee.PersonRef) && attendee.Session!.State == SessionState.Held)
            .GroupBy(attendee => new { attendee.PersonRef, Series = attendee.Session!.Arrangement ?? attendee.Session.ChildRef })
            .Select(group => new { group.Key.PersonRef, group.Key.Series, First = group.Min(attendee => attendee.Session!.EndsAt) })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => (row.Series, row.PersonRef), row => row.First);
    }

    private static async Task<Dictionary<string, DateTime>> LastForms(CaseStore store, List<string> people, CancellationToken cancel) =>
        await store.Outbox
            .Where(row => EF.Parameter(people).Contains(row.PersonRef!) && row.Kind.StartsWith(Form) && row.Kind != Chaser
                && row.State != OutboxState.Cleared && row.State != OutboxState.Cancelled && row.State != OutboxState.Stale)
            .GroupBy(row => row.PersonRef!)
            .Select(group => new { Person = group.Key, Last = group.Max(row => row.DueAt) })
            .ToDictionaryAsync(row => row.Person, row => row.Last, StringComparer.Ordinal, cancel);
}
