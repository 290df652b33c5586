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

    public static async Task<int> Run(string[] args)
    {
        try
        {
            var root = Root();
            if (args.Length == 0 || (args[0] is not ("--help" or "-h" or "-?" or "--version") && root.Subcommands.All(command => command.Name != args[0])))
                return await Serving.Serve(args);
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync();
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (SettingsException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return Refused;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Family Time Bot. Without a command it serves, and every argument is a setting (--urls, --Section:Key=value).")
        {
            UnderstandCommand.Build(),
            CheckCommand.Build(),
            ChatCommand.Build(),
        };
        foreach (var command in StoreCommands.All(Services))
            root.Add(command);
        return root;
    }

    /// <summary>The service's parts without its ports: settings come from the files beside it and from the environment.</summary>
    private static IServiceProvider Services() => FamilyTimeHost.CreateBuilder([]).Build().Services;
}
