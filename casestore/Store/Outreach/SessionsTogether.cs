using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>
/// Sessions at one time and place that somebody has in common, as brothers and sisters do: a text about one names them all.
/// Found by the people, not by the time: at four o'clock a county has hundreds of sessions, and a family a few.
/// </summary>
internal static class SessionsTogether
{
    private static readonly PersonRole[] Family = [PersonRole.Parent, PersonRole.Relative, PersonRole.Carer, PersonRole.YoungPerson];

    /// <summary>Followed until nobody is new: a sister's carer may have another child there.</summary>
    public static async Task<List<string>> With(CaseStore store, IReadOnlyCollection<string> sessionRefs, CancellationToken cancel)
    {
        var found = sessionRefs.ToHashSet(StringComparer.Ordinal);
        for (var added = found.ToList(); added.Count > 0;)
        {
            var next = await Beside(store, added, cancel);
            added = next.FindAll(found.Add);
        }
        return [.. found];
    }

    private static async Task<List<string>> Beside(CaseStore store, List<string> refs, CancellationToken cancel)
    {
        var named = store.Sessions.Where(session => EF.Parameter(refs).Contains(session.Ref));
        var at = (await named.Select(session => new Meeting(session.Ref, session.StartsAt, session.VenueRef)).ToListAsync(cancel))
            .Select(meeting => (meeting.StartsAt, meeting.VenueRef)).ToHashSet();
        var people = await People(store, named, refs, cancel);
        return [.. (await Attended(store, people, cancel)).Concat(await OfTheirChildren(store, people, cancel))
            .Where(meeting => at.Contains((meeting.StartsAt, meeting.VenueRef))).Select(meeting => meeting.Ref)];
    }

    private static async Task<List<string>> People(CaseStore store, IQueryable<Model.Sessions.Session> named, List<string> refs, CancellationToken cancel)
    {
        var attending = await store.SessionAttendees.Where(attendee => EF.Parameter(refs).Contains(attendee.SessionRef)).Select(attendee => attendee.PersonRef).ToListAsync(cancel);
        var related = await (from session in named
                             join relation in store.Relationships on session.ChildRef equals relation.ChildRef
                             where Family.Contains(relation.Person!.Role)
                             select relation.PersonRef).ToListAsync(cancel);
        return [.. attending.Concat(related).Distinct(StringComparer.Ordinal)];
    }

    private static Task<List<Meeting>> Attended(CaseStore store, List<string> people, CancellationToken cancel) =>
        (from attendee in store.SessionAttendees
         where EF.Parameter(people).Contains(attendee.PersonRef)
         join session in store.Sessions on attendee.SessionRef equals session.Ref
         select new Meeting(session.Ref, session.StartsAt, session.VenueRef)).ToListAsync(cancel);

    private static Task<List<Meeting>> OfTheirChildren(CaseStore store, List<string> people, CancellationToken cancel) =>
        (from relation in store.Relationships
         where EF.Parameter(people).Contains(relation.PersonRef)
         join session in store.Sessions on relation.ChildRef equals session.ChildRef
         select new Meeting(session.Ref, session.StartsAt, session.VenueRef)).ToListAsync(cancel);

    private sealed record Meeting(string Ref, DateTime StartsAt, string? VenueRef);
}
