using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Protection;
using FamilyTimeBot.Store.Providers;
using FamilyTimeBot.Store.Tests.Support;
using FamilyTimeBot.Store.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Store.Tests.Turns;

/// <summary>Statements that are kept for turns stay within the connection that they were planned on.</summary>
[Collection(nameof(OnBothDatabases))]
public sealed class OpenStoresTests
{
    [Fact]
    public async Task A_store_that_is_let_go_and_used_again_reads_in_its_own_transaction()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        var factory = FactoryOf(host);
        await using var kept = new OpenStores(factory);
        await Assert.ThrowsAsync<InvalidOperationException>(() => kept.Use(ReadAndFail, default));
        await using (var again = factory.CreateDbContext())
        {
            await again.Database.OpenConnectionAsync();
            Assert.Equal(1, await again.Venues.CountAsync());
        }

        await using var first = factory.CreateDbContext();
        await using var other = factory.CreateDbContext();
        await other.Database.OpenConnectionAsync();
        await first.Database.OpenConnectionAsync();
        Assert.Equal((2, 1), await first.Database.CreateExecutionStrategy().ExecuteAsync(() => CountWithOneMore(first, other)));
    }

    [Fact]
    public async Task A_store_that_is_kept_holds_no_lock_between_two_turns()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await using var kept = new OpenStores(FactoryOf(host));
        for (var turn = 0; turn < 2; turn++)
            Assert.Equal(1, await kept.Use(store => store.Venues.CountAsync(), default));
        Assert.Equal(0L, await Busy(host.File));
    }

    [Fact]
    public async Task What_one_turn_read_is_not_in_the_way_of_the_next()
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        await using var kept = new OpenStores(FactoryOf(host));
        Assert.NotEmpty(await kept.Use(store => store.People.ToListAsync(), default));
        Assert.Empty(await kept.Use(store => Task.FromResult(store.ChangeTracker.Entries().ToList()), default));
    }

    private static async Task<(int Own, int Others)> CountWithOneMore(CaseStore own, CaseStore other)
    {
        await using var transaction = await own.Database.BeginTransactionAsync();
        own.Add(new Venue { Ref = "V-new", Name = "The Oaks" });
        await own.SaveChangesAsync();
        return (await own.Venues.CountAsync(), await other.Venues.CountAsync());
    }

    private static async Task<int> ReadAndFail(CaseStore store) => throw new InvalidOperationException($"{await store.Venues.CountAsync()} read");

    private static CaseStoreFactory<SqliteCaseStore> FactoryOf(StoreHost host)
    {
        var statements = new KeptStatements();
        return new(ProviderOptions.Sqlite(host.Options, host.Services.GetRequiredService<ITextProtector>(), statements), file: null, statements);
    }

    /// <summary>0 when nobody reads or writes: then the log can be emptied.</summary>
    private static async Task<object?> Busy(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=1");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await command.ExecuteScalarAsync();
    }
}
