using System.Text;
using FamilyTimeBot.Store.Protection;
using Microsoft.EntityFrameworkCore.Design;

namespace FamilyTimeBot.Store.Providers;

/// <summary>Lets `dotnet ef` make a migration without a host, a key or a database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCaseStore>
{
    public SqliteCaseStore CreateDbContext(string[] args) =>
        new(ProviderOptions.Sqlite(new CaseStoreOptions("Sqlite", "Data Source=design.db"), new PlainText()));
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCaseStore>
{
    public SqlServerCaseStore CreateDbContext(string[] args) =>
        new(ProviderOptions.SqlServer(new CaseStoreOptions("SqlServer", "Server=design"), new PlainText()));
}

/// <summary>Stands in where a model is drawn and nothing is stored.</summary>
internal sealed class PlainText : ITextProtector
{
    public byte[] Protect(string text) => Encoding.UTF8.GetBytes(text);

    public string Unprotect(byte[] stored) => Encoding.UTF8.GetString(stored);
}
