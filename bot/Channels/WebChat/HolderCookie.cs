using System.Security.Cryptography;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using Microsoft.AspNetCore.WebUtilities;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>What binds a chat to the phone that opened it: a secret that no script and no other site reads.</summary>
internal static class HolderCookie
{
    private const int Octets = 32;
    private const int Longest = 100;

    public static string Make() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Octets));

    /// <summary>A digest of what the phone holds; null when it holds nothing.</summary>
    public static string? DigestOf(HttpRequest request) =>
        request.Cookies[Name(request)] is { Length: > 0 and <= Longest } secret ? LinkToken.Digest(secret) : null;

    public static void Give(HttpContext http, string secret, TimeSpan life) => http.Response.Cookies.Append(Name(http.Request), secret, new CookieOptions
    {
        HttpOnly = true,
        Secure = Reached.IsSecure(http.Request),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = life,
    });

    private static string Name(HttpRequest request) => Reached.IsSecure(request) ? "__Host-chat" : "chat";
}
