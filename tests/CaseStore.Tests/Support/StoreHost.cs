using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Protection;
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

    /// <summary>One key for all tests: a model is cached by its protector, and building one takes longer than most tests.</summary>
    private static readonly ITextProtector Protector = new DataProtectionTextProtector(new EphemeralDataProtectionProvider());

    private static readonly Lazy<Task<byte[]>> MigratedFile = new(MakeMigratedFile);

    private StoreHost(CaseStoreOptions options, string? folder, ITextProtector? protector = null)
    {
        Options = options;
        _folder = folder;
        _services = new ServiceCollection().AddSingleton(protector ?? Protector).AddCaseStore(options).BuildServiceProvider();
    }

    public CaseStoreOptions Options { get; }

    public IServiceProvider Services => _services;

    public ITurnStore Turns => _services.GetRequiredService<ITurnStore>();

    public IOutboxStore Outbox => _services.GetRequiredService<IOutboxStore>();

    public string File => Path.Combine(_folder!, "case.db");

    public static async Task<StoreHost> Start(Database database)
    {
        if (database == Database.SqlServer)
            return await Migrated(new StoreHost(new CaseStoreOptions("SqlServer", FreshDatabase()), folder: null));
        var host = OnFile();
        await System.IO.File.WriteAllBytesAsync(host.File, await MigratedFile.Value);
        return host;
    }

    private static StoreHost OnFile()
    {
        var folder = Directory.CreateTempSubdirectory("casestore-").FullName;
        return new StoreHost(new CaseStoreOptions("Sqlite", $"Data Source={Path.Combine(folder, "case.db")}"), folder);
    }

    private static async Task<StoreHost> Migrated(StoreHost host)
    {
        await host.Services.MigrateAsync();
        return host;
    }

    private static async Task<byte[]> MakeMigratedFile()
    {
        await using var host = await Migrated(OnFile());
        await host.Read(store => store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        return await System.IO.File.ReadAllBytesAsync(host.File);
    }

    /// <summary>A second process, as far as the store can tell: its own pool, writer and model.</summary>
    public StoreHost Another() => new(Options, folder: null);

    /// <summary>The same, with a key of its own, and so with a model of its own.</summary>
    public StoreHost WithAnotherKey() => new(Options, folder: null, new DataProtectionTextProtector(new EphemeralDataProtectionProvider()));

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
