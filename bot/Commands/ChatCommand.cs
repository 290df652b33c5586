using System.CommandLine;
using FamilyTimeBot.Host;
using FamilyTimeBot.Settings;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Commands;

/// <summary>`chat --as ADDRESS`: texts from the terminal as anybody, through the service's own signed door.</summary>
public static class ChatCommand
{
    /// <param name="input">Where the texts are read; the terminal when null.</param>
    /// <param name="settings">ASP.NET Core configuration arguments for the service that is started.</param>
    public static Command Build(TextReader? input = null, params string[] settings)
    {
        var address = new Option<string>("--as") { Required = true, HelpName = "ADDRESS", Description = "A telephone number, known or not, or the reference of a person." };
        var records = new Option<bool>("--records") { Description = "Print what each text put on file, too." };
        var command = new Command("chat", "Text the service from the terminal: one text a line, until the end of input. --Clock:Now=2026-11-26T15:30Z makes it that moment; --Policy=NAME another authority.") { address, records };
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(address), parsed.GetValue(records), new ChatLines(input, parsed.InvocationConfiguration.Output), parsed.InvocationConfiguration.Error, settings, cancel));
        return command;
    }

    private static async Task<int> Run(string address, bool records, ChatLines lines, TextWriter errors, string[] settings, CancellationToken cancel)
    {
        try
        {
            await using var app = await Start(settings, cancel);
            var code = await ActivatorUtilities.CreateInstance<ChatSession>(app.Services, lines, errors).Run(address, records, cancel);
            await app.StopAsync(CancellationToken.None);
            return code;
        }
        catch (SettingsException wrong)
        {
            await errors.WriteLineAsync(wrong.Message);
        }
        catch (OptionsValidationException wrong)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, wrong.Failures));
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await errors.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }

    /// <summary>The whole service, on a free port that only this machine reaches. Its log goes beside the conversation, not into it.</summary>
    private static async Task<WebApplication> Start(string[] settings, CancellationToken cancel)
    {
        var builder = FamilyTimeHost.CreateBuilder([.. settings, "--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning);
        builder.Logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var app = builder.Build();
        await Serving.Prepare(app);
        Serving.Map(app);
        await app.StartAsync(cancel);
        return app;
    }
}
