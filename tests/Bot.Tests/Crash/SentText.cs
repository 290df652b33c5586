using System.Globalization;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms.Signing;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>One text of one person, and the answer it got, if it got one.</summary>
internal sealed class SentText(int number)
{
    /// <summary>Each person sends each of these once, in whatever order they come through.</summary>
    private static readonly string[] Said =
        ["i cant make it on thursday sorry", "yes ill be there", "running 15 mins late", "what time is it?", "thank you"];

    public static int Count => CrashWorld.Families * Said.Length;

    public string Sid { get; } = string.Create(CultureInfo.InvariantCulture, $"SM{number:x32}");
    public int Family { get; } = number % CrashWorld.Families;
    public string Body { get; } = Said[number / CrashWorld.Families];

    /// <summary>It takes back whatever its sender said before, so it always makes a record.</summary>
    public bool CallsOff => Body == Said[0];

    /// <summary>The messages of the TwiML that came with a 200; null when there was no such answer.</summary>
    public IReadOnlyList<string>? Answer { get; set; }

    public async Task<IReadOnlyList<string>?> Send(HttpClient client)
    {
        var form = BotHost.Message(CrashWorld.Number(Family), Body, Sid);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Sign(BotHost.AuthToken, CrashWorld.PublicBase + "/api/sms", form));
        try
        {
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode ? BotHost.Messages(await response.Content.ReadAsStringAsync()) : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}
