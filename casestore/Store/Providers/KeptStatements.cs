using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyTimeBot.Store.Providers;

/// <summary>
/// A turn runs the same dozen statements as the last one, and SQLite spends as long on planning each as on running it. On connections
/// that stay open they are planned once. EF Core makes a command for each use, so its values are run on the one that is kept.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>Enough for all that turns run; what comes later is planned each time.</summary>
    private const int Most = 100;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Statement>> byConnection = new();

    /// <summary>From now on, until the connection is closed.</summary>
    public void Keep(DbConnection connection) => byConnection.TryAdd(connection, new(StringComparer.Ordinal));

    /// <summary>
    /// Before it is closed. Its native connection then goes to somebody else, and the connection gets another when it opens again: a statement kept
    /// beyond that would run in a stranger's transaction.
    /// </summary>
    public void LetGo(DbConnection connection)
    {
        if (!byConnection.TryGetValue(connection, out var statements))
            return;
        byConnection.Remove(connection);
        foreach (var statement in statements.Values)
            statement.Dispose();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Kept((SqliteCommand)command) is { } kept ? InterceptionResult<DbDataReader>.SuppressWithResult(kept.Run((SqliteCommand)command)) : result;

    /// <summary>SQLite's calls never wait for anything but the disk: asynchrony would only cost.</summary>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    private Statement? Kept(SqliteCommand command)
    {
        if (command.Connection is not { } connection || !byConnection.TryGetValue(connection, out var statements))
            return null;
        if (statements.TryGetValue(command.CommandText, out var kept))
            return kept.IsFree ? kept : null;
        if (statements.Count >= Most)
            return null;
        return statements[command.CommandText] = new Statement(connection, command.CommandText);
    }

    private sealed class Statement(SqliteConnection connection, string text) : IDisposable
    {
        private readonly SqliteCommand command = new(text, connection);
        private SqliteDataReader? reader;

        public bool IsFree => reader is null or { IsClosed: true };

        public SqliteDataReader Run(SqliteCommand values)
        {
            command.Transaction = values.Transaction;
            command.CommandTimeout = values.CommandTimeout;
            command.Parameters.Clear();
            foreach (SqliteParameter value in values.Parameters)
                command.Parameters.Add(value);
            return reader = command.ExecuteReader();
        }

        public void Dispose() => command.Dispose();
    }
}
