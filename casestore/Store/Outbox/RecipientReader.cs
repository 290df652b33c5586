using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outbox;

/// <summary>Reads who a message goes to, at the moment of sending.</summary>
internal static class RecipientReader
{
    public static async Task<Recipient> Read(CaseStore store, OutboxMessage message, CancellationToken cancel)
    {
        var address = await Address(store, message).FirstOrDefaultAsync(cancel);
        var person = await Person(store, message.PersonRef).FirstOrDefaultAsync(cancel);
        var session = await Session(store, message.SessionRef).FirstOrDefaultAsync(cancel);
        return new Recipient
        {
            AddressKnown = address is not null,
            Privacy = address?.Privacy ?? AddressPrivacy.Unknown,
            OptedOut = address?.OptedOutAt is not null,
            WrongNumber = address?.WrongNumberAt is not null,
            StillTheirs = address is not null && address.People.Exists(link => link.PersonRef == message.PersonRef),
            Muted = person is { Muted: true },
            MayNotBeMessaged = person is { Role: PersonRole.YoungPerson } && !await HasConsent(store, person.Ref, cancel),
            Restricted = person is not null && session is not null && await IsRestricted(store, person.Ref, session.ChildRef, cancel),
            SessionStartsAt = session?.StartsAt,
            SessionState = session?.State,
        };
    }

    private static IQueryable<Address> Address(CaseStore store, OutboxMessage message) =>
        store.Addresses
            .Include(address => address.People)
            .Where(address => address.Channel == message.Channel && address.Value == message.To)
            .AsNoTracking();

    private static IQueryable<Person> Person(CaseStore store, string? personRef) =>
        store.People.Where(person => person.Ref == personRef).AsNoTracking();

    private static IQueryable<Session> Session(CaseStore store, string? sessionRef) =>
        store.Sessions.Where(session => session.Ref == sessionRef).AsNoTracking();

    private static Task<bool> HasConsent(CaseStore store, string personRef, CancellationToken cancel) =>
        store.Children.AnyAsync(child => child.PersonRef == personRef && child.MayMessage, cancel);

    private static Task<bool> IsRestricted(CaseStore store, string personRef, string childRef, CancellationToken cancel) =>
        store.Relationships.AnyAsync(
            own => own.PersonRef == personRef && own.ChildRef == childRef && (own.Suspended || own.CourtRestrained),
            cancel);
}
