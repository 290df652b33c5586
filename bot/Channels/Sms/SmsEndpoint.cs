using System.Text;
using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Channels.Sms.Replies;
using FamilyTimeBot.Channels.Sms.Signing;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Store;
using FamilyTimeBot.Turn;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms;

/// <summary>Twilio's way in: what it POSTs, and the TwiML that it waits for.</summary>
public sealed partial class SmsEndpoint(
    SmsGate gate, OwnAccount own, IOptions<SmsOptions> options, ITurn turn, ISmsWords words, StatusReports reports, TimeProvider clock, ILogger<SmsEndpoint> log)
{
    public const string HearPath = "/api/sms";
    public const string StatusPath = "/api/sms/status";
    public const string FallbackPath = "/api/sms/fallback";

    private readonly OptOutHandling optOutHandling = options.Value.OptOutHandling;
    private readonly string statusUrl = options.Value.PublicBaseUrl.TrimEnd('/') + StatusPath;

    /// <summary>
    /// A text is heard to its end though Twilio hang up meanwhile: it is on file then, and a retry gets the stored answer.
    /// </summary>
    public Task Hear(HttpContext http) => WithSms(http, HearPath, async sms =>
    {
        var message = sms.ToMessage(optOutHandling, clock.GetUtcNow().UtcDateTime);
        var answer = await turn.Hear(message, CancellationToken.None);
        await Answer(http, sms.From.CanBeAnswered ? answer.Replies : []);
    });

    /// <summary>What Twilio asks for when <see cref="HearPath"/> failed: so it works without the store, and without the turn.</summary>
    public Task FallBack(HttpContext http) => WithSms(http, FallbackPath, sms =>
    {
        var carrier = CarrierAction.Of(optOutHandling, sms.OptOutType, sms.Body);
        var silent = !sms.From.CanBeAnswered || carrier.Keyword == CarrierKeyword.Stop;
        return Answer(http, silent ? [] : [words.Fallback]);
    });

    public Task HearStatus(HttpContext http) => Admitted(http, StatusPath, async form =>
    {
        var refusal = StatusCallback.Read(form, http.Request.Query, own, out var callback);
        if (callback is null)
        {
            Refuse(http, StatusPath, refusal);
            return;
        }
        await reports.Take(callback, CancellationToken.None);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    private Task WithSms(HttpContext http, string path, Func<IncomingSms, Task> act) => Admitted(http, path, form =>
    {
        var refusal = IncomingSms.Read(form, own, out var sms);
        if (refusal == SmsRefusal.None && sms is not null)
            return act(sms);
        Refuse(http, path, refusal);
        return Task.CompletedTask;
    });

    private async Task Admitted(HttpContext http, string path, Func<RawForm, Task> act)
    {
        var (form, refusal) = await gate.Admit(http);
        if (form is null)
        {
            Refuse(http, path, refusal);
            return;
        }
        try
        {
            await act(form);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(path, down);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private Task Answer(HttpContext http, IReadOnlyList<string> replies)
    {
        var document = Encoding.UTF8.GetBytes(Twiml.Of(replies, statusUrl));
        http.Response.ContentType = Twiml.ContentType;
        http.Response.ContentLength = document.Length;
        return http.Response.Body.WriteAsync(document, 0, document.Length);
    }

    private void Refuse(HttpContext http, string path, SmsRefusal refusal)
    {
        Refused(path, refusal);
        http.Response.StatusCode = refusal.Status();
    }

    [LoggerMessage(1001, LogLevel.Warning, "Refused a request to {Path}: {Reason}")]
    private partial void Refused(string path, SmsRefusal reason);

    [LoggerMessage(1002, LogLevel.Error, "The store is down: {Path} answers 503, so that Twilio falls back")]
    private partial void StoreIsDown(string path, StoreUnavailableException down);
}

public static class SmsRoutes
{
    public static IEndpointRouteBuilder MapSms(this IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<SmsEndpoint>();
        routes.MapPost(SmsEndpoint.HearPath, endpoint.Hear);
        routes.MapPost(SmsEndpoint.StatusPath, endpoint.HearStatus);
        routes.MapPost(SmsEndpoint.FallbackPath, endpoint.FallBack);
        return routes;
    }
}
