using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FamilyTimeBot.Commands;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>A setting that the service cannot start with ends it with 1 and a line, not with a stack of calls.</summary>
public sealed class StartRefusalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("familytime-start-");

    [Theory]
    [InlineData("--CaseStore:Provider=Oracle")]
    [InlineData("--CaseStore:MaxBatchSize=many")]
    [InlineData("--ConnectionStrings:CaseStore=Colour=blue")]
    [InlineData("--ConnectionStrings:CaseStore=Data Source=/nowhere/at/all/familytime.db")]
    [InlineData("--Duty:Address=banana")]
    [InlineData("--Clock:Now=yesterday")]
    [InlineData("--Policy=nosuch")]
    [InlineData("--urls=http://127.0.0.1:99999")]
    public async Task A_bad_setting_ends_with_1(string setting) => Assert.Equal(CommandLine.Refused, await Serve(setting));

    [Fact]
    public async Task A_port_that_is_taken_ends_with_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        Assert.Equal(CommandLine.Refused, await Serve(string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<int> Serve(string setting) => CommandLine.Run(
        ["--environment=Development", "--DemoWorld=false", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:CaseStore=Data Source={Path.Combine(folder.FullName, "familytime.db")}", setting]);
}
