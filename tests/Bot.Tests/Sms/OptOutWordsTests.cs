using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class OptOutWordsTests
{
    [Theory]
    [InlineData("STOP", CarrierKeyword.Stop, true)]
    [InlineData(" stopall\n", CarrierKeyword.Stop, true)]
    [InlineData("Unsubscribe", CarrierKeyword.Stop, true)]
    [InlineData("cancel", CarrierKeyword.Stop, true)]
    [InlineData("End", CarrierKeyword.Stop, true)]
    [InlineData("QUIT", CarrierKeyword.Stop, true)]
    [InlineData("revoke", CarrierKeyword.Stop, true)]
    [InlineData("optout", CarrierKeyword.Stop, true)]
    [InlineData("start", CarrierKeyword.Start, true)]
    [InlineData("UNSTOP", CarrierKeyword.Start, true)]
    [InlineData("yes", CarrierKeyword.Start, false)]
    [InlineData("help", CarrierKeyword.Help, true)]
    [InlineData("Info", CarrierKeyword.Help, true)]
    [InlineData("stop please", CarrierKeyword.None, false)]
    [InlineData("cancel thursday", CarrierKeyword.None, false)]
    [InlineData("yes.", CarrierKeyword.None, false)]
    [InlineData("", CarrierKeyword.None, false)]
    public void By_default_a_lone_word_is_the_carriers(string body, CarrierKeyword keyword, bool replied) =>
        Assert.Equal(new CarrierAction(keyword, replied), CarrierAction.Of(OptOutHandling.Default, "", body));

    [Theory]
    [InlineData("STOP", "stop", CarrierKeyword.Stop, true)]
    [InlineData("START", "begin", CarrierKeyword.Start, true)]
    [InlineData("HELP", "help", CarrierKeyword.Help, true)]
    [InlineData("", "cancel", CarrierKeyword.None, false)]
    [InlineData("", "stop", CarrierKeyword.None, false)]
    [InlineData("SOMETHING", "stop", CarrierKeyword.None, false)]
    public void With_advanced_opt_out_only_what_twilio_says_counts(string type, string body, CarrierKeyword keyword, bool replied) =>
        Assert.Equal(new CarrierAction(keyword, replied), CarrierAction.Of(OptOutHandling.Advanced, type, body));

    [Fact]
    public void With_none_the_word_is_ours() =>
        Assert.Equal(default, CarrierAction.Of(OptOutHandling.None, "", "STOP"));

    [Theory]
    [InlineData(OptOutHandling.Default)]
    [InlineData(OptOutHandling.None)]
    public void What_twilio_says_it_did_is_believed_under_any_setting(OptOutHandling handling) =>
        Assert.Equal(new CarrierAction(CarrierKeyword.Stop, true), CarrierAction.Of(handling, "STOP", "arrete"));
}
