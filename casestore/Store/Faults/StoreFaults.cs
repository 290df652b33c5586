using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Faults;

/// <summary>What an exception of the database means to the service: a closed list.</summary>
internal static class StoreFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteConstraint = 19;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerConstraint = 547;

    public static bool IsBusy(SqliteException? fault) => fault?.SqliteErrorCode is SqliteBusy or SqliteLocked;

    /// <summary>A row with that key is there already, or the row has moved on since it was read.</summary>
    public static bool IsLostRace(DbUpdateException fault) =>
        fault is DbUpdateConcurrencyException || IsUniqueViolation(fault.InnerException);

    /// <summary>The store itself failed: not there, locked, full, or not reached. Not what was written into it.</summary>
    public static bool IsUnavailable(Exception fault) => fault switch
    {
        RetryLimitExceededException or TimeoutException or IOException => true,
        DbException database => !IsConstraint(database),
        DbUpdateException { InnerException: DbException database } => !IsConstraint(database),
        InvalidOperationException { InnerException: DbException database } => !IsConstraint(database),
        InvalidOperationException { Source: "Microsoft.Data.SqlClient" } => true,
        _ => false,
    };

    public static StoreUnavailableException Unavailable(Exception fault) =>
        new($"The case store could not be used: {fault.GetBaseException().GetType().Name}.", fault);

    private static bool IsUniqueViolation(Exception? fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };

    private static bool IsConstraint(DbException fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint or SqlServerConstraint,
        _ => false,
    };
}
