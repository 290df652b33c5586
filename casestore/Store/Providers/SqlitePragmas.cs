using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyTimeBot.Store.Providers;

/// <summary>Sets each native connection up once; a pooled one keeps what it was told.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>What a connection has read is stale as soon as another writes, so a cache for one turn's pages is enough for each.</summary>
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-512;";

    private static readonly ConditionalWeakTable<object, object> Ready = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    private static void SetUp(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } sqlite || Ready.TryGetValue(handle, out _))
            return;
        using var command = sqlite.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Ready.AddOrUpdate(handle, handle);
    }
}
