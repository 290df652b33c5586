using System.Linq.Expressions;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Mappings;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// The reads of a turn, compiled once. Each goes from an address or a person to what hangs on them by index alone,
/// so its cost does not grow with the store. Compiled queries are bound to one model, hence an instance a store.
/// </summary>
internal sealed class TurnQueries
{
    private const int MostSessions = 120;

    public readonly Func<CaseStore, string, string, Task<string?>> RepliesTo =
        EF.CompileAsyncQuery((CaseStore store, string channel, string messageId) =>
            store.Messages
                .Where(message => message.Channel == channel && message.MessageId == messageId)
                .Select(message => message.Replies)
                .FirstOrDefault());

    public readonly Func<CaseStore, string, string, Task<string?>> ShownWith =
        EF.CompileAsyncQuery((CaseStore store, string channel, string messageId) =>
            store.Messages
                .Where(message => message.Channel == channel && message.MessageId == messageId)
                .Select(message => message.Shown)
                .FirstOrDefault());

    public readonly Func<CaseStore, string, string, IAsyncEnumerable<PersonRow>> People =
        EF.CompileAsyncQuery((CaseStore store, string channel, string value) =>
            from link in store.AddressPeople
            where link.Address!.Channel == channel && link.Address.Value == value
            orderby link.PersonRef
            select new PersonRow
            {
                AddressId = link.AddressId,
                Privacy = link.Address!.Privacy,
                OptedOut = link.Address!.OptedOutAt != null,
                WrongNumber = link.Address!.WrongNumberAt != null,
                Ref = link.PersonRef,
                FirstName = link.Person!.FirstName,
                Role = link.Person.Role,
                Language = link.Person.Language,
                Format = link.Person.Format,
                NoticeGiven = link.Person.NoticeGivenAt != null,
                UrgentOpen = store.Records.OfType<Concern>().Any(concern =>
                    concern.PersonRef == link.PersonRef && concern.Grade == ConcernGrade.Urgent && concern.AnsweredAt == null),
                WorryOpen = store.Records.OfType<Concern>()
                    .Where(concern => concern.PersonRef == link.PersonRef && concern.Grade == ConcernGrade.Worry && concern.AnsweredAt == null)
                    .OrderByDescending(concern => concern.Id).Select(concern => concern.Reference).FirstOrDefault(),
            });

    public readonly Func<CaseStore, string, string, Task<AddressFacts?>> Address =
        EF.CompileAsyncQuery((CaseStore store, string channel, string value) =>
            store.Addresses
                .Where(address => address.Channel == channel && address.Value == value)
                .Select(address => new AddressFacts(
                    address.Id, channel, value, address.Privacy, address.OptedOutAt != null, address.WrongNumberAt != null))
                .FirstOrDefault());

    public readonly Func<CaseStore, long, IAsyncEnumerable<ChildRow>> Children =
        EF.CompileAsyncQuery((CaseStore store, long addressId) =>
            from link in store.AddressPeople
            where link.AddressId == addressId
            join relationship in store.Relationships on link.PersonRef equals relationship.PersonRef
            join child in store.Children on relationship.ChildRef equals child.Ref
            from worker in store.People.Where(person => person.Ref == child.SocialWorkerRef).DefaultIfEmpty()
            from other in store.Relationships.Where(other => other.ChildRef == child.Ref).DefaultIfEmpty()
            from adult in store.People.Where(person => person.Ref == other!.PersonRef && person.Role != PersonRole.YoungPerson).DefaultIfEmpty()
            orderby child.Ref
            select new ChildRow
            {
                PersonRef = link.PersonRef,
                Ref = child.Ref,
                FirstName = child.FirstName,
                Kind = relationship.Kind,
                Tell = relationship.Tell,
                Restricted = relationship.Suspended || relationship.CourtRestrained,
                MayMessage = child.MayMessage,
                SocialWorker = worker!.FirstName,
                BornOn = child.BornOn,
                Adult = adult!.FirstName,
                AdultRef = adult.Ref,
                Carer = adult.Role == PersonRole.Carer ? adult.FirstName : null,
            });

    /// <summary>A young person's own entry, also where nobody wrote down the relationship "self".</summary>
    public readonly Func<CaseStore, string, IAsyncEnumerable<ChildRow>> Self =
        EF.CompileAsyncQuery((CaseStore store, string personRef) =>
            from child in store.Children
            where child.PersonRef == personRef
            from relationship in store.Relationships
                .Where(own => own.PersonRef == personRef && own.ChildRef == child.Ref)
                .DefaultIfEmpty()
            from worker in store.People.Where(person => person.Ref == child.SocialWorkerRef).DefaultIfEmpty()
            from other in store.Relationships.Where(other => other.ChildRef == child.Ref).DefaultIfEmpty()
            from carer in store.People.Where(person => person.Ref == other!.PersonRef && person.Role == PersonRole.Carer).DefaultIfEmpty()
            select new ChildRow
            {
                PersonRef = personRef,
                Ref = child.Ref,
                FirstName = child.FirstName,
                Kind = "self",
                Tell = (Tell?)relationship!.Tell ?? Tell.Nothing,
                Restricted = relationship != null && (relationship.Suspended || relationship.CourtRestrained),
                MayMessage = child.MayMessage,
                SocialWorker = worker!.FirstName,
                SocialWorkerMobile = store.AddressPeople
                    .Where(link => link.PersonRef == child.SocialWorkerRef && link.Address!.Channel == "sms")
                    .Select(link => link.Address!.Value)
                    .FirstOrDefault(),
                BornOn = child.BornOn,
                Carer = carer!.FirstName,
            });

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsPractised = Sessions((store, personRef) =>
        store.Sessions.Where(session => session.PractitionerRef == personRef));

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsOfTheirCases = Sessions((store, personRef) =>
        from child in store.Children
        where child.SocialWorkerRef == personRef
        join session in store.Sessions on child.Ref equals session.ChildRef
        select session);

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsAttended = Sessions((store, personRef) =>
        from attendee in store.SessionAttendees
        where attendee.PersonRef == personRef
        select attendee.Session!);

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsOfTheirChildren = Sessions((store, personRef) =>
        from relationship in store.Relationships
        where relationship.PersonRef == personRef
        join session in store.Sessions on relationship.ChildRef equals session.ChildRef
        select session);

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> OwnSessions = Sessions((store, personRef) =>
        from child in store.Children
        where child.PersonRef == personRef
        join session in store.Sessions on child.Ref equals session.ChildRef
        select session);

    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<StandingRow>> Standing =
        EF.CompileAsyncQuery((CaseStore store, string personRef, DateTime since) =>
            from record in store.Records
            where record.PersonRef == personRef
            join session in store.Sessions on record.SessionRef equals session.Ref
            where session.StartsAt >= since
            orderby record.Id
            select new StandingRow
            {
                Id = record.Id,
                Kind = EF.Property<string>(record, RecordsMapping.Kind),
                SessionRef = session.Ref,
                RunId = record.RunId,
                Name = record.Name,
                Attendance = ((Attendance)record).State,
                Minutes = ((Lateness)record).Minutes,
                Withdrawn = (record is Lateness && ((Lateness)record).Withdrawn) || (record is Illness && ((Illness)record).Withdrawn),
                Holds = !record.Unconfirmed && (record.SessionStart == null || record.SessionStart == session.StartsAt),
                About = ((StaffNote)record).About,
            });

    public readonly Func<CaseStore, string, string, IAsyncEnumerable<StoredConversation>> Conversations =
        EF.CompileAsyncQuery((CaseStore store, string key, string otherKey) =>
            store.Conversations
                .Where(conversation => conversation.Key == key || conversation.Key == otherKey)
                .Select(conversation => new StoredConversation(
                    conversation.Key, conversation.Version, conversation.State, conversation.UpdatedAt)));

    public readonly Func<CaseStore, Task<PlannedAlert?>> LatestUnknownAlert =
        EF.CompileAsyncQuery((CaseStore store) =>
            store.Outbox
                .Where(message => message.Kind == "duty.unknown" && message.PersonRef == null)
                .OrderByDescending(message => message.DueAt)
                .Select(message => new PlannedAlert(message.Id, message.DueAt))
                .FirstOrDefault());

    /// <summary>It goes with a form's question, and says nothing else.</summary>
    private const string LinkBeside = "form-link";

    /// <summary>The texts that went to somebody since then, and what they asked; one that did not arrive asks and tells nothing.</summary>
    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<SentOpening>> Openings =
        EF.CompileAsyncQuery((CaseStore store, string personRef, DateTime since) =>
            store.Outbox
                .Where(message => message.PersonRef == personRef && message.SentAt >= since && message.Kind != LinkBeside
                    && (message.State == OutboxState.Sent || message.State == OutboxState.Delivered))
                .OrderBy(message => message.SentAt)
                .Select(message => new SentOpening(message.Id, message.Opens, message.SentAt!.Value)));

    public AskedQueries Asked { get; } = new();

    public PlanQueries Plans { get; } = new();

    /// <param name="run">Null for any run of theirs.</param>
    public Task<long?> StandingAnswer(CaseStore store, string? person, string kind, string? name, string? run, string? session) =>
        StandingAnswers(store, person, kind, name, run, session);

    private readonly Func<CaseStore, string?, string, string?, string?, string?, Task<long?>> StandingAnswers =
        EF.CompileAsyncQuery((CaseStore store, string? person, string kind, string? name, string? run, string? session) =>
            store.Records
                .Where(record => record.PersonRef == person && record.SessionRef == session && EF.Property<string>(record, RecordsMapping.Kind) == kind
                    && record.Name == name && (run == null || record.RunId == run))
                .OrderByDescending(record => record.Id)
                .Select(record => (long?)record.Id)
                .FirstOrDefault());

    public readonly Func<CaseStore, string, int, Task<bool>> IsUnchanged =
        EF.CompileAsyncQuery((CaseStore store, string sessionRef, int version) =>
            store.Sessions.Any(session => session.Ref == sessionRef && session.Version == version));

    public readonly Func<CaseStore, string, Task<bool>> IsPlannedOfNone =
        EF.CompileAsyncQuery((CaseStore store, string purpose) => store.Outbox.Any(message => message.SessionRef == null && message.Purpose == purpose));

    public readonly Func<CaseStore, string, string, Task<bool>> IsPlannedOf =
        EF.CompileAsyncQuery((CaseStore store, string sessionRef, string purpose) => store.Outbox.Any(message => message.SessionRef == sessionRef && message.Purpose == purpose));

    private static Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> Sessions(
        Expression<Func<CaseStore, string, IQueryable<Session>>> chosen) =>
        EF.CompileAsyncQuery(Rows.Around(chosen));

    private static readonly SessionRows Rows = new(
        (store, personRef, since, chosen) =>
            from session in chosen
                .Where(s => s.StartsAt >= since
                    && (s.State == SessionState.Planned || s.State == SessionState.CalledOff || s.State == SessionState.Suspended || s.State == SessionState.Held))
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Ref)
                .Take(MostSessions)
            from relationship in store.Relationships
                .Where(own => own.PersonRef == personRef && own.ChildRef == session.ChildRef)
                .DefaultIfEmpty()
            from practitioner in store.People.Where(person => person.Ref == session.PractitionerRef).DefaultIfEmpty()
            from attendee in store.SessionAttendees.Where(other => other.SessionRef == session.Ref).DefaultIfEmpty()
            from role in store.Relationships
                .Where(other => other.PersonRef == attendee!.PersonRef && other.ChildRef == session.ChildRef)
                .DefaultIfEmpty()
            orderby session.StartsAt, session.Ref
            select new SessionRow
            {
                Ref = session.Ref,
                ChildRef = session.ChildRef,
                ChildName = session.Child!.FirstName,
                StartsAt = session.StartsAt,
                EndsAt = session.EndsAt,
                VenueRef = session.VenueRef,
                VenueName = session.Venue!.Name,
                VenueAddress = session.Venue!.Address,
                State = session.State,
                Type = session.Type,
                RingIn = session.RingIn,
                Version = session.Version,
                Practitioner = practitioner!.FirstName,
                Tell = (Tell?)relationship!.Tell,
                Restricted = relationship != null && (relationship.Suspended || relationship.CourtRestrained),
                Decided = store.Records.OfType<StaffNote>()
                    .Where(note => note.SessionRef == session.Ref && (note.About == StaffDecisions.GoesAhead || note.About == StaffDecisions.DoesNotGoAhead)
                        && (note.SessionStart == null || note.SessionStart == session.StartsAt))
                    .OrderByDescending(note => note.Id)
                    .Select(note => note.About)
                    .FirstOrDefault(),
                AttendeeRef = attendee!.PersonRef,
                AttendeeName = attendee.Person!.FirstName,
                AttendeeKind = role!.Kind,
                AttendeeSaid = store.Records.OfType<Attendance>()
                    .Where(said => said.PersonRef == attendee!.PersonRef && said.SessionRef == session.Ref && (said.SessionStart == null || said.SessionStart == session.StartsAt))
                    .OrderByDescending(said => said.Id)
                    .Select(said => (AttendanceState?)said.State)
                    .FirstOrDefault(),
            });
}
