using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace FamilyTimeBot.Bot.Tests.DirectLine;

/// <summary>The client's end of a stream.</summary>
internal static class StreamReading
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<ClientWebSocket> Connect(Uri stream)
    {
        var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(stream, patience.Token);
        return socket;
    }

    public static async Task<JsonNode> Next(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            length += part.Count;
            if (part.EndOfMessage)
                return JsonNode.Parse(buffer.AsSpan(0, length))!;
        }
    }
}
