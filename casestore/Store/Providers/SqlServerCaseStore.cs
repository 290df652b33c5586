using FamilyTimeBot.Store.Faults;
using FamilyTimeBot.Store.Mappings;
using FamilyTimeBot.Store.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Providers;

public sealed class SqlServerCaseStore(DbContextOptions<SqlServerCaseStore> options) : CaseStore(options)
{
    /// <summary>An update that changes nothing takes the row's lock, which a read gives back at once.</summary>
    internal override async Task<bool> HoldSession(TurnQueries queries, string sessionRef, int version, CancellationToken cancel) =>
        await Sessions
            .Where(session => session.Ref == sessionRef && session.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Version, version), cancel) == 1;

    internal override IExecutionStrategy Retry(long since) => new SqlServerRetry(this, since);

    internal override Task LimitWait(TimeSpan wait)
    {
        Database.SetCommandTimeout(wait);
        return Task.CompletedTask;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var property in model.Model.ComparedStrings())
            property.SetCollation(HouseRules.ExactCollation);
    }
}
