using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FamilyTimeBot.Bench.Services;

namespace FamilyTimeBot.Bench.Load;

/// <summary>The same texts as Teams posts them: with a token that is proved each time, and answered in the response or by the connector.</summary>
/// <param name="isSigned">The bare echo asks for no token.</param>
internal sealed class Activities(int families, Channel channel, bool expectReplies, bool isSigned = true) : IRequests
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly string authorization = isSigned ? $"Authorization: Bearer {channel.Token()}\r\n" : "";
    private long sent;

    public bool IsAnsweredInBody => expectReplies;

    public static string AccountOf(int family) => string.Create(CultureInfo.InvariantCulture, $"bench-{family}");

    public byte[] Next()
    {
        var number = Interlocked.Increment(ref sent);
        var body = Activity(AccountOf(Texts.FamilyOf(number, families)), Texts.Said(number), string.Create(CultureInfo.InvariantCulture, $"{start:x}{number:x}"));
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\n{authorization}Content-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private byte[] Activity(string account, string text, string id) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-24T10:15:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = channel.ServiceUrl,
        ["from"] = new { id = $"29:{account}", name = "Somebody", aadObjectId = account },
        ["recipient"] = new { id = $"28:{Channel.AppId}", name = "Family Time" },
        ["conversation"] = new { id = $"a:{account}", conversationType = "personal", tenantId = "bench" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["channelData"] = new { tenant = new { id = "bench" } },
        ["deliveryMode"] = expectReplies ? "expectReplies" : "normal",
    });
}
