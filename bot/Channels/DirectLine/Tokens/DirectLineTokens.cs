using System.Security.Cryptography;
using System.Text.Json;
using FamilyTimeBot.Outbox;
using Microsoft.AspNetCore.DataProtection;

namespace FamilyTimeBot.Channels.DirectLine.Tokens;

/// <summary>
/// Makes and reads tokens. They are encrypted with the service's own keys, so any replica reads what another made, and no client reads
/// anything in them. Their life is in real time, whatever the service's clock says.
/// </summary>
public sealed class DirectLineTokens(IDataProtectionProvider protection, Clocks clocks)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Long enough to open the stream; its token stands in an address.</summary>
    private static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);
    private const int Longest = 4096;

    private readonly IDataProtector protector = protection.CreateProtector("FamilyTimeBot.DirectLine.Token.v1");

    public string Make(DirectLinePass pass) => Write(pass with { StreamFrom = null, ExpiresAt = clocks.RealNow + Life });

    public string MakeForStream(DirectLinePass pass, int watermark) => Write(pass with { StreamFrom = watermark, ExpiresAt = clocks.RealNow + StreamLife });

    public (DirectLinePass? Pass, DirectLineRefusal? Refusal) Read(string token, bool forStream)
    {
        if (token.Length > Longest || Unprotect(token) is not { } pass || pass.StreamFrom is null == forStream)
            return (null, DirectLineRefusal.BadToken);
        return pass.ExpiresAt <= clocks.RealNow ? (null, DirectLineRefusal.OldToken) : (pass, null);
    }

    private string Write(DirectLinePass pass) => protector.Protect(JsonSerializer.Serialize(pass));

    private DirectLinePass? Unprotect(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<DirectLinePass>(protector.Unprotect(token));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
