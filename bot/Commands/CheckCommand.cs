using System.CommandLine;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Host;
using FamilyTimeBot.Questionnaires;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Commands;

/// <summary>`check`: reads every file that staff may edit, as the service would at start, and says what is wrong with line and reason.</summary>
public static class CheckCommand
{
    /// <summary>The one setting that it takes: the others are not in its files.</summary>
    public const string Policy = "--Policy";

    /// <param name="root">Where those files lie; beside the program when null.</param>
    public static Command Build(string? root = null)
    {
        var command = new Command("check", "Check the policies, the wording, the questionnaires and the trained weights: what the service would refuse at start, with file, line and reason.");
        var policy = new Option<string?>(Policy, "--policy") { Description = "Say also whether there is a policy of that name." };
        command.Add(policy);
        command.SetAction(parsed => Run(root ?? AppContext.BaseDirectory, parsed.GetValue(policy), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(string root, string? policy, InvocationConfiguration console)
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        var good = policy is null || Passes(console, () => PolicyFile.Named(Path.Combine(root, "policies"), policy));
        foreach (var file in Files(Path.Combine(root, "policies"), "*.json"))
            good &= Reads(console, file, () =>
            {
                foreach (var advice in PolicyAdvice.For(PolicyFile.Load(file), today))
                    console.Output.WriteLine($"{Path.GetFileName(file)}: {advice}");
            });
        foreach (var file in Files(Path.Combine(root, "dialogs", "Wording"), "*.yaml"))
            good &= Reads(console, file, () => WordingFile.Load(file));
        good &= ReadsForms(console, Path.Combine(root, "dialogs", "Questionnaires"));
        good &= Reads(console, UnderstandingFile.Folder, () => UnderstandingFile.Load(Path.Combine(root, UnderstandingFile.Folder)));
        return good ? CommandLine.Done : CommandLine.Refused;
    }

    private static bool ReadsForms(InvocationConfiguration console, string folder)
    {
        var good = true;
        var forms = new List<Questionnaire>();
        foreach (var file in Files(folder, QuestionnaireFiles.Pattern))
            good &= Reads(console, file, () =>
            {
                forms.Add(QuestionnaireFile.Load(file));
                foreach (var warning in LeadingQuestions.Find(forms[^1]))
                    console.Output.WriteLine($"{Path.GetFileName(file)}: {warning}");
            });
        foreach (var problem in QuestionnaireFiles.Twice(folder, forms))
        {
            console.Error.WriteLine(problem);
            good = false;
        }
        return good;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static bool Reads(InvocationConfiguration console, string file, Action read) => Passes(console, () =>
    {
        read();
        console.Output.WriteLine($"{Path.GetFileName(file)}: good");
    });

    private static bool Passes(InvocationConfiguration console, Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (SettingsException refusal)
        {
            console.Error.WriteLine(refusal.Message);
            return false;
        }
    }
}
