using System.Text.RegularExpressions;
using FamilyTimeBot.Bot.Tests.House;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Commands;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>A slip of the hand in a setting is told, and every setting that the code reads is known.</summary>
public sealed partial class KnownSettingsTests
{
    [Theory]
    [InlineData("Twillio:AuthToken", "Twilio:AuthToken")]
    [InlineData("Outreach:Remidners", "Outreach:PlanMinutes")]
    [InlineData("Duty:Adress", "Duty:Address")]
    [InlineData("casestor:provider", "CaseStore:Provider")]
    [InlineData("Twilio:OwnNumber:0", "Twilio:OwnNumbers")]
    public void A_slip_is_told_with_the_nearest(string slip, string nearest) =>
        Assert.Equal($"There is no setting \"{slip}\"; the nearest is \"{nearest}\".", HostSettings.Refuse([$"--{slip}=x"]));

    /// <summary>After a command too, where a short word may be an option of the command's own.</summary>
    [Theory]
    [InlineData("There is no setting \"Polcy\"; the nearest is \"Policy\".", "export", "outbox", "--Polcy=kent")]
    [InlineData("There is no setting \"DemoWorl\"; the nearest is \"DemoWorld\".", "chat", "--as=07700900001", "--DemoWorl=false")]
    [InlineData(null, "export", "review", "--child=K1", "--reader=P1")]
    [InlineData(null, "link", "--person=P1", "--theirs=+447700900001")]
    public void A_slip_in_a_setting_by_itself_is_told_too(string? refusal, params string[] args) => Assert.Equal(refusal, HostSettings.RefuseSlip(args));

    [Theory]
    [InlineData("twilio:authtoken")]
    [InlineData("Twilio:OwnNumbers:0")]
    [InlineData("Logging:LogLevel:Microsoft.EntityFrameworkCore")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("ConnectionStrings:CaseStore")]
    public void What_is_read_is_let_through(string name) => Assert.Null(HostSettings.Refuse([$"--{name}=x"]));

    /// <summary>Neither more nor less.</summary>
    [Fact]
    public void Every_setting_that_the_code_reads_is_known()
    {
        var sources = Repository.SourceOf("bot").Where(file => Path.GetFileName(file) != "KnownSettings.cs");
        var read = sources.SelectMany(file => InSection().Matches(File.ReadAllText(file)).Select(found => found.Groups[1].Value))
            .Concat(typeof(SmsOptions).GetProperties().Where(property => property.CanWrite || property.Name == nameof(SmsOptions.OwnNumbers)).Select(property => $"{SmsOptions.Section}:{property.Name}"));
        Assert.Equal(read.Distinct().Order(StringComparer.Ordinal), KnownSettings.InSections.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_the_environment_only_ours_is_told() =>
        Assert.Equal(
            [
                "The environment variable \"Outreach__Remidners\" is no setting, and nothing reads it; the nearest is \"Outreach__PlanMinutes\".",
                "The environment variable \"Twillio__AuthToken\" is no setting, and nothing reads it; the nearest is \"Twilio__AuthToken\".",
            ],
            KnownSettings.Slips(["Twillio__AuthToken", "Twilio__AuthToken", "Outreach__Remidners", "TWILIO_AUTH_TOKN", "ConnectionStrings__Other", "Other__Service__Key", "__CF_USER", "PATH", "Logging__LogLevel__Default", "Twilio__OwnNumbers__1"]));

    [GeneratedRegex("\"([A-Z][A-Za-z]+:[A-Z][A-Za-z]+)\"")]
    private static partial Regex InSection();
}
