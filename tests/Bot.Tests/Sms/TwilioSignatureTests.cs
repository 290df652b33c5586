using System.Text;
using FamilyTimeBot.Bot.Tests.Sms.Vectors;
using FamilyTimeBot.Channels.Sms.Signing;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class TwilioSignatureTests
{
    private const string Token = "12345";
    private const string Url = "https://bot.example.org/api/sms";

    [Fact]
    public void Every_vector_of_the_official_package_holds()
    {
        var vectors = Vector.Read<SignatureVector>("signatures.jsonl");
        Assert.True(vectors.Count > 250);
        Assert.All(vectors, vector => Assert.True(Holds(vector), vector.Name));
    }

    [Fact]
    public void Every_vector_fails_when_anything_in_it_is_changed()
    {
        foreach (var vector in Vector.Read<SignatureVector>("signatures.jsonl"))
        {
            Assert.False(Holds(vector with { Body = vector.Body + "&Extra=1" }), vector.Name);
            Assert.False(Holds(vector with { Url = vector.Url + "/" }), vector.Name);
            Assert.False(Holds(vector with { Signature = vector.Signature.ToUpperInvariant() + "=" }), vector.Name);
            Assert.False(TwilioSignature.IsValid("another token", vector.Signature, vector.Url, Form(vector.Body).Fields), vector.Name);
        }
    }

    [Theory]
    [InlineData("https://bot.example.org/api/sms", "https://bot.example.org:443/api/sms", true)]
    [InlineData("https://bot.example.org:443/api/sms", "https://bot.example.org/api/sms", true)]
    [InlineData("http://bot.example.org/api/sms", "http://bot.example.org:80/api/sms", true)]
    [InlineData("https://bot.example.org:8443/api/sms", "https://bot.example.org/api/sms", true)]
    [InlineData("https://bot.example.org:8443/api/sms", "https://bot.example.org:8443/api/sms", true)]
    [InlineData("https://[2001:db8::1]/api/sms", "https://[2001:db8::1]:443/api/sms", true)]
    [InlineData("https://[2001:db8::1]:444/api/sms", "https://[2001:db8::1]/api/sms", true)]
    [InlineData("https://user:pass@bot.example.org/api/sms", "https://bot.example.org/api/sms", true)]
    [InlineData("https://user:p@ss@bot.example.org:8443/api/sms", "https://bot.example.org/api/sms", true)]
    [InlineData("https://bot.example.org/api/sms#rc=2&rp=ct,rt,5xx", "https://bot.example.org/api/sms", true)]
    [InlineData("https://bot.example.org/api/sms?who=a@b:1", "https://bot.example.org:443/api/sms?who=a@b:1", true)]
    [InlineData("https://bot.example.org", "https://bot.example.org:443", true)]
    [InlineData("https://bot.example.org/api/sms", "http://bot.example.org/api/sms", false)]
    [InlineData("https://bot.example.org/api/sms", "https://BOT.example.org/api/sms", false)]
    [InlineData("https://bot.example.org/api/sms", "https://bot.example.org:8443/api/sms", false)]
    [InlineData("https://bot.example.org/api/sms?a=1", "https://bot.example.org/api/sms", false)]
    public void The_url_counts_as_configured_but_for_its_port_and_credentials(string configured, string signed, bool holds)
    {
        var fields = Form("Body=hello").Fields;
        Assert.Equal(holds, TwilioSignature.IsValid(Token, TwilioSignature.Sign(Token, signed, fields), configured, fields));
    }

    [Fact]
    public void A_body_hash_in_the_url_does_not_let_unsigned_fields_in()
    {
        const string hashed = Url + "?bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        var signature = TwilioSignature.Sign(Token, hashed, []);
        Assert.False(TwilioSignature.IsValid(Token, signature, hashed, Form("Body=not signed").Fields));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("not base64 at all")]
    [InlineData("RPklK4Tc4iowz/L+OjcorOUj2C0")]
    [InlineData(" RPklK4Tc4iowz/L+OjcorOUj2C0=")]
    [InlineData("RPklK4Tc4iowz/L+OjcorOUj2C1=")]
    [InlineData("ſigned 日本")]
    public void A_header_that_is_not_exactly_the_signature_is_refused(string? header)
    {
        Assert.True(TwilioSignature.IsValid(Token, "RPklK4Tc4iowz/L+OjcorOUj2C0=", Url, []));
        Assert.False(TwilioSignature.IsValid(Token, header, Url, []));
    }

    [Fact]
    public void Without_a_token_nothing_is_valid()
    {
        var signature = Convert.ToBase64String(System.Security.Cryptography.HMACSHA1.HashData(Array.Empty<byte>(), Encoding.UTF8.GetBytes(Url)));
        Assert.False(TwilioSignature.IsValid("", signature, Url, []));
    }

    private static bool Holds(SignatureVector vector) =>
        TwilioSignature.IsValid(Token, vector.Signature, vector.Url, Form(vector.Body).Fields);

    private static RawForm Form(string body)
    {
        Assert.True(RawForm.TryParse(Encoding.UTF8.GetBytes(body), out var form));
        return form;
    }
}
