using FamilyTimeBot.Store.Faults;
using FamilyTimeBot.Store.Protection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FamilyTimeBot.Store.Providers;

/// <summary>How each database is spoken to. Waiting is bounded here, so that no turn waits longer than its channel does.</summary>
internal static class ProviderOptions
{
    /// <summary>Shorter than the driver's wait for a lock, so that it does not begin a second wait.</summary>
    private const int SqliteSeconds = 4;
    private const int SqlServerSeconds = 5;

    public static DbContextOptions<SqliteCaseStore> Sqlite(CaseStoreOptions store, ITextProtector protector, KeptStatements? statements = null, bool create = false)
    {
        var builder = new DbContextOptionsBuilder<SqliteCaseStore>();
        builder.UseSqlite(SqliteConnectionString(store, create), sqlite =>
        {
            sqlite.ExecutionStrategy(dependencies => new SqliteRetry(dependencies));
            if (store.MaxBatchSize is { } size)
                sqlite.MaxBatchSize(size);
        });
        builder.AddInterceptors(new SqlitePragmas());
        if (statements is not null)
            builder.AddInterceptors(statements);
        return builder.Common(protector).Options;
    }

    public static DbContextOptions<SqlServerCaseStore> SqlServer(CaseStoreOptions store, ITextProtector protector)
    {
        var builder = new DbContextOptionsBuilder<SqlServerCaseStore>();
        builder.UseSqlServer(SqlServerConnectionString(store), server =>
        {
            server.ExecutionStrategy(dependencies => new SqlServerRetry(dependencies));
            server.CommandTimeout(SqlServerSeconds);
            if (store.MaxBatchSize is { } size)
                server.MaxBatchSize(size);
        });
        return builder.Common(protector).Options;
    }

    /// <summary>The file is created by a migration alone: a store that has gone missing must not come back empty.</summary>
    private static string SqliteConnectionString(CaseStoreOptions store, bool create)
    {
        var connection = new SqliteConnectionStringBuilder(store.ConnectionString)
        {
            DefaultTimeout = SqliteSeconds,
        };
        if (connection.Mode == SqliteOpenMode.ReadWriteCreate && !create)
            connection.Mode = SqliteOpenMode.ReadWrite;
        return connection.ToString();
    }

    private static string SqlServerConnectionString(CaseStoreOptions store)
    {
        var connection = new SqlConnectionStringBuilder(store.ConnectionString);
        if (!connection.ShouldSerialize("Connect Timeout"))
            connection.ConnectTimeout = SqlServerSeconds;
        return connection.ToString();
    }

    /// <summary>Duplicates and conflicts are outcomes here, not errors; and what the database says of them may hold a number.</summary>
    private static DbContextOptionsBuilder<T> Common<T>(this DbContextOptionsBuilder<T> builder, ITextProtector protector)
        where T : DbContext
    {
        builder.ReplaceService<IModelCacheKeyFactory, ModelKeyByProtector>();
        builder.EnableThreadSafetyChecks(false);
        builder.ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.SaveChangesFailed,
            CoreEventId.OptimisticConcurrencyException,
            RelationalEventId.CommandError));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ProtectorExtension(protector));
        return builder;
    }
}
