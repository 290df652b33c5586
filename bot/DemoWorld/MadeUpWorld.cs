using FamilyTimeBot.Import;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.DemoWorld;

/// <summary>Fills an empty store with a small made-up world around today, through the import like any other. For Development.</summary>
public sealed class MadeUpWorld(IDbContextFactory<CaseStore> stores, Importer importer, Policy policy, TimeProvider clock)
{
    /// <returns>False when somebody is in the store already: then nothing is touched.</returns>
    public async Task<bool> FillIfEmpty(CancellationToken cancel)
    {
        await using (var store = await stores.CreateDbContextAsync(cancel))
            if (await store.People.AnyAsync(cancel))
                return false;
        var outcome = await importer.Run(Files(), skipBad: false, takenIn: [], cancel);
        return outcome.IsWritten ? true : throw new InvalidOperationException($"The made-up world is not importable: {outcome.Bad[0]}");
    }

    private ImportSource[] Files() =>
    [
        ImportSource.Text("people.csv", MadeUpPeople.People),
        ImportSource.Text("children.csv", MadeUpPeople.Children),
        ImportSource.Text("venues.csv", MadeUpPeople.Venues),
        ImportSource.Text("relationships.csv", MadeUpPeople.Relationships),
        ImportSource.Text("sessions.csv", MadeUpSessions.Csv(Today(), policy)),
    ];

    private DateOnly Today()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone));
    }
}
