using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

internal sealed class VenuesImport(KnownRefs known) : RowImport(known)
{
    private const int MostAddress = 400;

    private Dictionary<string, Venue> _venues = [];

    public override string KeyOf(ImportRow row) => row.Key("venue");

    public override void Remember(ImportRow row) => Known.Venues.Add(row.Cell("venue")!);

    public override async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var refs = rows.Select(row => row.Cell("venue")).ToList();
        _venues = await store.Venues.Where(venue => refs.Contains(venue.Ref)).ToDictionaryAsync(venue => venue.Ref, StringComparer.Ordinal, cancel);
    }

    public override RowEffect Apply(CaseStore store, ImportRow row)
    {
        var venueRef = row.Key("venue");
        if (!_venues.TryGetValue(venueRef, out var venue))
            _venues[venueRef] = venue = store.Venues.Add(new Venue { Ref = venueRef, Name = "" }).Entity;
        venue.Name = row.Name("name");
        Set(row, "address", (cells, column) => cells.Short(column, cells.Cell(column), MostAddress), value => venue.Address = value);
        return EffectOn(store.Entry(venue));
    }
}
