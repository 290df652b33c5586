using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Store.Providers;

/// <summary>
/// The SQLite file. An open connection goes on writing into a file that was deleted, and what it says is on disk is lost
/// with it: so the file is looked for before every use.
/// </summary>
internal sealed class StoreFile(string path)
{
    public static StoreFile? Of(CaseStoreOptions options)
    {
        var source = new SqliteConnectionStringBuilder(options.ConnectionString);
        var inMemory = source.Mode == SqliteOpenMode.Memory || source.DataSource is "" or ":memory:";
        return inMemory ? null : new StoreFile(Path.GetFullPath(source.DataSource));
    }

    public bool Exists => File.Exists(path);

    public void MustExist()
    {
        if (Exists)
            return;
        SqliteConnection.ClearAllPools();
        throw new StoreUnavailableException("The case store's file is not there.");
    }
}
