using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store.Faults;
using FamilyTimeBot.Store.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Providers;

public sealed class SqliteCaseStore(DbContextOptions<SqliteCaseStore> options) : CaseStore(options)
{
    /// <summary>A read is enough: the transaction holds the one write lock from its first statement.</summary>
    internal override Task<bool> HoldSession(TurnQueries queries, string sessionRef, int version, CancellationToken cancel) => queries.IsUnchanged(this, sessionRef, version);

    internal override IExecutionStrategy Retry(long since) => new SqliteRetry(this, since);

    /// <summary>SQLite waits first, and the driver begins anew while its own time is not up: so both are told.</summary>
    internal override async Task LimitWait(TimeSpan wait)
    {
        await Database.OpenConnectionAsync();
        var connection = (SqliteConnection)Database.GetDbConnection();
        connection.DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds - 1);
        await using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"PRAGMA busy_timeout={(int)wait.TotalMilliseconds}");
        await command.ExecuteNonQueryAsync();
    }

    internal override Task InsertPlanned(IReadOnlyList<OutboxMessage> rows, CancellationToken cancel) => SqlitePlanned.Insert(this, rows, cancel);

    /// <summary>The larger cache goes with the connection.</summary>
    internal override void RestAfterPlanning() => SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection());
}
