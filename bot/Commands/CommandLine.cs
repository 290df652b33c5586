using System.CommandLine;
using FamilyTimeBot.Host;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Commands;

/// <summary>With a command's name it runs that command; without one, it serves, and every argument is ASP.NET Core configuration.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>What "dotnet run" puts first (see the project file): an environment that is set keeps its say.</summary>
    private const string DevelopmentUnlessSet = "--development-unless-set";
    private static readonly string[] EnvironmentNames = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>They read files alone.</summary>
    private static readonly string[] WithoutSettings = ["understand", "train", "check"];

    /// <summary>A setting that is wrong is told in one line, by <see cref="Run"/>, and not as a stack of calls.</summary>
    private static readonly InvocationConfiguration Plainly = new() { EnableDefaultExceptionHandler = false };

    public static async Task<int> Run(string[] args)
    {
        try
        {
            args = WithEnvironment(args);
            if (IsForServing(args))
                return HostSettings.Refuse(args) is { } wrong ? await RefuseUsage(wrong) : await Serving.Serve(args);
            if (HostSettings.RefuseSlip(args) is { } slip)
                return await RefuseUsage(slip);
            if (SettingTooMuch(args) is { } unread)
                return await RefuseUsage($"\"{args[0]}\" reads files alone and takes no setting{(args[0] == "check" ? $" but {CheckCommand.Policy}" : "")}: leave out {unread}.");
            if ((TakesSettings(args[0]) ? HostSettings.RefuseApart(args) : null) is { } apart)
                return await RefuseUsage(apart);
            var (settings, others) = TakesSettings(args[0]) ? HostSettings.Apart(args) : ([], args);
            var parsed = Root(settings).Parse(others);
            var code = await parsed.InvokeAsync(Plainly);
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (SettingsException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return Refused;
        }
    }

    /// <summary>A first word that is no setting is a command, also one that there is not: it is refused and not served.</summary>
    private static bool IsForServing(string[] args) =>
        args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));

    private static string[] WithEnvironment(string[] args)
    {
        if (args.FirstOrDefault() != DevelopmentUnlessSet)
            return args;
        if (EnvironmentNames.All(name => Environment.GetEnvironmentVariable(name) is null))
            Environment.SetEnvironmentVariable(EnvironmentNames[0], Environments.Development);
        return args[1..];
    }

    private static bool TakesSettings(string command) => !WithoutSettings.Contains(command);

    private static string? SettingTooMuch(string[] args) =>
        TakesSettings(args[0]) ? null : HostSettings.Apart(args).Settings.FirstOrDefault(setting => args[0] != "check" || !setting.StartsWith(CheckCommand.Policy + "=", StringComparison.OrdinalIgnoreCase));

    private static async Task<int> RefuseUsage(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        await Root([]).Parse("--help").InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return WrongUsage;
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand("Family Time Bot. Without a command it serves, and every argument is a setting (--urls, --Section:Key=value). A command on the store takes --Section:Key=value after its name as well.")
        {
            UnderstandCommand.Build(),
            TrainCommand.Build(),
            CheckCommand.Build(),
            ChatCommand.Build(input: null, settings),
        };
        foreach (var command in StoreCommands.All(() => Services(settings)))
            root.Add(command);
        return root;
    }

    /// <summary>The service's parts without its ports: settings come from the files beside it, from the environment and from the command line.</summary>
    private static IServiceProvider Services(string[] settings) => FamilyTimeHost.CreateBuilder(settings).Build().Services;
}
