using System.Security.Cryptography;
using System.Text;

namespace FamilyTimeBot.Channels.Sms.Signing;

/// <summary>
/// X-Twilio-Signature: HMAC-SHA1, keyed by the account's primary auth token, over the URL as configured at Twilio
/// and every field's name and value, sorted by name.
/// </summary>
public static class TwilioSignature
{
    /// <param name="url">The full public URL, scheme to end of query, exactly as Twilio was given it.</param>
    /// <param name="fields">Decoded; a name that is repeated counts once for each of its different values, in their order.</param>
    public static bool IsValid(string authToken, string? signature, string url, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (string.IsNullOrEmpty(authToken) || string.IsNullOrEmpty(signature))
            return false;
        var given = Encoding.UTF8.GetBytes(signature);
        var key = Encoding.UTF8.GetBytes(authToken);
        var tail = Signed(fields);
        var (without, with) = PortVariants(url);
        return Matches(key, given, without + tail) | Matches(key, given, with + tail);
    }

    /// <summary>What Twilio sends with a request, for tests and for the simulator, which come in by the same door.</summary>
    public static string Sign(string authToken, string url, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        Convert.ToBase64String(Hash(Encoding.UTF8.GetBytes(authToken), WithoutCredentials(url) + Signed(fields)));

    private static bool Matches(byte[] key, byte[] given, string signed) =>
        CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Convert.ToBase64String(Hash(key, signed))));

    private static byte[] Hash(byte[] key, string signed) => HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(signed));

    private static string Signed(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var sorted = fields.ToArray();
        Array.Sort(sorted, ByNameThenValue);
        var signed = new StringBuilder();
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || ByNameThenValue(sorted[i - 1], sorted[i]) != 0)
                signed.Append(sorted[i].Key).Append(sorted[i].Value);
        return signed.ToString();
    }

    private static int ByNameThenValue(KeyValuePair<string, string> one, KeyValuePair<string, string> other)
    {
        var byName = string.CompareOrdinal(one.Key, other.Key);
        return byName != 0 ? byName : string.CompareOrdinal(one.Value, other.Value);
    }

    /// <summary>Twilio's back ends do not agree on whether the port is signed, so both are tried, as its own validators do.</summary>
    private static (string Without, string With) PortVariants(string url)
    {
        var bare = WithoutCredentials(url);
        var host = bare.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = EndOfAuthority(bare, host);
        var port = StartOfPort(bare, host, end);
        if (port >= 0)
            return (bare[..port] + bare[end..], bare);
        var standard = bare.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        return (bare, bare[..end] + standard + bare[end..]);
    }

    /// <summary>Twilio signs the URL without user:password@, and never sends what follows a #.</summary>
    private static string WithoutCredentials(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var sent = hash < 0 ? url : url[..hash];
        var scheme = sent.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            throw new ArgumentException("A URL with a scheme is needed.", nameof(url));
        var host = scheme + 3;
        var at = sent.AsSpan(host, EndOfAuthority(sent, host) - host).LastIndexOf('@');
        return at < 0 ? sent : string.Concat(sent.AsSpan(0, host), sent.AsSpan(host + at + 1));
    }

    private static int EndOfAuthority(string url, int host)
    {
        var end = url.AsSpan(host).IndexOfAny('/', '?', '#');
        return end < 0 ? url.Length : host + end;
    }

    /// <summary>The colon of the port, or -1. The colons of an IPv6 address stand within brackets.</summary>
    private static int StartOfPort(string url, int host, int end)
    {
        var name = host + url.AsSpan(host, end - host).LastIndexOf(']') + 1;
        var colon = url.AsSpan(name, end - name).IndexOf(':');
        return colon < 0 ? -1 : name + colon;
    }
}
