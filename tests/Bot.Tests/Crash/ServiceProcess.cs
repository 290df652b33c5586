using System.Diagnostics;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>The built service as a process of its own, on a database file of its own; its commands likewise.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(IReadOnlyDictionary<string, string> settings)
    {
        var arguments = settings.Select(setting => $"--{setting.Key}={setting.Value}");
        process = new Process { StartInfo = Starting(arguments, settings), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The service ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => listening.Task.Result;

    /// <summary>Which program: the one that was built beside the tests, or a published one that the environment names.</summary>
    private static string Program =>
        Environment.GetEnvironmentVariable("FAMILYTIME_CRASH_SERVICE") is { Length: > 0 } published
            ? published
            : Path.Combine(AppContext.BaseDirectory, "FamilyTimeBot.dll");

    public static async Task<ServiceProcess> Start(IReadOnlyDictionary<string, string> settings)
    {
        var service = new ServiceProcess(settings);
        await service.listening.Task.WaitAsync(Patience);
        return service;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Runs a command to its end and gives what it wrote.</summary>
    public static async Task<string> Command(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var command = Process.Start(Starting(arguments, settings))!;
        var errors = command.StandardError.ReadToEndAsync();
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(command.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {command.ExitCode}: {await errors}");
        return output;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static ProcessStartInfo Starting(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private void Note(string? line)
    {
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
