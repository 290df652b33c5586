using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Store.Turns;

/// <summary>A KIT plan as it stands, from everything that was ever said towards it.</summary>
internal static class KitOfRows
{
    public static KitFacts Kit(List<KitRow> rows, int shown, int read)
    {
        var choices = rows.Where(row => row.Move is KitPlanMove.Wanted or KitPlanMove.NotWanted).ToList();
        return new KitFacts(Wishes(rows), choices.Count > 0 && choices[^1].Move == KitPlanMove.NotWanted, shown, read);
    }

    /// <summary>The newest word on a topic stands where the topic was first spoken of.</summary>
    private static List<KitWish> Wishes(List<KitRow> rows) =>
        rows.Where(row => row.Topic is not null)
            .GroupBy(row => row.Topic!, StringComparer.Ordinal)
            .Select(topic => topic.Last())
            .Where(row => !row.TakenBack)
            .Select(row => new KitWish(row.Id, row.Topic!, row.Value, row.Answer ?? row.Words, row.Version ?? 1) { HeardAsConcern = row.HeardAsConcern })
            .ToList();
}
