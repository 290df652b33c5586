using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FamilyTimeBot.Store.Providers;

/// <summary>Pooled contexts of the provider that the settings name.</summary>
internal sealed class CaseStoreFactory<T>(DbContextOptions<T> options, StoreFile? file) : IDbContextFactory<CaseStore>
    where T : CaseStore
{
    private const int Pooled = 128;

    private readonly PooledDbContextFactory<T> _pool = new(options, Pooled);

    public CaseStore CreateDbContext()
    {
        file?.MustExist();
        return _pool.CreateDbContext();
    }
}
