using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Understanding.Text;

namespace FamilyTimeBot.Commands;

/// <summary>
/// The settings in sections that anything reads. ASP.NET Core leaves one that nobody reads unread and says nothing: a slip of the hand in
/// "Twilio:AuthToken" would be a service that looks set up and refuses every text.
/// </summary>
public static class KnownSettings
{
    private const string InEnvironment = "__";

    /// <summary>A slip of this many letters is taken for one of ours.</summary>
    internal const int Slip = 2;

    /// <summary>ASP.NET Core's, whose keys are names of anything.</summary>
    private static readonly string[] Open = ["Logging", "Kestrel", "Metrics"];

    public static IReadOnlyList<string> InSections { get; } =
    [
        "CaseStore:Provider", "CaseStore:MigrateAtStart", "CaseStore:MaxBatchSize", "ConnectionStrings:CaseStore",
        "Twilio:AccountSid", "Twilio:AuthToken", "Twilio:ApiKeySid", "Twilio:ApiKeySecret", "Twilio:From", "Twilio:MessagingServiceSid", "Twilio:OwnNumbers",
        "Twilio:ApiBaseUrl", "Twilio:PublicBaseUrl", "Twilio:OptOutHandling", "Twilio:SweepMinutes", "Twilio:DeleteCopies",
        "Duty:Address", "Duty:OutOfHoursAddress", "DirectLine:Secret", "WebChat:PublicBaseUrl", "WebChat:HideUrl",
        "Outreach:PlanMinutes", "Outbox:LeaseSeconds", "Clock:Now",
        "DataProtection:KeyDirectory", "DataProtection:CertificatePath", "DataProtection:CertificatePassword",
    ];

    private static readonly string Numbers = $"{SmsOptions.Section}:{nameof(SmsOptions.OwnNumbers)}:";

    public static bool Has(string name) =>
        InSections.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Open.Contains(SectionOf(name), StringComparer.OrdinalIgnoreCase)
        || (name.StartsWith(Numbers, StringComparison.OrdinalIgnoreCase) && int.TryParse(name[Numbers.Length..], out _));

    /// <summary>The one that was probably meant.</summary>
    public static string Nearest(string name) => InSections.MinBy(known => Letters.Apart(known.ToUpperInvariant(), name.ToUpperInvariant()))!;

    /// <summary>What is probably meant for this service among the names of environment variables, and is read by nothing; what is others' is left alone.</summary>
    public static IEnumerable<string> Slips(IEnumerable<string> variables) =>
        from variable in variables.Order(StringComparer.Ordinal)
        let name = variable.Replace(InEnvironment, ":", StringComparison.Ordinal)
        where variable.Contains(InEnvironment, StringComparison.Ordinal) && !Has(name) && IsOurs(name)
        select $"The environment variable \"{variable}\" is no setting, and nothing reads it; the nearest is \"{Nearest(name).Replace(":", InEnvironment, StringComparison.Ordinal)}\".";

    public static IEnumerable<string> SlipsOfEnvironment() => Slips(Environment.GetEnvironmentVariables().Keys.Cast<string>());

    private static bool IsOurs(string name) =>
        InSections.Any(known => SectionOf(known) != "ConnectionStrings" && SectionOf(known).Equals(SectionOf(name), StringComparison.OrdinalIgnoreCase))
        || Letters.Apart(Nearest(name).ToUpperInvariant(), name.ToUpperInvariant()) <= Slip;

    private static string SectionOf(string name) => name.Split(':')[0];
}
