using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Channels.BotFramework.Connector;

/// <summary>Where somebody can be written to: it comes from a request that was let in, never from anywhere else.</summary>
public sealed record ConversationPlace(string ServiceUrl, string ConversationId);

/// <summary>Says things in a conversation, by the address that its channel gave.</summary>
public sealed class ConnectorClient(IHttpClientFactory clients, OutboundTokens tokens, Clocks clocks)
{
    public const string Client = "botframework.connector";
    private const int MostTries = 3;
    private static readonly TimeSpan Unasked = TimeSpan.FromMilliseconds(400);

    /// <summary>A person waits, and the channel waits for its answer: what asks for more goes to the outbox instead.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    /// <summary>The new activity's id; null where the channel gives none.</summary>
    /// <exception cref="ConnectorException">It did not go, or nobody knows.</exception>
    public Task<string?> Send(ConversationPlace place, Activity activity, string? replyTo, CancellationToken cancel) =>
        Call(HttpMethod.Post, Address(place, replyTo), activity, MostTries, cancel);

    /// <summary>Puts another activity in the place of one that was sent.</summary>
    public Task<string?> Update(ConversationPlace place, string activityId, Activity activity, CancellationToken cancel) =>
        Call(HttpMethod.Put, Address(place, activityId), activity, MostTries, cancel);

    /// <summary>Once, and what becomes of it does not matter.</summary>
    public async Task Hint(ConversationPlace place, Activity activity, string? replyTo, CancellationToken cancel)
    {
        try
        {
            await Call(HttpMethod.Post, Address(place, replyTo), activity, 1, cancel);
        }
        catch (ConnectorException)
        {
        }
    }

    private async Task<string?> Call(HttpMethod method, string address, Activity activity, int tries, CancellationToken cancel)
    {
        string? refused = null;
        for (var attempt = 1; ; attempt++)
        {
            var token = await tokens.Get(refused, cancel);
            try
            {
                return await CallOnce(method, address, activity, token, cancel);
            }
            catch (ConnectorException fault) when (fault.Status == (int)HttpStatusCode.Unauthorized && token is not null && refused is null)
            {
                refused = token;
            }
            catch (ConnectorException fault) when (fault is { IsPassing: true, Status: > 0 } && attempt < tries && (fault.RetryAfter ?? Unasked) <= LongestWait)
            {
                await Task.Delay(fault.RetryAfter ?? Unasked, clocks.Real, cancel);
            }
        }
    }

    private async Task<string?> CallOnce(HttpMethod method, string address, Activity activity, string? token, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await clients.CreateClient(Client).SendAsync(request, cancel);
            if (!response.IsSuccessStatusCode)
                throw new ConnectorException((int)response.StatusCode, "the connector did not take it") { RetryAfter = After(response.Headers.RetryAfter) };
            return IdOf(await response.Content.ReadAsByteArrayAsync(cancel));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new ConnectorException(0, "the connector did not answer", fault);
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clocks.Real.GetUtcNow() : null);
        return wait is { } asked && asked < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Some answers are empty, and some are no JSON though all went well.</summary>
    private static string? IdOf(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, ActivityJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Address(ConversationPlace place, string? activityId) =>
        $"{place.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(place.ConversationId)}/activities"
        + (activityId is { Length: > 0 } ? "/" + Uri.EscapeDataString(activityId) : "");
}
