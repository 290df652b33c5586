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
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(1);
    public const int Retries = 12;

    /// <summary>Another attempt that is as slow as can be still ends in time.</summary>
    public static bool Allows(long startedAt, TimeSpan delay) => Stopwatch.GetElapsedTime(startedAt) + delay + Attempt <= Total;
}

internal sealed class SqliteRetry(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, Patience.Retries, Patience.MaxDelay)
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    protected override bool ShouldRetryOn(Exception exception) => StoreFaults.IsBusy(exception as SqliteException);

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        base.GetNextDelay(lastException) is { } delay && Patience.Allows(_startedAt, delay) ? delay : null;
}

internal sealed class SqlServerRetry(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, Patience.Retries, Patience.MaxDelay, errorNumbersToAdd: null)
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        base.GetNextDelay(lastException) is { } delay && Patience.Allows(_startedAt, delay) ? delay : null;
}
