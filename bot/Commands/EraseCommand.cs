using System.CommandLine;
using FamilyTimeBot.Erase;

namespace FamilyTimeBot.Commands;

/// <summary>`erase --person REF`, and without it the retention run. Prints the receipt.</summary>
public static class EraseCommand
{
    public static Command Build(Func<IServiceProvider> services)
    {
        var person = new Option<string?>("--person") { Description = "The person's reference. Without it: the retention run over everybody." };
        var command = new Command("erase", "Erase what may go: of one person, or all that is past its time (docs/erase.md).") { person };
        command.SetAction((parsed, cancel) => Run(services(), parsed.GetValue(person), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string? person, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var eraser = services.GetRequiredService<Eraser>();
            var report = person is null ? await eraser.Everybody(cancel) : await eraser.Person(person, cancel);
            foreach (var kept in report.Kept)
                await console.Error.WriteLineAsync($"Kept: {kept.Count} {kept.What}{(kept.Ref is { } of ? $" {of}" : "")}{(kept.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}: {kept.Why}");
            await console.Output.WriteLineAsync(report.ToJson());
            return CommandLine.Done;
        }
        catch (ErasureRefusedException refusal)
        {
            await console.Error.WriteLineAsync(refusal.Message);
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }
}
