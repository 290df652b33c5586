using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// Reads what a member of staff may see. Managers and business support see all sessions; a practitioner sees the children whose sessions they
/// supervise, a social worker the children they are the worker of, and both the children that a relationship names them for.
/// </summary>
internal static class StaffFactsReader
{
    private const int MostSessions = 60;
    private const int MostConcerns = 20;
    private const int MostChildren = 500;
    private const int MostNames = 5000;
    private static readonly TimeSpan Back = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(8);

    public static bool IsStaff(PersonRole role) => role is PersonRole.Practitioner or PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport;

    public static async Task<StaffFacts> Read(CaseStore store, string personRef, PersonRole role, DateTime now)
    {
        var children = Children(store, personRef, role);
        var (from, until) = (now - Back, now + Ahead);
        var sessions = await store.Sessions.AsNoTracking()
            .Where(session => session.StartsAt >= from && session.StartsAt < until && children.Contains(session.ChildRef))
            .OrderBy(session => session.StartsAt).ThenBy(session => session.Ref).Take(MostSessions)
            .Include(session => session.Child).Include(session => session.Venue).Include(session => session.Attendees)
            .AsSplitQuery().ToListAsync();
        return new StaffFacts
        {
            Sessions = await WithWhatWasSaid(store, sessions),
            Concerns = role == PersonRole.BusinessSupport ? [] : await Concerns(store, children, seesAll: role == PersonRole.Manager),
            InHand = await store.Records.OfType<Concern>()
                .Where(concern => concern.AnsweredAt != null && store.AddressPeople.Any(link => link.PersonRef == personRef && link.Address!.Value == concern.AnsweredBy))
                .OrderByDescending(concern => concern.Id).Select(concern => concern.Reference).Take(MostConcerns).ToListAsync(),
            Children = await store.Children.Where(child => children.Contains(child.Ref)).OrderBy(child => child.Ref).Select(child => child.FirstName).Take(MostChildren).ToListAsync(),
            OtherNames = await store.Children.Where(child => !children.Contains(child.Ref)).Select(child => child.FirstName).Distinct().OrderBy(name => name).Take(MostNames).ToListAsync(),
        };
    }

    private static IQueryable<string> Children(CaseStore store, string personRef, PersonRole role) =>
        role is PersonRole.Manager or PersonRole.BusinessSupport
            ? store.Children.Select(child => child.Ref)
            : store.Children.Where(child => child.SocialWorkerRef == personRef).Select(child => child.Ref)
                .Union(store.Relationships.Where(relationship => relationship.PersonRef == personRef).Select(relationship => relationship.ChildRef))
                .Union(store.Sessions.Where(session => session.PractitionerRef == personRef).Select(session => session.ChildRef));

    /// <summary>A concern that is about no child yet, from a number nobody knows, is for those who see all.</summary>
    private static async Task<IReadOnlyList<OpenConcern>> Concerns(CaseStore store, IQueryable<string> children, bool seesAll)
    {
        var open = await store.Records.OfType<Concern>()
            .Where(concern => concern.AnsweredAt == null
                && (seesAll || children.Contains(concern.ChildRef!) || store.Relationships.Any(relationship => relationship.PersonRef == concern.PersonRef && children.Contains(relationship.ChildRef))))
            .OrderBy(concern => concern.Grade == ConcernGrade.Urgent ? 0 : 1).ThenByDescending(concern => concern.Id).Take(MostConcerns)
            .Select(concern => new { concern.Reference, concern.Grade, concern.At, concern.ChildRef, concern.PersonRef }).ToListAsync();
        var told = open.Select(concern => concern.ChildRef).OfType<string>().Distinct().ToList();
        var writers = open.Where(concern => concern.ChildRef is null).Select(concern => concern.PersonRef).OfType<string>().Distinct().ToList();
        var names = await store.Children.Where(child => told.Contains(child.Ref)).ToDictionaryAsync(child => child.Ref, child => child.FirstName, StringComparer.Ordinal);
        var theirs = (await store.Relationships.Where(relationship => writers.Contains(relationship.PersonRef))
            .Select(relationship => new { relationship.PersonRef, relationship.Child!.FirstName }).ToListAsync()).ToLookup(row => row.PersonRef, row => row.FirstName, StringComparer.Ordinal);
        return open.ConvertAll(concern => new OpenConcern(
            concern.Reference, concern.Grade, concern.At, concern.ChildRef is { } child ? [names[child]] : concern.PersonRef is { } writer ? [.. theirs[writer]] : []));
    }

    private static async Task<IReadOnlyList<StaffSession>> WithWhatWasSaid(CaseStore store, List<Session> sessions)
    {
        var refs = sessions.ConvertAll(session => session.Ref);
        var said = await store.Records.AsNoTracking().Where(record => refs.Contains(record.SessionRef!) && (record is Attendance || record is Lateness || record is Illness || record is StaffNote || record is CallBack))
            .OrderBy(record => record.Id).ToListAsync();
        var bySession = said.ToLookup(record => record.SessionRef, StringComparer.Ordinal);
        var texts = await Texts(store, refs);
        var people = said.Select(record => record.PersonRef).Concat(texts.Select(text => text.PersonRef)).Concat(sessions.SelectMany(session => session.Attendees.Select(attendee => attendee.PersonRef))).OfType<string>().Distinct().ToList();
        var names = await store.People.AsNoTracking().Where(person => people.Contains(person.Ref)).ToDictionaryAsync(person => person.Ref, person => person.FirstName);
        var children = sessions.Select(session => session.ChildRef).Distinct().ToList();
        var relations = (await store.Relationships.AsNoTracking().Where(relationship => children.Contains(relationship.ChildRef) && people.Contains(relationship.PersonRef)).ToListAsync())
            .ToDictionary(relationship => (relationship.PersonRef, relationship.ChildRef));
        var textsOf = texts.ToLookup(text => text.SessionRef, text => new StaffText(names.GetValueOrDefault(text.PersonRef ?? "", ""), text.State, text.DueAt, text.Error), StringComparer.Ordinal);
        return sessions.ConvertAll(session => new SessionSaid(session, [.. bySession[session.Ref]], names, relations).ToFacts() with { Texts = [.. textsOf[session.Ref]] });
    }

    /// <summary>Not what goes to staff, nor what is no longer wanted.</summary>
    private static Task<List<OutboxMessage>> Texts(CaseStore store, List<string> sessions) =>
        store.Outbox.AsNoTracking()
            .Where(text => sessions.Contains(text.SessionRef!) && text.State != OutboxState.Cleared && !text.Kind.StartsWith("duty."))
            .OrderBy(text => text.DueAt).ThenBy(text => text.Id).ToListAsync();
}
