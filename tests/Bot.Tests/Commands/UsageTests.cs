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
    public async Task Wrong_usage_ends_with_2(params string[] args) => Assert.Equal(CommandLine.WrongUsage, await CommandLine.Run(args));

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
