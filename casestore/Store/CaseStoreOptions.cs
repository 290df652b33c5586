namespace FamilyTimeBot.Store;

/// <param name="Provider">"Sqlite" or "SqlServer", in any case.</param>
public sealed record CaseStoreOptions(string Provider, string ConnectionString)
{
    /// <summary>Statements sent together at most; the provider's own choice when null. SQLite sends one at a time.</summary>
    public int? MaxBatchSize { get; init; }

    public bool IsSqlite => Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase);

    public bool IsSqlServer => Provider.Equals("SqlServer", StringComparison.OrdinalIgnoreCase);
}
