using System.Buffers;
using FamilyTimeBot.Channels.Sms.Receiving;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FamilyTimeBot.Channels.Sms.Signing;

/// <summary>Lets a request from Twilio in, and nothing else.</summary>
public sealed class SmsGate(IOptions<SmsOptions> options)
{
    /// <summary>Octets. A text of 1,600 characters, every one of them encoded, with all fields that Twilio sends, is a third of it.</summary>
    public const int MostBody = 64 * 1024;

    private readonly string authToken = options.Value.AuthToken;
    private readonly string publicBaseUrl = options.Value.PublicBaseUrl.TrimEnd('/');

    /// <summary>The form, once the signature over it and the URL has held; or why not.</summary>
    public async Task<(RawForm? Form, SmsRefusal Refusal)> Admit(HttpContext http)
    {
        if (authToken.Length == 0)
            return (null, SmsRefusal.NoAuthToken);
        if (!IsForm(http.Request.ContentType))
            return (null, SmsRefusal.NotAForm);
        if (await Read(http) is not { } body)
            return (null, SmsRefusal.TooLarge);
        if (!RawForm.TryParse(body, out var form))
            return (null, SmsRefusal.NotReadable);
        return IsSigned(http, form) ? (form, SmsRefusal.None) : (null, SmsRefusal.BadSignature);
    }

    private bool IsSigned(HttpContext http, RawForm form) =>
        http.Request.Headers["X-Twilio-Signature"] is [var signature]
        && TwilioSignature.IsValid(authToken, signature, UrlOf(http), form.Fields);

    /// <summary>
    /// What Twilio was given, byte for byte: never what a proxy says it was, lest a request signed for another site be replayed here.
    /// Without a public address, which the settings allow in Development alone, what was asked of us.
    /// </summary>
    private string UrlOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/'))
            target = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        return publicBaseUrl.Length > 0 ? publicBaseUrl + target : $"{http.Request.Scheme}://{http.Request.Host}{target}";
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> Read(HttpContext http)
    {
        if (http.Request.ContentLength > MostBody)
            return null;
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            var tooLarge = read.Buffer.Length > MostBody;
            if (read.IsCompleted || tooLarge)
            {
                var body = tooLarge ? null : read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
