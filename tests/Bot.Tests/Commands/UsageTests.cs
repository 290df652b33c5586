using FamilyTimeBot.Commands;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>Wrong usage is told apart from a refusal, and help needs no store and no setting.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("import", "--skip-good", "a.csv")]
    [InlineData("export")]
    [InlineData("export", "everything")]
    [InlineData("export", "review")]
    [InlineData("export", "records", "--child", "K1")]
    [InlineData("erase", "P1")]
    [InlineData("erase", "--person")]
    [InlineData("migrate", "now")]
    [InlineData("check", "all")]
    [InlineData("chat")]
    [InlineData("--port", "5000", "check")]
    [InlineData("--port=5000")]
    [InlineData("--urls", "http://127.0.0.1:0", "check")]
    [InlineData("--urls=http://127.0.0.1:0", "--hlep")]
    [InlineData("--urls")]
    [InlineData("--urls", "--Policy=kent")]
    [InlineData("-v")]
    [InlineData("check", "--Duty:Address=+447700900999")]
    [InlineData("understand", "--Policy=kent")]
    [InlineData("migrate", "--Policy", "kent")]
    [InlineData("--Twillio:AuthToken=x")]
    [InlineData("--Outreach:Remidners", "48")]
    [InlineData("migrate", "--CaseStor:Provider=Sqlite")]
    [InlineData("export", "outbox", "--Polcy=kent")]
    [InlineData("outbox", "hold", "abc")]
    public async Task Wrong_usage_ends_with_2(params string[] args) => Assert.Equal(CommandLine.WrongUsage, await CommandLine.Run(args));

    /// <summary>The refusal is the setting's own, so it was read.</summary>
    [Theory]
    [InlineData("migrate", "--CaseStore:Provider=Oracle")]
    [InlineData("export", "records", "--Policy=nosuch")]
    [InlineData("chat", "--as", "07700900001", "--Duty:Address=banana")]
    [InlineData("--Policy", "nosuch")]
    [InlineData("check", "--Policy=nosuch")]
    public async Task A_command_takes_settings_as_the_service_does(params string[] args) => Assert.Equal(CommandLine.Refused, await CommandLine.Run(args));

    [Theory]
    [InlineData("--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "--help")]
    [InlineData("erase", "--help")]
    [InlineData("migrate", "--help")]
    [InlineData("check", "--help")]
    [InlineData("chat", "--help")]
    [InlineData("understand", "--help")]
    [InlineData("train", "--help")]
    public async Task Help_ends_with_0(params string[] args) => Assert.Equal(CommandLine.Done, await CommandLine.Run(args));
}
