using FamilyTimeBot.Channels.Sms;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class SmsNumbersTests
{
    [Theory]
    [InlineData("+447700900001", "+447700900001")]
    [InlineData("07700 900001", "+447700900001")]
    [InlineData("+44 (0)7700 900-001", "+447700900001")]
    [InlineData(" +447700900001 ", "+447700900001")]
    [InlineData("+35312345678", "+35312345678")]
    [InlineData("01604 000000", "+441604000000")]
    public void A_possible_number_is_kept_in_e164_and_can_be_answered(string sender, string value) =>
        Assert.Equal(new SmsAddress(value, true), SmsNumbers.Read(sender));

    [Theory]
    [InlineData("NHS-NoReply")]
    [InlineData("0800FLOWERS")]
    [InlineData("60777")]
    [InlineData("8001111")]
    [InlineData("+1234")]
    [InlineData("+4477009000011234567890")]
    [InlineData("+")]
    [InlineData("whatsapp:+447700900001")]
    [InlineData("<script>")]
    public void What_cannot_receive_a_text_is_kept_as_it_came_and_not_answered(string sender) =>
        Assert.Equal(new SmsAddress(sender, false), SmsNumbers.Read(sender));
}
