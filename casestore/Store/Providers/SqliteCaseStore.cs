using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Providers;

public sealed class SqliteCaseStore(DbContextOptions<SqliteCaseStore> options) : CaseStore(options)
{
    /// <summary>A read is enough: the transaction holds the one write lock from its first statement.</summary>
    internal override Task<bool> HoldSession(string sessionRef, int version, CancellationToken cancel) =>
        Sessions.AnyAsync(session => session.Ref == sessionRef && session.Version == version, cancel);
}
