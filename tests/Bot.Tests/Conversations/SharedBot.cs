using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>One service for the tests of a class, emptied and filled with the made-up families before each.</summary>
public sealed class SharedBot : IAsyncLifetime
{
    private readonly CountedIds ids = new();
    private readonly string[] settings;
    private readonly Action<IServiceCollection> more;

    public SharedBot() : this([])
    {
    }

    internal SharedBot(string[] settings, Action<IServiceCollection>? more = null) => (this.settings, this.more) = (settings, more ?? (_ => { }));

    public BotHost Bot { get; private set; } = null!;

    /// <summary>What went out unasked, as the phones got it.</summary>
    public SentTexts Phones { get; } = new();

    public async Task InitializeAsync() => Bot = await BotHost.Start(services =>
    {
        services.AddSingleton<IIdSource>(ids);
        services.RemoveAll<IOutboxChannel>();
        services.AddSingleton<IOutboxChannel>(Phones);
        more(services);
    }, settings);

    public async Task<BotHost> BeginAgain()
    {
        ids.BeginAgain();
        Phones.Sent.Clear();
        Bot.Clock.Now = TestClock.Start;
        await using var store = await Bot.OpenStore();
        await Empty(store);
        await TestWorld.Fill(store);
        return Bot;
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    private static async Task Empty(CaseStore store)
    {
        var tables = store.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal);
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA foreign_keys=OFF;BEGIN IMMEDIATE;{string.Concat(tables.Select(table => $"DELETE FROM \"{table}\";"))}COMMIT;PRAGMA foreign_keys=ON";
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The same ids every time, so that transcripts stand still.</summary>
internal sealed class CountedIds : IIdSource
{
    private int runs;
    private int references;

    public string Run() => $"run-{++runs}";
    public string Reference() => $"3AC4D{++references}";
    public void BeginAgain() => (runs, references) = (0, 0);
}
