using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>The settings of the web chat (docs/web-chat.md).</summary>
public sealed record WebChatOptions
{
    /// <summary>How long a link opens the chat, unless whoever makes it says otherwise.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(72);

    /// <summary>How long the phone that opened it holds the chat: as long as a form that was begun waits.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromDays(7);

    /// <summary>Where GOV.UK's own "Exit this page" goes.</summary>
    private const string UsualHideUrl = "https://www.bbc.co.uk/weather";

    /// <summary>How phones reach this service; empty where no setting says it, and then no link can be made for a text.</summary>
    public string PublicBaseUrl { get; init; } = "";

    /// <summary>The neutral page that "Hide this" goes to.</summary>
    public string HideUrl { get; init; } = UsualHideUrl;

    /// <exception cref="SettingsException">An address is none.</exception>
    public static WebChatOptions Read(IConfiguration settings, bool isDevelopment)
    {
        var (own, twilio) = (settings["WebChat:PublicBaseUrl"], settings["Twilio:PublicBaseUrl"]);
        var hide = settings["WebChat:HideUrl"] is { Length: > 0 } set ? set : UsualHideUrl;
        return new WebChatOptions
        {
            PublicBaseUrl = Address("WebChat:PublicBaseUrl", FirstSet(own, twilio, isDevelopment ? OwnAddress(settings) : null), isDevelopment),
            HideUrl = Address("WebChat:HideUrl", hide, isDevelopment),
        };
    }

    private static string FirstSet(params string?[] addresses) => addresses.FirstOrDefault(address => !string.IsNullOrEmpty(address)) ?? "";

    /// <summary>In Development the phones are browsers on this machine: what it serves on will do, unless the port is found when it starts.</summary>
    private static string? OwnAddress(IConfiguration settings) =>
        settings["urls"]?.Split(';').FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { IsLoopback: true, Port: > 0 });

    private static string Address(string name, string text, bool isDevelopment)
    {
        if (text.Length == 0)
            return "";
        var isGood = Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { UserInfo: "", Fragment: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp));
        return isGood ? text.TrimEnd('/') : throw new SettingsException(name, 0, "is no https address");
    }
}
