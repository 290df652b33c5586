using System.Text;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Hosting;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

public sealed class TwilioClientTests
{
    [Fact]
    public async Task An_api_key_and_a_messaging_service_are_used_where_they_are_set()
    {
        await using var host = await OutboxHost.Open(new()
        {
            ["Twilio:ApiKeySid"] = "SK1",
            ["Twilio:ApiKeySecret"] = "secret",
            ["Twilio:MessagingServiceSid"] = "MG1",
        });
        await host.Client.Create(Planned.Jo, "Hello & <bye> £5", new Uri("https://bot.example.org/s"), TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("SK1:secret")), Assert.Single(host.Twilio.Authorizations));
        Assert.Equal(
            new SortedDictionary<string, string> { ["To"] = Planned.Jo, ["Body"] = "Hello & <bye> £5", ["MessagingServiceSid"] = "MG1", ["StatusCallback"] = "https://bot.example.org/s", ["ValidityPeriod"] = "300" },
            new SortedDictionary<string, string>(Assert.Single(host.Twilio.Forms).ToDictionary()));
    }

    [Fact]
    public async Task Without_a_key_the_account_itself_signs_in()
    {
        await using var host = await OutboxHost.Open();
        await host.Client.Create(Planned.Jo, "Hello", null, TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(FakeTwilio.AccountSid + ":token")), Assert.Single(host.Twilio.Authorizations));
        Assert.False(Assert.Single(host.Twilio.Forms).ContainsKey("StatusCallback"));
    }

    [Fact]
    public async Task A_failed_creation_is_never_repeated_by_the_client_itself()
    {
        await using var host = await OutboxHost.Open();
        host.Twilio.Creations.Enqueue(new(503));
        var outcome = await host.Client.Create(Planned.Jo, "Hello", null, TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.Equal((null, Failure.Retry, "Twilio HTTP 503"), (outcome.ProviderId, outcome.Failure, outcome.Error));
        Assert.Single(host.Twilio.Forms);
    }

    [Theory]
    [InlineData(20429, 429, Failure.SlowDown)]
    [InlineData(null, 429, Failure.SlowDown)]
    [InlineData(21611, 400, Failure.SlowDown)]
    [InlineData(21610, 400, Failure.StopThisAddress)]
    [InlineData(21211, 400, Failure.CannotReceive)]
    [InlineData(21614, 400, Failure.CannotReceive)]
    [InlineData(20003, 401, Failure.OurSettings)]
    [InlineData(21606, 400, Failure.OurSettings)]
    [InlineData(null, 401, Failure.OurSettings)]
    [InlineData(21617, 400, Failure.OurFault)]
    [InlineData(12345, 400, Failure.OurFault)]
    [InlineData(null, 500, Failure.Retry)]
    [InlineData(12345, 503, Failure.Retry)]
    [InlineData(30001, 400, Failure.SlowDown)]
    [InlineData(30022, 400, Failure.SlowDown)]
    [InlineData(30003, 400, Failure.Retry)]
    [InlineData(30008, 400, Failure.Retry)]
    [InlineData(30005, 400, Failure.CannotReceive)]
    [InlineData(30006, 400, Failure.CannotReceive)]
    [InlineData(30002, 400, Failure.OurSettings)]
    [InlineData(21703, 400, Failure.OurSettings)]
    [InlineData(21408, 400, Failure.OurFault)]
    [InlineData(30004, 400, Failure.GiveUp)]
    [InlineData(30007, 400, Failure.GiveUp)]
    public void A_code_goes_before_the_status_and_an_unknown_code_by_it(int? code, int status, Failure failure) =>
        Assert.Equal(failure, SmsFailure.Of(code, status));

    [Theory]
    [InlineData("AccountSid", "SK1", "Twilio:AccountSid")]
    [InlineData("ApiKeySid", "SK1", "go together")]
    [InlineData("MessagingServiceSid", "XX", "Twilio:MessagingServiceSid")]
    [InlineData("From", "FamilyTime", "Twilio:From")]
    [InlineData("PublicBaseUrl", "http://bot.example.org", "Twilio:PublicBaseUrl")]
    [InlineData("PublicBaseUrl", "https://bot_1.example.org", "underscore")]
    [InlineData("PublicBaseUrl", "https://bot.example.org?x=1", "Twilio:PublicBaseUrl")]
    [InlineData("PublicBaseUrl", "", "what Twilio signs")]
    [InlineData("AccountSid", "", "Twilio:AccountSid is needed")]
    [InlineData("ApiBaseUrl", "http://api.example.org", "Twilio:ApiBaseUrl")]
    public void Outside_development_a_bad_setting_is_refused_with_its_name_and_not_its_value(string name, string value, string reason)
    {
        var options = new SmsOptions { AccountSid = "AC1", AuthToken = "token", From = OutboxHost.Ours, PublicBaseUrl = "https://bot.example.org" };
        var check = new SmsOptionsCheck(new Production());
        Assert.True(check.Validate(null, options).Succeeded);
        typeof(SmsOptions).GetProperty(name)!.SetValue(options, value);
        var failure = check.Validate(null, options);
        Assert.Contains(reason, failure.FailureMessage, StringComparison.Ordinal);
        Assert.True(value.Length == 0 || !failure.FailureMessage!.Contains(value, StringComparison.Ordinal));
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";
        public string ApplicationName { get; set; } = "tests";
        public string ContentRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
