using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads the sessions that were held lately, with what the cadence of questionnaires counts from.</summary>
internal static class HeldReader
{
    private const string Form = "form";

    /// <summary>Whoever runs a session, or the child's case, knows all about it.</summary>
    private const Tell Everything = Tell.Session | Tell.Time | Tell.Venue | Tell.Companions | Tell.OthersAnswers;

    /// <summary>What went out earlier than that bears on nothing: the longest cadence is shorter.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(800);

    public static async Task<HeldSessions> Read(CaseStore store, HeldBetween held, CancellationToken cancel)
    {
        var chosen = store.Sessions.Where(session =>
            session.StartsAt >= held.From && session.StartsAt < held.Until && session.State == SessionState.Held && session.EndsAt <= held.Now);
        var outlines = await OutlineReader.Read(store, chosen, cancel);
        if (outlines.Count == 0)
            return new HeldSessions([], FormsOnFile.None);
        var children = await Children(store, chosen, cancel);
        var others = await Others(store, chosen, children, cancel);
        var sessions = outlines.Select(session => session with { Parties = [.. session.Parties, .. others[session.Ref]] }).ToList();
        var people = sessions.SelectMany(session => session.Parties).Select(party => party.PersonRef).Distinct(StringComparer.Ordinal).ToList();
        var firsts = await FirstEnded(store, chosen, cancel);
        return new HeldSessions([.. sessions.Select(session => Held(session, children[session.ChildRef], firsts))], await OnFile(store, people, held.Now, cancel));
    }

    private static HeldSession Held(SessionOutline session, ChildRow child, Firsts firsts)
    {
        var series = session.Arrangement ?? session.ChildRef;
        var ended = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var party in session.Parties)
            if ((party.Attends ? firsts.OfPeople.GetValueOrDefault((series, party.PersonRef)) : firsts.OfAll.GetValueOrDefault(series)) is var first && first != default)
                ended[party.PersonRef] = first;
        return new HeldSession(session, ended) { BornOn = child.BornOn };
    }

    private static Task<Dictionary<string, ChildRow>> Children(CaseStore store, IQueryable<Session> chosen, CancellationToken cancel) =>
        (from child in store.Children
         where chosen.Any(session => session.ChildRef == child.Ref)
         select new ChildRow(child.Ref, child.BornOn, child.MayMessage ? child.PersonRef : null, child.SocialWorkerRef))
        .ToDictionaryAsync(child => child.Ref, StringComparer.Ordinal, cancel);

    /// <summary>Who is asked about a session beside its family: the child, who ran it, who answers for the child's case.</summary>
    private static async Task<ILookup<string, Party>> Others(CaseStore store, IQueryable<Session> chosen, Dictionary<string, ChildRow> children, CancellationToken cancel)
    {
        var sessions = await chosen.Select(session => new { session.Ref, session.ChildRef, session.PractitionerRef }).ToListAsync(cancel);
        var parts = sessions.SelectMany(session => new[]
            {
                (session.Ref, session.ChildRef, Person: children[session.ChildRef].PersonRef, Role: PersonRole.YoungPerson),
                (session.Ref, session.ChildRef, Person: session.PractitionerRef, Role: PersonRole.Practitioner),
                (session.Ref, session.ChildRef, Person: children[session.ChildRef].SocialWorkerRef, Role: PersonRole.SocialWorker),
            })
            .Where(part => part.Person is not null).ToList();
        var people = parts.Select(part => part.Person!).Distinct(StringComparer.Ordinal).ToList();
        var reaches = await OutlineReader.ReachesOf(store, people, cancel);
        var muted = await store.People.Where(person => EF.Parameter(people).Contains(person.Ref) && person.Muted).Select(person => person.Ref).ToListAsync(cancel);
        var own = (await store.Children.Where(child => child.PersonRef != null && EF.Parameter(people).Contains(child.PersonRef))
            .Join(store.Relationships, child => new { Person = child.PersonRef!, Child = child.Ref }, relation => new { Person = relation.PersonRef, Child = relation.ChildRef }, (child, relation) => relation)
            .AsNoTracking().ToListAsync(cancel)).DistinctBy(relation => relation.PersonRef).ToDictionary(relation => relation.PersonRef, StringComparer.Ordinal);
        return parts.ToLookup(part => part.Ref, part => new Party
        {
            PersonRef = part.Person!,
            Role = part.Role,
            Tell = part.Role == PersonRole.YoungPerson ? own.GetValueOrDefault(part.Person!)?.Tell ?? Tell.Nothing : Everything,
            Restricted = part.Role == PersonRole.YoungPerson && own.GetValueOrDefault(part.Person!)?.Restricted == true,
            Muted = muted.Contains(part.Person!),
            Reach = reaches.GetValueOrDefault(part.Person!),
        }, StringComparer.Ordinal);
    }

    private static async Task<Firsts> FirstEnded(CaseStore store, IQueryable<Session> chosen, CancellationToken cancel)
    {
        var held = store.Sessions.Where(session => session.State == SessionState.Held && chosen.Any(lately => lately.ChildRef == session.ChildRef));
        var ofAll = await held.GroupBy(session => session.Arrangement ?? session.ChildRef)
            .Select(group => new { group.Key, First = group.Min(session => session.EndsAt) }).ToListAsync(cancel);
        var ofPeople = await (from session in held
                              join attendee in store.SessionAttendees on session.Ref equals attendee.SessionRef
                              group session.EndsAt by new { attendee.PersonRef, Series = session.Arrangement ?? session.ChildRef } into ended
                              select new { ended.Key.PersonRef, ended.Key.Series, First = ended.Min() })
            .ToListAsync(cancel);
        return new Firsts(
            ofAll.ToDictionary(row => row.Key, row => row.First, StringComparer.Ordinal),
            ofPeople.ToDictionary(row => (row.Series, row.PersonRef), row => row.First));
    }

    private static async Task<FormsOnFile> OnFile(CaseStore store, List<string> people, DateTime now, CancellationToken cancel)
    {
        var since = now - LookBack;
        var rows = await store.Outbox
            .Where(row => EF.Parameter(people).Contains(row.PersonRef!) && row.Kind.StartsWith(Form) && row.PlannedAt >= since)
            .Select(row => new { row.PersonRef, row.Purpose, row.Kind, row.DueAt, row.State }).ToListAsync(cancel);
        var forms = await store.Records.OfType<Form>().Where(form => EF.Parameter(people).Contains(form.PersonRef!))
            .Select(form => new { form.Id, form.PersonRef, form.Questionnaire, form.StopAsking }).ToListAsync(cancel);
        var went = rows.Where(row => row.Kind == Form && row.State is not (OutboxState.Cleared or OutboxState.Cancelled or OutboxState.Stale));
        return new FormsOnFile(
            went.GroupBy(row => row.PersonRef!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(row => row.DueAt), StringComparer.Ordinal),
            rows.Select(row => row.Purpose).ToHashSet(StringComparer.Ordinal),
            forms.GroupBy(form => (form.PersonRef!, form.Questionnaire)).Where(group => group.MaxBy(form => form.Id)!.StopAsking).Select(group => group.Key).ToHashSet());
    }

    /// <param name="PersonRef">The child as somebody who is written to; null while they may not be.</param>
    private sealed record ChildRow(string Ref, DateOnly? BornOn, string? PersonRef, string? SocialWorkerRef);

    private sealed record Firsts(Dictionary<string, DateTime> OfAll, Dictionary<(string Series, string Person), DateTime> OfPeople);
}
