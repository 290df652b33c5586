using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FamilyTimeBot.Bench.Load;

namespace FamilyTimeBot.Bench.Services;

/// <summary>A service, or a floor, as a process of its own on a free port of this machine.</summary>
internal sealed class Served : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Process process;

    private Served(ProcessStartInfo start, int port) => (process, Port) = (Process.Start(start)!, port);

    public int Port { get; }

    /// <summary>Bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Spent so far, on all cores together.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Served Floor(string kind, string file)
    {
        var port = FreePort();
        return new Served(new ProcessStartInfo("dotnet", ["exec", typeof(Served).Assembly.Location, "floor", kind, Url(port), file]), port);
    }

    /// <summary>Microsoft's own bot library on node, which says what it hears.</summary>
    public static Served Echo()
    {
        var port = FreePort();
        return new Served(new ProcessStartInfo("node", [Repository.Echo, port.ToString(CultureInfo.InvariantCulture)]), port);
    }

    public static Served Service(string published, IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        return new Served(Starting(published, settings, "--urls=" + Url(port)), port);
    }

    /// <returns>What it wrote.</returns>
    public static async Task<string> Command(string published, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = Starting(published, settings, arguments);
        start.RedirectStandardOutput = true;
        using var command = Process.Start(start)!;
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? output : throw new InvalidOperationException($"{arguments[0]} ended with {command.ExitCode}.");
    }

    /// <summary>From the start of the process to the first text's answer.</summary>
    public async Task<TimeSpan> FirstReply(IRequests requests)
    {
        using var connection = await Connect();
        return await connection.Ask(requests.Next(), requests.IsAnsweredInBody)
            ? Stopwatch.GetElapsedTime(started)
            : throw new InvalidOperationException("The first request was not answered as it should be.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<Connection> Connect()
    {
        while (true)
        {
            try
            {
                return await Connection.Open(Port);
            }
            catch (SocketException) when (!process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    private static ProcessStartInfo Starting(string published, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(published, "FamilyTimeBot.dll"), .. arguments]);
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
