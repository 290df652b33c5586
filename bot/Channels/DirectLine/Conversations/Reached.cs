using System.Globalization;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>How a client reached us, also when a proxy in front took the encryption away.</summary>
internal static class Reached
{
    public static bool IsSecure(HttpRequest request) => request.IsHttps || request.Headers["X-Forwarded-Proto"] == Uri.UriSchemeHttps;

    public static string Stream(HttpRequest request, string conversationId, int watermark, string token) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsSecure(request) ? "wss" : "ws")}://{request.Host}{DirectLineServices.Root}/conversations/{conversationId}/stream?watermark={watermark}&t={token}");

    /// <summary>What a browser calls this host, as a page's origin.</summary>
    public static IReadOnlyList<string> Origins(HttpRequest request, string publicBaseUrl)
    {
        var here = new[] { $"https://{request.Host}", $"http://{request.Host}" };
        return publicBaseUrl.Length == 0 ? here : [.. here, new Uri(publicBaseUrl).GetLeftPart(UriPartial.Authority)];
    }
}
