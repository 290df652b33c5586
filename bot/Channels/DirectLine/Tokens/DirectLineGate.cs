using System.Security.Cryptography;
using System.Text;

namespace FamilyTimeBot.Channels.DirectLine.Tokens;

/// <summary>Who makes a request: the holder of a token, or of the secret.</summary>
public sealed class DirectLineGate(DirectLineOptions options, DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";
    private readonly byte[] secret = Digest(options.Secret);

    /// <summary>A pass, or (neither) the holder of the secret, or a refusal.</summary>
    public (DirectLinePass? Pass, DirectLineRefusal? Refusal) Admit(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header[Scheme.Length..].Trim() is not { Length: > 0 } given)
            return (null, DirectLineRefusal.NoToken);
        if (options.IsOpenToOthers && CryptographicOperations.FixedTimeEquals(Digest(given), secret))
            return (null, null);
        return CheckOrigin(request, tokens.Read(given, forStream: false));
    }

    public (DirectLinePass? Pass, DirectLineRefusal? Refusal) AdmitToStream(HttpRequest request) =>
        CheckOrigin(request, tokens.Read(request.Query["t"].ToString(), forStream: true));

    /// <summary>A browser always names the page's origin to another host and to a stream; what is no browser names none.</summary>
    private static (DirectLinePass?, DirectLineRefusal?) CheckOrigin(HttpRequest request, (DirectLinePass? Pass, DirectLineRefusal? Refusal) read)
    {
        if (read.Pass is not { Origins.Count: > 0 } pass || request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return read;
        return pass.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase) ? read : (null, DirectLineRefusal.WrongOrigin);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
