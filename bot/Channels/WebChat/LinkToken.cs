using System.Security.Cryptography;
using System.Text;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>What stands in a link: twenty signs that nobody guesses, none of which looks like another or ends a link in a text.</summary>
public static class LinkToken
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 20;

    public static string Make() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>A digest, to be kept; null for what cannot be one.</summary>
    public static string? DigestOf(string token) =>
        token.Length == Length && token.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) ? Digest(token) : null;

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
