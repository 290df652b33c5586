using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FamilyTimeBot.Bench.Load;

/// <summary>One persistent HTTP/1.1 connection: a request's octets out, the answer in. Nothing more, so that the load costs little beside what it measures.</summary>
internal sealed class Connection : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[32 * 1024];

    public static async Task<Connection> Open(int port)
    {
        var connection = new Connection();
        try
        {
            await connection.socket.ConnectAsync(IPAddress.Loopback, port);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>True when the answer was 200, with a body where one is needed.</summary>
    public async ValueTask<bool> Ask(ReadOnlyMemory<byte> request, bool needsBody)
    {
        await socket.SendAsync(request);
        var (filled, head) = (0, -1);
        while (head < 0)
        {
            filled += await Receive(filled);
            head = buffer.AsSpan(0, filled).IndexOf(EndOfHead);
        }
        var length = LengthOfBody(head);
        while (filled < head + EndOfHead.Length + length)
            filled += await Receive(filled);
        return (length > 0 || !needsBody) && buffer.AsSpan().StartsWith("HTTP/1.1 200 "u8);
    }

    public void Dispose() => socket.Dispose();

    private async ValueTask<int> Receive(int filled)
    {
        var count = await socket.ReceiveAsync(buffer.AsMemory(filled));
        return count > 0 ? count : throw new IOException("The connection was closed.");
    }

    private int LengthOfBody(int head)
    {
        foreach (var line in Encoding.ASCII.GetString(buffer, 0, head).Split("\r\n"))
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                return int.Parse(line.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        throw new IOException("The answer has no Content-Length.");
    }
}
