using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Bench.World;

namespace FamilyTimeBot.Bench.Load;

/// <summary>Texts as Twilio posts and signs them: every one from another person, until all have written.</summary>
internal sealed class Texts(int families) : IRequests
{
    public const string AuthToken = "made-up-token-for-the-bench";
    public const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string PublicBase = "https://bot.familytime.example";
    public const string Path = "/api/sms";

    /// <summary>A prime, so that neighbours in time are strangers in the store.</summary>
    private const long Stride = 7919;

    private static readonly string[] Wordings =
    [
        "yes ill be there on {0}", "i cant come on {0} sorry", "running 15 mins late", "what time is it on {0}?",
        "Hi yes I am coming {0} thank you", "not gonna make it {0} im working", "gonna be a bit late, bus is stuck", "where is it?",
        "can confirm i will be at contact {0}", "im poorly so wont be there {0}", "yes but 10 min late", "when do i see him next",
    ];

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(AuthToken);
    private readonly long start = Stopwatch.GetTimestamp();
    private long sent;

    public bool IsAnsweredInBody => true;

    public static int FamilyOf(long number, int families) => (int)(number * Stride % families);

    public static string Said(long number) =>
        string.Format(CultureInfo.InvariantCulture, Wordings[number % Wordings.Length], Families.Day.DayOfWeek.ToString().ToLowerInvariant());

    public byte[] Next()
    {
        var number = Interlocked.Increment(ref sent);
        return Request(Form(FamilyOf(number, families), Said(number), string.Create(CultureInfo.InvariantCulture, $"SM{start:x16}{number:x16}")));
    }

    private static KeyValuePair<string, string>[] Form(int family, string text, string sid) =>
    [
        new("AccountSid", AccountSid), new("ApiVersion", "2010-04-01"), new("Body", text), new("From", Families.Number(family)), new("FromCountry", "GB"),
        new("MessageSid", sid), new("NumMedia", "0"), new("NumSegments", "1"), new("SmsMessageSid", sid), new("SmsSid", sid), new("SmsStatus", "received"),
        new("To", "+441632960100"), new("ToCountry", "GB"),
    ];

    private static byte[] Request(KeyValuePair<string, string>[] form)
    {
        var body = string.Join('&', form.Select(field => field.Key + "=" + Uri.EscapeDataString(field.Value)));
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Twilio-Signature: {Sign(form)}\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return Encoding.ASCII.GetBytes(head + body);
    }

    /// <summary>The fields stand in the order of their names already.</summary>
    private static string Sign(KeyValuePair<string, string>[] form) =>
        Convert.ToBase64String(HMACSHA1.HashData(Key, Encoding.UTF8.GetBytes(PublicBase + Path + string.Concat(form.Select(field => field.Key + field.Value)))));
}
