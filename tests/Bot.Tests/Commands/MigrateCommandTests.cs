using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`migrate`, on a fresh machine and on the store of an earlier release.</summary>
public sealed class MigrateCommandTests : IAsyncLifetime
{
    private CommandRoom room = null!;

    public async Task InitializeAsync() => room = await CommandRoom.Open(migrated: false);

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task It_makes_the_store_and_again_changes_nothing()
    {
        foreach (var _ in (int[])[1, 2])
        {
            var ran = await room.Run("migrate");
            Assert.Equal((0, "", "The case store is up to date."), (ran.Code, ran.Errors, Assert.Single(ran.Lines)));
        }
        await using var store = await room.OpenStore();
        Assert.Empty(await store.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, (await room.Import(MadeUpFiles.All)).Code);
    }

    [Fact]
    public async Task What_an_earlier_release_wrote_is_still_there()
    {
        await room.Run("migrate");
        await using (var store = await room.OpenStore())
        {
            await store.GetService<IMigrator>().MigrateAsync(store.Database.GetMigrations().First());
            await store.Database.ExecuteSqlRawAsync("INSERT INTO Venues (Ref, Name) VALUES ('V1', 'Oak House')");
        }
        Assert.Equal(0, (await room.Run("migrate")).Code);
        await using var now = await room.OpenStore();
        Assert.Equal("Oak House", (await now.Venues.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var bytes = new byte[4096];
        Array.Fill(bytes, (byte)'x');
        room.Write("familytime.db", bytes);
        var ran = await room.Run("migrate");
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Single(ran.ErrorLines);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(room.DatabaseFile));
    }
}
