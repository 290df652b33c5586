using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Faults;

/// <summary>How long the store is tried for. The carrier stops waiting for an answer at 15 seconds; the turn must say so before.</summary>
internal static class Patience
{
    public static readonly TimeSpan Total = TimeSpan.FromSeconds(8);

    /// <summary>One attempt may wait so long for a lock or a connection.</summary>
    public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(5);

    /// <summary>With less than this left nothing is begun.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1);
    public const int Retries = 12;

    public static TimeSpan Left(long since) => Total - Stopwatch.GetElapsedTime(since);

    /// <summary>Another attempt that is as slow as can be still ends in time.</summary>
    public static bool Allows(long since, TimeSpan delay) => Stopwatch.GetElapsedTime(since) + delay + Attempt <= Total;
}

internal sealed class SqliteRetry : ExecutionStrategy
{
    private readonly long _since;

    public SqliteRetry(ExecutionStrategyDependencies dependencies)
        : base(dependencies, Patience.Retries, Patience.MaxDelay) => _since = Stopwatch.GetTimestamp();

    public SqliteRetry(DbContext store, long since)
        : base(store, Patience.Retries, Patience.MaxDelay) => _since = since;

    protected override bool ShouldRetryOn(Exception exception) => StoreFaults.IsBusy(exception as SqliteException);

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        base.GetNextDelay(lastException) is { } delay && Patience.Allows(_since, delay) ? delay : null;
}

internal sealed class SqlServerRetry : SqlServerRetryingExecutionStrategy
{
    private readonly long _since;

    public SqlServerRetry(ExecutionStrategyDependencies dependencies)
        : base(dependencies, Patience.Retries, Patience.MaxDelay, errorNumbersToAdd: null) => _since = Stopwatch.GetTimestamp();

    public SqlServerRetry(DbContext store, long since)
        : base(store, Patience.Retries, Patience.MaxDelay, errorNumbersToAdd: null) => _since = since;

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        base.GetNextDelay(lastException) is { } delay && Patience.Allows(_since, delay) ? delay : null;
}
