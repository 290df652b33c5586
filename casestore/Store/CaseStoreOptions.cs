using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Store;

/// <param name="Provider">"Sqlite" or "SqlServer", in any case.</param>
public sealed record CaseStoreOptions(string Provider, string ConnectionString)
{
    /// <summary>Statements sent together at most; the provider's own choice when null. SQLite sends one at a time.</summary>
    public int? MaxBatchSize { get; init; }

    public bool IsSqlite => Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);

    public bool IsSqlServer => Provider.Equals("SqlServer", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the connection string is none for that provider; null when it is one. It is not repeated: it may hold a password.</summary>
    public string? NotAConnection
    {
        get
        {
            try
            {
                _ = IsSqlite ? (DbConnectionStringBuilder)new SqliteConnectionStringBuilder(ConnectionString) : new SqlConnectionStringBuilder(ConnectionString);
                return null;
            }
            catch (Exception fault) when (fault is ArgumentException or FormatException)
            {
                return $"is no connection string for {Provider}: {fault.Message}";
            }
        }
    }
}
