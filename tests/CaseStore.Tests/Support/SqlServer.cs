namespace FamilyTimeBot.Store.Tests.Support;

/// <summary>The SQL Server that tests may use: an empty database that exists.</summary>
public static class SqlServer
{
    public const string Variable = "FAMILYTIME_TEST_SQLSERVER";

    public const string DropEverything = """
        DECLARE @sql nvarchar(max) = N'';
        SELECT @sql += N'ALTER TABLE ' + QUOTENAME(OBJECT_SCHEMA_NAME(parent_object_id)) + N'.' + QUOTENAME(OBJECT_NAME(parent_object_id))
            + N' DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.foreign_keys;
        SELECT @sql += N'DROP TABLE ' + QUOTENAME(SCHEMA_NAME(schema_id)) + N'.' + QUOTENAME(name) + N';' FROM sys.tables;
        EXEC sp_executesql @sql;
        """;

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable);

    public static void SkipUnlessThere(Database database) =>
        Skip.If(database == Database.SqlServer && string.IsNullOrEmpty(ConnectionString), $"{Variable} is not set.");
}

/// <summary>The same test on both databases. One at a time: they share the one SQL Server.</summary>
[CollectionDefinition(nameof(OnBothDatabases), DisableParallelization = true)]
public sealed class OnBothDatabases
{
}
