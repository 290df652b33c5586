using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Faults;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;
using FamilyTimeBot.Store.Protection;
using FamilyTimeBot.Store.Providers;
using FamilyTimeBot.Store.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Store;

/// <summary>How a host gets the case store. An <see cref="ITextProtector"/> is registered beside it.</summary>
public static class CaseStoreSetup
{
    public static IServiceCollection AddCaseStore(this IServiceCollection services, CaseStoreOptions options)
    {
        services.TryAddSingleton<ITextProtector, DataProtectionTextProtector>();
        services.AddSingleton(options);
        services.AddSingleton(provider => Factory(options, provider.GetRequiredService<ITextProtector>()));
        services.AddSingleton<ITurnStore, TurnStore>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IOutreachStore, OutreachStore>();
        services.AddSingleton<IChannelStore, ChannelStore>();
        services.AddSingleton<IDirectLineStore, DirectLineStore>();
        services.AddSingleton<IWebChatLinkStore, WebChatLinkStore>();
        return services;
    }

    /// <summary>Brings the database to this release's shape; a SQLite file that is not there yet is made.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        var options = services.GetRequiredService<CaseStoreOptions>();
        await using var store = ForMigration(options, services.GetRequiredService<ITextProtector>());
        try
        {
            await store.Database.MigrateAsync(cancel);
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }

    private static IDbContextFactory<CaseStore> Factory(CaseStoreOptions options, ITextProtector protector) =>
        Choose<IDbContextFactory<CaseStore>>(
            options,
            () => Sqlite(options, protector, new KeptStatements()),
            () => new CaseStoreFactory<SqlServerCaseStore>(ProviderOptions.SqlServer(options, protector), file: null, statements: null));

    private static CaseStoreFactory<SqliteCaseStore> Sqlite(CaseStoreOptions options, ITextProtector protector, KeptStatements statements) =>
        new(ProviderOptions.Sqlite(options, protector, statements), StoreFile.Of(options), statements);

    private static CaseStore ForMigration(CaseStoreOptions options, ITextProtector protector) =>
        Choose<CaseStore>(
            options,
            () => new SqliteCaseStore(ProviderOptions.Sqlite(options, protector, create: true)),
            () => new SqlServerCaseStore(ProviderOptions.SqlServer(options, protector)));

    private static T Choose<T>(CaseStoreOptions options, Func<T> sqlite, Func<T> sqlServer) => options switch
    {
        { IsSqlite: true } => sqlite(),
        { IsSqlServer: true } => sqlServer(),
        _ => throw new ArgumentException($"CaseStore:Provider is '{options.Provider}'; it must be Sqlite or SqlServer."),
    };
}
