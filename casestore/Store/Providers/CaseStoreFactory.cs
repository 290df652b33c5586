using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FamilyTimeBot.Store.Providers;

/// <summary>Pooled contexts of the provider that the settings name.</summary>
/// <param name="file">Null where the store is no file.</param>
/// <param name="statements">Null where connections are not kept open.</param>
internal sealed class CaseStoreFactory<T>(DbContextOptions<T> options, StoreFile? file, KeptStatements? statements) : IDbContextFactory<CaseStore>, IKeepsOpen
    where T : CaseStore
{
    private const int Pooled = 128;

    private readonly PooledDbContextFactory<T> _pool = new(options, Pooled);

    public bool KeepsOpen => statements is not null;

    public bool IsThere => file?.Exists ?? true;

    public CaseStore CreateDbContext()
    {
        file?.MustExist();
        return _pool.CreateDbContext();
    }

    public void Keep(CaseStore store) => statements?.Keep(store.Database.GetDbConnection());

    public void LetGo(CaseStore store) => statements?.LetGo(store.Database.GetDbConnection());
}
