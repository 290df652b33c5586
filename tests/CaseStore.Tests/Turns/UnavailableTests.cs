using System.Diagnostics;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Tests.Turns;

[Collection(nameof(OnBothDatabases))]
public sealed class UnavailableTests
{
    [Fact]
    public async Task A_store_whose_file_is_gone_takes_nothing_and_does_not_come_back_empty()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await host.Turns.Commit(Family.Turn("SM1"), default);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(host.File)!))
            File.Delete(file);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Turns.RepliesTo("sms", "SM1", default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Turns.Commit(Family.Turn("SM2", expected: 1), default));
        Assert.False(File.Exists(host.File));
    }

    [Fact]
    public async Task A_store_that_was_never_migrated_is_unavailable()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await host.Read(store => store.Database.ExecuteSqlRawAsync("DROP TABLE \"Messages\""));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Turns.Commit(Family.Turn("SM2"), default));
    }

    [Fact]
    public async Task A_store_that_another_holds_locked_is_given_up_within_eight_seconds_with_nothing_written()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await using var blocker = new SqliteConnection($"Data Source={host.File}");
        await blocker.OpenAsync();
        var held = blocker.BeginTransaction(deferred: false);
        var clock = Stopwatch.StartNew();
        var turns = Enumerable.Range(0, 5).Select(i => host.Turns.Commit(Family.Turn($"SM{i}"), default)).ToList();

        foreach (var turn in turns)
            await Assert.ThrowsAsync<StoreUnavailableException>(() => turn);

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8));
        held.Rollback();
        Assert.Equal(0, await host.Read(store => store.Messages.CountAsync()));
        Assert.Equal(CommitOutcome.Done, (await host.Turns.Commit(Family.Turn("SM9"), default)).Outcome);
    }

    [Fact]
    public async Task A_short_lock_is_waited_for()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await using var blocker = new SqliteConnection($"Data Source={host.File}");
        await blocker.OpenAsync();
        var held = blocker.BeginTransaction(deferred: false);
        var turn = host.Turns.Commit(Family.Turn("SM1"), default);
        Assert.False(turn.IsCompleted);
        held.Rollback();

        Assert.Equal(CommitOutcome.Done, (await turn).Outcome);
    }
}
