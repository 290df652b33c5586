using System.Text;
using FamilyTimeBot.Channels.Sms.Signing;
using FsCheck;
using FsCheck.Xunit;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class RawFormTests
{
    [Property(MaxTest = 300)]
    public void What_is_encoded_comes_back_whole_and_in_order((NonNull<string> Name, NonNull<string> Value)[] pairs)
    {
        var fields = pairs.Select(pair => KeyValuePair.Create("n" + Whole(pair.Name.Get), Whole(pair.Value.Get))).ToList();
        var body = string.Join('&', fields.Select(field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)));
        Assert.Equal(fields, Parse(body).Fields);
    }

    [Property(MaxTest = 300)]
    public void No_octets_whatever_throw(byte[] body) => RawForm.TryParse(body, out _);

    [Theory]
    [InlineData("Body=a%00b", "a\0b")]
    [InlineData("Body=+a+", " a ")]
    [InlineData("Body=%2B", "+")]
    [InlineData("Body=a=b=c", "a=b=c")]
    [InlineData("Body=", "")]
    [InlineData("Body", "")]
    [InlineData("&&Body=a&", "a")]
    [InlineData("Bo%64y=a", "a")]
    [InlineData("Body=first&Body=second", "first")]
    [InlineData("body=other+case", "")]
    [InlineData("Body=%F0%9f%98%80", "😀")]
    [InlineData("Body=😀", "😀")]
    [InlineData("Body=%EF%BB%BFa", "\uFEFFa")]
    public void A_field_is_read_as_it_was_sent(string body, string value) => Assert.Equal(value, Parse(body)["Body"]);

    [Theory]
    [InlineData("Body=%")]
    [InlineData("Body=%4")]
    [InlineData("Body=%4&To=1")]
    [InlineData("Body=%zz")]
    [InlineData("%G1=a")]
    [InlineData("Body=%FF")]
    [InlineData("Body=%C3")]
    [InlineData("Body=%C0%80")]
    [InlineData("Body=%ED%A0%80")]
    public void Bad_encoding_is_refused(string body) => Assert.False(RawForm.TryParse(Encoding.UTF8.GetBytes(body), out _));

    [Fact]
    public void Repeated_fields_are_counted() => Assert.Equal(2, Parse("Body=a&To=1&Body=a").CountOf("Body"));

    private static RawForm Parse(string body)
    {
        Assert.True(RawForm.TryParse(Encoding.UTF8.GetBytes(body), out var form));
        return form;
    }

    /// <summary>Half a surrogate pair is no text, and no form can carry it.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
