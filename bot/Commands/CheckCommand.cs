using System.CommandLine;
using FamilyTimeBot.Host;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Commands;

/// <summary>`check`: reads every file that staff may edit, as the service would at start, and says what is wrong with line and reason.</summary>
public static class CheckCommand
{
    public static Command Build()
    {
        var command = new Command("check", "Check the policies, the wording and the trained weights: what the service would refuse at start, with file, line and reason.");
        command.SetAction(parsed => Run(parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(InvocationConfiguration console)
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        var good = true;
        foreach (var file in Files("policies", "*.json"))
            good &= Reads(console, file, () =>
            {
                foreach (var advice in PolicyAdvice.For(PolicyFile.Load(file), today))
                    console.Output.WriteLine($"{Path.GetFileName(file)}: {advice}");
            });
        foreach (var file in Files(Path.Combine("dialogs", "Wording"), "*.yaml"))
            good &= Reads(console, file, () => WordingFile.Load(file));
        good &= Reads(console, UnderstandingFile.Folder, () => UnderstandingFile.Load());
        return good ? CommandLine.Done : CommandLine.Refused;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(FamilyTimeHost.Beside(folder), pattern).Order(StringComparer.Ordinal);

    private static bool Reads(InvocationConfiguration console, string file, Action read)
    {
        try
        {
            read();
            console.Output.WriteLine($"{Path.GetFileName(file)}: good");
            return true;
        }
        catch (SettingsException refusal)
        {
            console.Error.WriteLine(refusal.Message);
            return false;
        }
    }
}
