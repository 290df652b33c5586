using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>Reads what young people said towards cards and letters: from them to what hangs on them by index.</summary>
internal static class CardWishReader
{
    private const string How = "how";
    private const string Days = "special-days";
    private const int Together = 500;

    public static async Task<IReadOnlyList<CardWishes>> Read(CaseStore store, CancellationToken cancel)
    {
        var young = await store.Children.Where(child => child.MayMessage && child.PersonRef != null).Select(child => child.PersonRef!).Distinct().ToListAsync(cancel);
        var wishes = new List<CardWishes>();
        foreach (var some in young.Chunk(Together))
            wishes.AddRange(await Read(store, [.. some], cancel));
        return wishes;
    }

    public static async Task<IReadOnlyList<string>> RestrictedNames(CaseStore store, string youngPersonRef, CancellationToken cancel) =>
        (await (from child in store.Children
                where child.PersonRef == youngPersonRef
                join relation in store.Relationships on child.Ref equals relation.ChildRef
                where (relation.Suspended || relation.CourtRestrained) && relation.PersonRef != youngPersonRef
                select new { relation.Kind, relation.Person!.FirstName }).ToListAsync(cancel))
        .SelectMany(relation => new[] { relation.Kind, relation.FirstName }).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static async Task<IEnumerable<CardWishes>> Read(CaseStore store, List<string> people, CancellationToken cancel)
    {
        var said = await store.Records.OfType<KitPlan>().Where(wish => EF.Parameter(people).Contains(wish.PersonRef!) && (wish.Question == How || wish.Question == Days))
            .AsNoTracking().ToListAsync(cancel);
        var reaches = await OutlineReader.ReachesOf(store, people, cancel);
        return said.GroupBy(wish => wish.PersonRef!, StringComparer.Ordinal).Where(own => reaches.ContainsKey(own.Key))
            .Select(own => new CardWishes(own.Key, reaches[own.Key], Standing(own, How)?.Value, Standing(own, Days)?.Words, own.Any(wish => wish.Question == Days)));
    }

    private static KitPlan? Standing(IEnumerable<KitPlan> own, string topic) =>
        own.Where(wish => wish.Question == topic).MaxBy(wish => wish.Id) is { TakenBack: false } newest ? newest : null;
}
