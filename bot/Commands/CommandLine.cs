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

    private static RootCommand Root() => new("Family Time Bot: without a command it serves.")
    {
        UnderstandCommand.Build(),
    };
}
