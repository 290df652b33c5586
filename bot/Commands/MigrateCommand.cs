using System.CommandLine;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Commands;

/// <summary>`migrate`: brings the case store to this release's shape.</summary>
public static class MigrateCommand
{
    public static Command Build(Func<IServiceProvider> services)
    {
        var command = new Command("migrate", "Create the case store, or bring it to this release's shape.");
        command.SetAction((parsed, cancel) => Run(services(), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            await services.MigrateAsync(cancel);
            await console.Output.WriteLineAsync("The case store is up to date.");
            return CommandLine.Done;
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
            return CommandLine.Refused;
        }
    }
}
