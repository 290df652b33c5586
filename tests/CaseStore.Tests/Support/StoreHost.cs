using FamilyTimeBot.Store.Outbox;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Store.Tests.Support;

/// <summary>A migrated store of its own, on a real file or on the SQL Server that the environment names.</summary>
public sealed class StoreHost : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly ServiceProvider _services;

    private StoreHost(CaseStoreOptions options, IDataProtectionProvider keys, string? folder)
    {
        Options = options;
        Keys = keys;
        _folder = folder;
        _services = new ServiceCollection().AddSingleton(keys).AddCaseStore(options).BuildServiceProvider();
    }

    public CaseStoreOptions Options { get; }

    public IDataProtectionProvider Keys { get; }

    public IServiceProvider Services => _services;

    public ITurnStore Turns => _services.GetRequiredService<ITurnStore>();

    public IOutboxStore Outbox => _services.GetRequiredService<IOutboxStore>();

    public string File => Path.Combine(_folder!, "case.db");

    public static async Task<StoreHost> Start(Database database)
    {
        var folder = database == Database.Sqlite ? Directory.CreateTempSubdirectory("casestore-").FullName : null;
        var host = new StoreHost(OptionsFor(folder), new EphemeralDataProtectionProvider(), folder);
        await host.Services.MigrateAsync();
        return host;
    }

    /// <summary>A second process, as far as the store can tell: its own pool, writer and model.</summary>
    public StoreHost Another() => new(Options, Keys, folder: null);

    public CaseStore Open() => _services.GetRequiredService<IDbContextFactory<CaseStore>>().CreateDbContext();

    public async Task Add(params object[] entities)
    {
        await using var store = Open();
        foreach (var entity in entities)
            store.Add(entity);
        await store.SaveChangesAsync();
    }

    public async Task<T> Read<T>(Func<CaseStore, Task<T>> read)
    {
        await using var store = Open();
        return await read(store);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is null)
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static CaseStoreOptions OptionsFor(string? folder) => folder is null
        ? new CaseStoreOptions("SqlServer", FreshDatabase())
        : new CaseStoreOptions("Sqlite", $"Data Source={Path.Combine(folder, "case.db")}");

    /// <summary>Each test gets the one database that exists, emptied of what an earlier test left.</summary>
    private static string FreshDatabase()
    {
        var connection = new SqlConnection(SqlServer.ConnectionString);
        using (connection)
        {
            connection.Open();
            using var command = new SqlCommand(SqlServer.DropEverything, connection);
            command.ExecuteNonQuery();
        }
        return SqlServer.ConnectionString!;
    }
}

public enum Database
{
    Sqlite,
    SqlServer,
}
