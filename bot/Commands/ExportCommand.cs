using System.CommandLine;
using FamilyTimeBot.Export;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Commands;

/// <summary>`export WHAT`: JSON lines, or a table with `--csv`, on standard output.</summary>
public static class ExportCommand
{
    public static Command Build(Func<IServiceProvider> services)
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Exporter.Names) };
        var child = new Option<string?>("--child") { Description = "The child's reference, for a review." };
        var reader = new Option<string?>("--reader") { Description = "A person's reference, for feedback: only what they may read." };
        var csv = new Option<bool>("--csv") { Description = "A table for a spreadsheet instead of JSON lines." };
        var command = new Command("export", "Write what the case store holds, oldest first (docs/export.md).") { what, child, reader, csv };
        command.Validators.Add(result =>
        {
            if (result.GetValue(what) is { } named && !Exporter.Names.Contains(named))
                result.AddError($"\"{named}\" is none of {string.Join(", ", Exporter.Names)}.");
            else if (result.GetValue(what) == "review" != result.GetValue(child) is not null)
                result.AddError("--child REF goes with review, and review needs it.");
            if (result.GetValue(reader) is not null && result.GetValue(what) != "feedback")
                result.AddError("--reader REF goes with feedback.");
        });
        command.SetAction((parsed, cancel) => Run(
            services(), parsed.GetRequiredValue(what), parsed.GetValue(child), parsed.GetValue(reader), parsed.GetValue(csv), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services, string what, string? child, string? reader, bool csv, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            if (await services.GetRequiredService<Exporter>().Write(what, child, csv, console.Output, cancel, reader))
                return CommandLine.Done;
            await console.Error.WriteLineAsync(child is null ? $"No person \"{reader}\" is known." : $"No child \"{child}\" is known.");
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }
}
