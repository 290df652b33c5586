using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Channels.DirectLine;

/// <summary>The settings of Direct Line (docs/web-chat.md).</summary>
/// <param name="Secret">Whoever holds it makes tokens for anybody. Empty: the host's own pages make them, and nobody else.</param>
public sealed record DirectLineOptions(string Secret)
{
    private const int Shortest = 24;

    public bool IsOpenToOthers => Secret.Length > 0;

    /// <exception cref="SettingsException">The secret can be guessed.</exception>
    public static DirectLineOptions Read(IConfiguration settings)
    {
        var secret = settings["DirectLine:Secret"] ?? "";
        return secret.Length is > 0 and < Shortest
            ? throw new SettingsException("DirectLine:Secret", 0, $"is shorter than {Shortest} signs, so it could be guessed")
            : new DirectLineOptions(secret);
    }
}

/// <summary>The channels' names in the store.</summary>
public static class DirectLineChannel
{
    /// <summary>The service's own page, opened by a link.</summary>
    public const string WebChat = "webchat";

    /// <summary>Clients that others serve, with tokens made by the secret.</summary>
    public const string Others = "directline";

    public static readonly string[] All = [WebChat, Others];
}
