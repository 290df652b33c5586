using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace FamilyTimeBot.Channels.Sms.Sending;

/// <summary>Twilio's REST API, as far as texts go. Creating a message has no key that would make it safe to repeat, so it is asked for once.</summary>
public sealed class TwilioClient
{
    private const int PageSize = 100;

    private readonly HttpClient http;
    private readonly SmsOptions options;
    private readonly string root;
    private readonly string account;

    public TwilioClient(HttpClient http, IOptions<SmsOptions> options)
    {
        (this.http, this.options) = (http, options.Value);
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Credentials(this.options));
        root = this.options.ApiBaseUrl.TrimEnd('/');
        account = $"/2010-04-01/Accounts/{Uri.EscapeDataString(this.options.AccountSid)}";
    }

    public async Task<SendOutcome> Create(string to, string body, Uri? statusCallback, TimeSpan validity, CancellationToken cancel)
    {
        using var content = new FormUrlEncodedContent(Fields(to, body, statusCallback, validity));
        using var request = new HttpRequestMessage(HttpMethod.Post, root + account + "/Messages.json") { Content = content };
        return await Answered(request, async response =>
        {
            var created = await JsonOf<TwilioMessage>(response, cancel);
            return created is { Sid.Length: > 0 }
                ? SendOutcome.Gone(created.Sid, created.Status)
                : SendOutcome.NotGone(Failure.Retry, "Twilio's answer could not be read");
        }, cancel);
    }

    /// <summary>Messages to or from a number, newest first.</summary>
    /// <param name="sentSince">A day, by GMT; null for all, those too that are not sent yet.</param>
    /// <exception cref="TwilioUnavailableException">Twilio does not answer, or refuses.</exception>
    public async IAsyncEnumerable<TwilioMessage> List(string? to, string? from, DateOnly? sentSince, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? next = $"{account}/Messages.json?PageSize={PageSize}" + Filter("To", to) + Filter("From", from)
            + Filter("DateSent>", sentSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        while (!string.IsNullOrEmpty(next))
        {
            var page = await Page(next, cancel);
            foreach (var message in page.Messages)
                yield return message;
            next = page.NextPageUri;
        }
    }

    /// <summary>Deletes Twilio's copy. False when it may not be yet; true too when it is gone already.</summary>
    /// <exception cref="TwilioUnavailableException">Twilio does not answer.</exception>
    public async Task<bool> Delete(string messageSid, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{root}{account}/Messages/{Uri.EscapeDataString(messageSid)}.json");
        var outcome = await Answered(request, _ => Task.FromResult(SendOutcome.Gone(messageSid, null)), cancel, missingIsFine: true);
        if (outcome.ProviderId is null && outcome.Failure is Failure.Retry or Failure.SlowDown)
            throw new TwilioUnavailableException(outcome);
        return outcome.ProviderId is not null;
    }

    private async Task<TwilioPage> Page(string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, root + path);
        TwilioPage? page = null;
        var outcome = await Answered(request, async response =>
        {
            page = await JsonOf<TwilioPage>(response, cancel);
            return SendOutcome.NotGone(Failure.Retry, "Twilio's answer could not be read");
        }, cancel);
        return page ?? throw new TwilioUnavailableException(outcome);
    }

    private async Task<SendOutcome> Answered(
        HttpRequestMessage request, Func<HttpResponseMessage, Task<SendOutcome>> read, CancellationToken cancel, bool missingIsFine = false)
    {
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode || (missingIsFine && response.StatusCode == System.Net.HttpStatusCode.NotFound))
                return await read(response);
            return await Refused(response, cancel);
        }
        catch (TimeoutRejectedException)
        {
            return SendOutcome.NotGone(Failure.Retry, "Twilio did not answer in time");
        }
        catch (ExecutionRejectedException)
        {
            return SendOutcome.NotGone(Failure.SlowDown, "Twilio fails too often to be asked now");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return SendOutcome.NotGone(Failure.Retry, "Twilio could not be reached, or broke off");
        }
    }

    private static async Task<SendOutcome> Refused(HttpResponseMessage response, CancellationToken cancel)
    {
        var error = await JsonOf<TwilioError>(response, cancel);
        var status = (int)response.StatusCode;
        var text = SmsErrors.Text(error?.Code) ?? string.Create(CultureInfo.InvariantCulture, $"Twilio HTTP {status}");
        return SendOutcome.NotGone(SmsFailure.Of(error?.Code, status), text, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>Null for what is no JSON: a gateway's page in HTML, an answer that broke off.</summary>
    private static async Task<T?> JsonOf<T>(HttpResponseMessage response, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(await response.Content.ReadAsStreamAsync(cancel), TwilioJson.Options, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Dictionary<string, string> Fields(string to, string body, Uri? statusCallback, TimeSpan validity)
    {
        var fields = new Dictionary<string, string> { ["To"] = to, ["Body"] = body };
        if (options.MessagingServiceSid.Length > 0)
            fields["MessagingServiceSid"] = options.MessagingServiceSid;
        else
            fields["From"] = options.From;
        if (statusCallback is not null)
            fields["StatusCallback"] = statusCallback.AbsoluteUri;
        fields["ValidityPeriod"] = ((int)validity.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return fields;
    }

    private static string Filter(string name, string? value) =>
        value is null ? "" : $"&{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    private static string Credentials(SmsOptions options)
    {
        var (user, password) = options.ApiKeySid.Length > 0 ? (options.ApiKeySid, options.ApiKeySecret) : (options.AccountSid, options.AuthToken);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
    }
}

/// <summary>Twilio could not be asked. The message says why, and holds nothing of a text.</summary>
public sealed class TwilioUnavailableException(SendOutcome outcome) : Exception(outcome.Error)
{
    public SendOutcome Outcome { get; } = outcome;
}
