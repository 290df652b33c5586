using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>Whose plans somebody may ask for: young people who write themselves, and are theirs to care for, to see or to work with.</summary>
internal static class PlansReader
{
    public static async Task<List<YoungOne>> Young(CaseStore store, string personRef, PersonRole role, DateTime since) =>
        Children(store, personRef, role, since) is { } children
            ? await children.Where(child => child.PersonRef != null).Distinct().OrderBy(child => child.Ref)
                .Select(child => new YoungOne(child.Ref, child.FirstName, child.PersonRef!)).ToListAsync()
            : [];

    private static IQueryable<Child>? Children(CaseStore store, string personRef, PersonRole role, DateTime since) => role switch
    {
        PersonRole.SocialWorker => store.Children.Where(child => child.SocialWorkerRef == personRef),
        PersonRole.Practitioner => from session in store.Sessions where session.PractitionerRef == personRef && session.StartsAt >= since select session.Child!,
        PersonRole.Carer or PersonRole.Parent or PersonRole.Relative =>
            from own in store.Relationships
            where own.PersonRef == personRef && !own.Suspended && !own.CourtRestrained && (role == PersonRole.Carer || (own.Tell & Tell.Session) != 0)
            select own.Child!,
        _ => null,
    };
}

internal sealed record YoungOne(string Ref, string FirstName, string PersonRef);
