using System.CommandLine;
using FamilyTimeBot.DemoWorld;
using FamilyTimeBot.Erase;
using FamilyTimeBot.Export;
using FamilyTimeBot.Import;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Outreach;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Commands;

/// <summary>The commands that staff and operators use on the case store, and what they need of the host.</summary>
public static class StoreCommands
{
    public static IServiceCollection AddStoreCommands(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Importer(
            provider.GetRequiredService<IDbContextFactory<CaseStore>>(),
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<Policy>().TimeZone),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Exporter>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<OutboxHand>();
        services.AddSingleton<MadeUpWorld>();
        return services;
    }

    /// <param name="services">Called once a command runs, not before: `--help` needs no store and no setting.</param>
    public static IEnumerable<Command> All(Func<IServiceProvider> services) =>
        [ImportCommand.Build(services), ExportCommand.Build(services), MigrateCommand.Build(services), EraseCommand.Build(services), OutboxCommand.Build(services), LinkCommand.Build(services)];
}
