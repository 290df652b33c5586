using System.CommandLine;
using FamilyTimeBot.Erase;

namespace FamilyTimeBot.Commands;

/// <summary>`erase --person REF`, and without it the retention run: both show what would go until `--yes` says to do it. Prints the receipt.</summary>
public static class EraseCommand
{
    public static Command Build(Func<IServiceProvider> services)
    {
        var person = new Option<string?>("--person") { Description = "The person's reference: what may go of theirs. Without it: the retention run over everybody." };
        var yes = new Option<bool>("--yes") { Description = "Erase it. Without it, what would go is only shown." };
        var command = new Command("erase", "Erase what may go: of one person, or all that is past its time. It shows what would go, and erases nothing until --yes (docs/erase.md).") { person, yes };
        command.SetAction((parsed, cancel) => Run(services(), Which(parsed.GetValue(person), parsed.GetValue(yes)), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static Func<Eraser, CancellationToken, Task<ErasureReport>> Which(string? person, bool yes)
    {
        if (person is not null)
            return (eraser, cancel) => eraser.Person(person, isKept: yes, cancel);
        return yes ? (eraser, cancel) => eraser.Everybody(cancel) : (eraser, cancel) => eraser.Preview(cancel);
    }

    private static async Task<int> Run(IServiceProvider services, Func<Eraser, CancellationToken, Task<ErasureReport>> erase, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var report = await erase(services.GetRequiredService<Eraser>(), cancel);
            foreach (var kept in report.Kept)
                await console.Error.WriteLineAsync($"Kept: {kept.Count} {kept.What}{(kept.Ref is { } of ? $" {of}" : "")}{(kept.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}: {kept.Why}");
            await console.Output.WriteLineAsync(report.ToJson());
            if (report.IsPreview)
                await console.Error.WriteLineAsync($"Nothing was erased: this is what would go. To erase it: erase {(report.PersonRef is { } of ? $"--person {of} " : "")}--yes");
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
