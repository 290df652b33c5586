using System.Net.WebSockets;
using System.Text.Json;
using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>`/conversations/{id}/stream`: what is added to a conversation, as it is added, over a WebSocket. All of it comes from the store.</summary>
public sealed partial class StreamRequests(DirectLineGate gate, IDirectLineStore store, DirectLineNews news, Clocks clocks, IHostApplicationLifetime host, ILogger<StreamRequests> log)
{
    /// <summary>How long what another replica added may wait.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async Task<IResult> Open(HttpContext http, string id)
    {
        var (pass, refusal) = gate.AdmitToStream(http.Request);
        if (pass is null)
            return refusal!;
        if (pass.ConversationId != id)
            return DirectLineRefusal.OtherConversation;
        if (!http.WebSockets.IsWebSocketRequest)
            return DirectLineRefusal.NoWebSocket;
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        var listening = Listen(socket, over);
        var status = await Tell(socket, pass, over.Token);
        await Close(socket, status);
        await listening;
        return Results.Empty;
    }

    /// <summary>Clients say nothing here; that they leave is heard.</summary>
    private static async Task Listen(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
        }
        await over.CancelAsync();
    }

    private async Task<WebSocketCloseStatus> Tell(WebSocket socket, DirectLinePass pass, CancellationToken over)
    {
        var seen = pass.StreamFrom ?? 0;
        try
        {
            while (true)
            {
                var next = news.Next(pass.ConversationId);
                if (await Read(pass.ConversationId, seen, over) is { } part)
                {
                    if (part.Conversation?.HasEnded(clocks.Now) != false)
                        return WebSocketCloseStatus.PolicyViolation;
                    await Send(socket, part, seen, over);
                    seen = part.Watermark(seen);
                    if (part.Activities.Count > 0)
                        continue;
                }
                await Task.WhenAny(next, Task.Delay(Look, over));
                over.ThrowIfCancellationRequested();
            }
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException)
        {
            return WebSocketCloseStatus.EndpointUnavailable;
        }
        finally
        {
            news.Tell(pass.ConversationId);
        }
    }

    /// <summary>Null while the store does not answer: the stream stays, and looks again.</summary>
    private async Task<DirectLinePart?> Read(string id, int seen, CancellationToken over)
    {
        try
        {
            return await store.Read(id, seen, ConversationRequests.MostAtOnce, over);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(down);
            return null;
        }
    }

    private static Task Send(WebSocket socket, DirectLinePart part, int seen, CancellationToken over) => part.Activities.Count == 0
        ? Task.CompletedTask
        : socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(ConversationRequests.Set(part, seen), DirectLineJson.Default.ActivitySet), WebSocketMessageType.Text, endOfMessage: true, over);

    private static async Task Close(WebSocket socket, WebSocketCloseStatus status)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    [LoggerMessage(5001, LogLevel.Error, "The store is down: a stream waits")]
    private partial void StoreIsDown(StoreUnavailableException down);
}
