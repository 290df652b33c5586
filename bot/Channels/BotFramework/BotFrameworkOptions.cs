using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>How the bot gets its own token.</summary>
public enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>The settings of the Bot Framework channel, under the names that its SDK gave them (docs/teams.md).</summary>
public sealed record BotFrameworkOptions
{
    private const string UsualMetadataHost = "http://169.254.169.254";
    private const string Government = "https://botframework.azure.us";

    public BotAppType AppType { get; init; }

    /// <summary>Empty: outside Development everything is refused; in Development what comes without a token, from this machine, is let in.</summary>
    public string AppId { get; init; } = "";
    public string AppPassword { get; init; } = "";
    public string TenantId { get; init; } = "";
    public bool IsDevelopment { get; init; }

    /// <summary>The token address without "/oauth2/v2.0/token".</summary>
    public required string LoginUrl { get; init; }
    public required string OAuthScope { get; init; }
    public required string TokenIssuer { get; init; }
    public required string OpenIdMetadataUrl { get; init; }
    public required string EmulatorOpenIdMetadataUrl { get; init; }

    /// <summary>Where App Service and Container Apps say that the identity's token is to be had, and what must be shown there; empty on a virtual machine.</summary>
    public string IdentityEndpoint { get; init; } = "";
    public string IdentityHeader { get; init; } = "";

    /// <summary>The instance metadata service of a virtual machine, under the name by which Azure's own clients let it be moved.</summary>
    public string MetadataHost { get; init; } = UsualMetadataHost;

    /// <exception cref="SettingsException">A setting is missing or cannot be.</exception>
    public static BotFrameworkOptions Read(IConfiguration settings, bool isDevelopment)
    {
        var service = settings["ChannelService"] ?? "";
        if (service is not ("" or Government))
            throw new SettingsException("ChannelService", 0, $"is empty, or {Government}");
        var government = service.Length > 0;
        var options = new BotFrameworkOptions
        {
            AppType = AppTypeOf(settings["MicrosoftAppType"]),
            AppId = settings["MicrosoftAppId"] ?? "",
            AppPassword = settings["MicrosoftAppPassword"] ?? "",
            TenantId = settings["MicrosoftAppTenantId"] ?? "",
            IsDevelopment = isDevelopment,
            IdentityEndpoint = settings["IDENTITY_ENDPOINT"] ?? "",
            IdentityHeader = settings["IDENTITY_HEADER"] ?? "",
            MetadataHost = Text(settings, "AZURE_POD_IDENTITY_AUTHORITY_HOST", UsualMetadataHost).TrimEnd('/'),
            LoginUrl = Address(settings, "ToChannelFromBotLoginUrl", LoginOf(settings, government)),
            OAuthScope = Text(settings, "ToChannelFromBotOAuthScope", government ? "https://api.botframework.us" : "https://api.botframework.com"),
            TokenIssuer = Text(settings, "ToBotFromChannelTokenIssuer", government ? "https://api.botframework.us" : "https://api.botframework.com"),
            OpenIdMetadataUrl = Address(settings, "ToBotFromChannelOpenIdMetadataUrl", government ? "https://login.botframework.azure.us/v1/.well-known/openidconfiguration" : "https://login.botframework.com/v1/.well-known/openidconfiguration"),
            EmulatorOpenIdMetadataUrl = Address(settings, "ToBotFromEmulatorOpenIdMetadataUrl", government ? "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration" : "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        };
        options.Check();
        return options;
    }

    /// <summary>https; or http to this very machine, which leaves it no more than https does.</summary>
    public static bool IsSafe(Uri address) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private void Check()
    {
        if (AppId.Length == 0)
            return;
        if (AppType != BotAppType.MultiTenant && TenantId.Length == 0)
            throw new SettingsException("MicrosoftAppTenantId", 0, $"is needed for MicrosoftAppType {AppType}");
        if (AppType != BotAppType.UserAssignedMSI && AppPassword.Length == 0 && !IsDevelopment)
            throw new SettingsException("MicrosoftAppPassword", 0, $"is needed for MicrosoftAppType {AppType}");
    }

    private static BotAppType AppTypeOf(string? text) =>
        string.IsNullOrEmpty(text) ? BotAppType.MultiTenant
        : Enum.TryParse<BotAppType>(text, ignoreCase: true, out var type) && Enum.IsDefined(type) && !char.IsAsciiDigit(text[0]) ? type
        : throw new SettingsException("MicrosoftAppType", 0, "is MultiTenant, SingleTenant or UserAssignedMSI");

    private static string LoginOf(IConfiguration settings, bool government)
    {
        var tenant = AppTypeOf(settings["MicrosoftAppType"]) == BotAppType.SingleTenant ? settings["MicrosoftAppTenantId"] : null;
        return government
            ? $"https://login.microsoftonline.us/{tenant ?? "MicrosoftServices.onmicrosoft.us"}"
            : $"https://login.microsoftonline.com/{tenant ?? "botframework.com"}";
    }

    private static string Text(IConfiguration settings, string name, string usual) => settings[name] is { Length: > 0 } set ? set : usual;

    private static string Address(IConfiguration settings, string name, string usual)
    {
        var text = Text(settings, name, usual);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address)
            ? text.TrimEnd('/')
            : throw new SettingsException(name, 0, "is no https address");
    }
}
