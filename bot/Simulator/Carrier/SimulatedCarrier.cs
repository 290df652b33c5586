using System.Security.Cryptography;
using System.Xml.Linq;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Channels.Sms.Signing;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Simulator.Carrier;

/// <summary>
/// Plays the carrier: a text goes to the service's own <c>/api/sms</c> over HTTP, signed as Twilio signs it, and the TwiML is read.
/// So what is tried here has been through everything that a family's text goes through.
/// </summary>
public sealed class SimulatedCarrier(IOptions<SmsOptions> options, OwnUrl own) : IDisposable
{
    private const string NoAccount = "AC00000000000000000000000000000000";

    /// <summary>Kept by Ofcom for drama: nobody's.</summary>
    private const string MadeUpNumber = "+441632960000";

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly SmsOptions settings = options.Value;

    /// <summary>The number that families text, E.164.</summary>
    public string ServiceNumber => settings.Ours.FirstOrDefault(MadeUpNumber);

    /// <exception cref="HttpRequestException">The service could not be reached.</exception>
    public async Task<CarriedText> Send(string from, string text, CancellationToken cancel)
    {
        var sid = "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        var fields = Fields(sid, from, text);
        var reached = own.Url();
        using var request = new HttpRequestMessage(HttpMethod.Post, reached + SmsEndpoint.HearPath) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", TwilioSignature.Sign(settings.AuthToken, SignedBase(reached) + SmsEndpoint.HearPath, fields));
        using var answer = await client.SendAsync(request, cancel);
        var status = (int)answer.StatusCode;
        if (!answer.IsSuccessStatusCode)
            return new CarriedText(sid, status, []);
        return new CarriedText(sid, status, Texts(await answer.Content.ReadAsStringAsync(cancel)));
    }

    /// <summary>True when the carrier answers the word itself, so that silence of the service is as it should be.</summary>
    public bool AnswersItself(string text) => CarrierAction.Of(settings.OptOutHandling, "", text).Replied;

    public void Dispose() => client.Dispose();

    private string SignedBase(string reached) => settings.PublicBaseUrl.Length > 0 ? settings.PublicBaseUrl.TrimEnd('/') : reached;

    private List<KeyValuePair<string, string>> Fields(string sid, string from, string text) =>
    [
        new("ToCountry", "GB"), new("ToState", ""), new("SmsMessageSid", sid), new("NumMedia", "0"), new("ToCity", ""), new("FromZip", ""),
        new("SmsSid", sid), new("FromState", ""), new("SmsStatus", "received"), new("FromCity", ""), new("Body", text), new("FromCountry", "GB"),
        new("To", ServiceNumber), new("ToZip", ""), new("NumSegments", "1"), new("MessageSid", sid),
        new("AccountSid", settings.AccountSid.Length > 0 ? settings.AccountSid : NoAccount), new("From", from), new("ApiVersion", "2010-04-01"),
    ];

    private static IReadOnlyList<string> Texts(string twiml) =>
        [.. XDocument.Parse(twiml, LoadOptions.PreserveWhitespace).Root?.Elements("Message").Select(message => message.Value) ?? []];
}

/// <summary>What became of a text.</summary>
/// <param name="Status">HTTP; anything but 2xx is a refusal, which Twilio would take to the fallback address.</param>
/// <param name="Replies">In order; empty for silence.</param>
public sealed record CarriedText(string MessageSid, int Status, IReadOnlyList<string> Replies)
{
    public bool Taken => Status is >= 200 and < 300;
}
