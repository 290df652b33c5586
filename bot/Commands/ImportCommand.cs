using System.CommandLine;
using FamilyTimeBot.Import;

namespace FamilyTimeBot.Commands;

/// <summary>`import FILE…`: people, children, venues, relationships and sessions from CSV.</summary>
public static class ImportCommand
{
    private const int MostShown = 1000;

    public static Command Build(Func<IServiceProvider> services)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "CSV files; each is known by its header (docs/import.md).", Arity = ArgumentArity.OneOrMore };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Import the good lines and list the bad ones. Without it one bad line leaves all files out." };
        var takeIn = new Option<string[]>("--take-in") { Description = "The reference of somebody who was erased and is to be known again. Without it, their line does nothing.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("import", "Import people, children, venues, relationships and sessions from CSV files.") { files, skipBad, takeIn };
        command.Validators.Add(result =>
        {
            if (result.GetResult(files)?.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } mistyped)
                result.AddError($"There is no option \"{mistyped.Value}\". A file of that name is written ./{mistyped.Value}.");
        });
        command.SetAction((parsed, cancel) => Run(
            services(), parsed.GetRequiredValue(files), parsed.GetValue(skipBad), parsed.GetValue(takeIn) ?? [], parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, FileInfo[] files, bool skipBad, string[] takenIn, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var sources = files.Select(file => ImportSource.File(file.FullName)).ToList();
            var outcome = await services.GetRequiredService<Importer>().Run(sources, skipBad, takenIn, cancel);
            return Tell(outcome, console);
        }
        catch (ImportFileException refusal)
        {
            await console.Error.WriteLineAsync(refusal.Message);
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }

    private static int Tell(ImportOutcome outcome, InvocationConfiguration console)
    {
        foreach (var bad in outcome.Bad.Take(MostShown))
            console.Error.WriteLine(bad);
        if (outcome.Bad.Count > MostShown)
            console.Error.WriteLine($"… and {outcome.Bad.Count - MostShown} more.");
        foreach (var left in outcome.IsWritten ? outcome.Left : [])
            console.Error.WriteLine(left);
        foreach (var file in outcome.IsWritten ? outcome.Files : [])
            console.Output.WriteLine($"{file.File}: {file.Added} added, {file.Changed} changed, {file.Unchanged} unchanged, {file.Refused} refused");
        if (!outcome.IsWritten)
            console.Error.WriteLine("Nothing was imported. Put the lines right, or run with --skip-bad.");
        return outcome.Bad.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }
}
