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
