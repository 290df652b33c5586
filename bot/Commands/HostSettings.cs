using FamilyTimeBot.Dialogs.Understanding.Text;

namespace FamilyTimeBot.Commands;

/// <summary>
/// Tells the settings on a command line from what is none. ASP.NET Core takes any word for a setting and leaves it unread, so that a slip of the
/// hand would start a service that nobody asked for.
/// </summary>
public static class HostSettings
{
    /// <summary>The settings that stand in no section: ours, the Bot Framework SDK's, and ASP.NET Core's own.</summary>
    private static readonly HashSet<string> Alone = new(
        [
            "Policy", "DemoWorld",
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "ChannelService", "IDENTITY_ENDPOINT", "IDENTITY_HEADER",
            "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl",
            "urls", "http_ports", "https_ports", "preferHostingUrls", "environment", "applicationName", "contentRoot", "webroot", "AllowedHosts",
            "detailedErrors", "captureStartupErrors", "suppressStatusMessages", "shutdownTimeoutSeconds",
        ],
        StringComparer.OrdinalIgnoreCase);

    private const int ShortestSlip = 5;

    /// <summary>OpenTelemetry's, read as they are.</summary>
    private const string Telemetry = "OTEL_";

    /// <summary>What is wrong with the first argument that is no setting; null when all are.</summary>
    public static string? Refuse(string[] args)
    {
        for (var at = 0; at < args.Length; at++)
        {
            if (Name(args[at]) is not { } name)
                return $"\"{args[at]}\" is no setting; a command comes first, before any setting.";
            if (!IsSetting(name))
                return Unknown(name);
            if (HasValue(args[at]))
                continue;
            if (++at == args.Length || Name(args[at]) is not null)
                return $"The setting \"{name}\" has no value.";
        }
        return null;
    }

    /// <summary>What is wrong with the first word that is written as a setting, in a section or by itself, and is none; null when all are.</summary>
    public static string? RefuseSlip(string[] args) =>
        args.Where(HasValue).Select(Name).FirstOrDefault(name => name is not null && !IsSetting(name) && (InSection(name) || NearestAlone(name) is not null)) is { } wrong ? Unknown(wrong) : null;

    /// <summary>"--policy kent" after a command's name: there a setting is one word, since the next word is the command's own.</summary>
    public static string? RefuseApart(string[] args) =>
        args.Skip(1).Where(word => !HasValue(word)).Select(Name).FirstOrDefault(name => name is not null && IsSetting(name)) is { } apart
            ? $"After a command's name a setting is written in one word: --{apart}={args.SkipWhile(word => Name(word) != apart).Skip(1).FirstOrDefault("VALUE")}" : null;

    private static string Unknown(string name) => (InSection(name) ? KnownSettings.Nearest(name) : NearestAlone(name)) is { } nearest
        ? $"There is no setting \"{name}\"; the nearest is \"{nearest}\"."
        : $"There is no setting \"{name}\". One is written --urls http://localhost:4000 or --Section:Key=value.";

    /// <summary>The settings among a command's arguments, each in one word; whatever else there is belongs to the command.</summary>
    public static (string[] Settings, string[] Others) Apart(string[] args)
    {
        var settings = args.Where(word => HasValue(word) && Name(word) is { } name && IsSetting(name)).ToArray();
        return (settings, [.. args.Where(word => !settings.Contains(word))]);
    }

    /// <summary>"--Polcy": a slip of a letter or two; a shorter word may be an option of a command's own.</summary>
    private static string? NearestAlone(string name) =>
        name.Length < ShortestSlip ? null : Alone.Where(known => Letters.Apart(known.ToUpperInvariant(), name.ToUpperInvariant()) <= KnownSettings.Slip).Min(StringComparer.Ordinal);

    private static bool IsSetting(string name) =>
        Alone.Contains(name) || name.StartsWith(Telemetry, StringComparison.Ordinal) || (InSection(name) && KnownSettings.Has(name));

    private static bool InSection(string name) => name.IndexOf(':', StringComparison.Ordinal) > 0 && !name.EndsWith(':');

    private static bool HasValue(string word) => word.Contains('=', StringComparison.Ordinal);

    /// <summary>Null where no option begins.</summary>
    private static string? Name(string word) => word.StartsWith("--", StringComparison.Ordinal) ? word[2..].Split('=')[0] : null;
}
