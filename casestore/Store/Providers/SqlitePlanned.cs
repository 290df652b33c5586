using FamilyTimeBot.Model.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Providers;

/// <summary>
/// One prepared statement for all rows: planning a country's fortnight is a million rows, and SQLite has no bulk insert.
/// The empty text is encrypted once.
/// </summary>
internal static class SqlitePlanned
{
    private const string Statement =
        """
        INSERT INTO "Outbox" ("Purpose","Kind","Channel","To","PersonRef","SessionRef","Text","DueAt","StaleAt","PlannedAt","State","Attempts","Reference")
        VALUES ($purpose,$kind,$channel,$to,$person,$session,$text,$due,$stale,$planned,$state,0,$reference)
        """;

    /// <summary>
    /// Three indexes are written for each row. With SQLite's usual two megabytes of cache their pages are read again and again, and with its usual log of
    /// four megabytes they are written again and again; a connection that has planned much keeps the larger ones until the pass is over.
    /// </summary>
    private const string LargerCache = "PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=32000";
    private const int Many = 200;

    public static async Task Insert(SqliteCaseStore store, IReadOnlyList<OutboxMessage> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return;
        await using var command = ((SqliteConnection)store.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)store.Database.CurrentTransaction?.GetDbTransaction();
        if (rows.Count > Many)
        {
            command.CommandText = LargerCache;
            await command.ExecuteNonQueryAsync(cancel);
        }
        command.CommandText = Statement;
        var places = new[] { "$purpose", "$kind", "$channel", "$to", "$person", "$session", "$due", "$stale", "$planned", "$reference" }
            .Select(name => command.Parameters.Add(new SqliteParameter(name, null))).ToList();
        command.Parameters.AddWithValue("$text", store.Protector.Protect(""));
        command.Parameters.AddWithValue("$state", nameof(OutboxState.Planned));
        command.Prepare();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            Insert(command, places, row);
        }
    }

    /// <summary>SQLite's calls never wait for anything but the disk: asynchrony would only cost.</summary>
    private static void Insert(SqliteCommand command, List<SqliteParameter> places, OutboxMessage row)
    {
        object?[] values = [row.Purpose, row.Kind, row.Channel, row.To, row.PersonRef, row.SessionRef, row.DueAt, row.StaleAt, row.PlannedAt, row.Reference];
        for (var i = 0; i < values.Length; i++)
            places[i].Value = values[i] ?? DBNull.Value;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            throw new DbUpdateException("A planned text could not be put down.", fault);
        }
    }
}
