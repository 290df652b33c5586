using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.Sms.Receiving;

/// <summary>Who acts on STOP and its like.</summary>
public enum OptOutHandling
{
    /// <summary>Twilio's own words on every long number, in English: it blocks and answers by itself, and says so in no field.</summary>
    Default,

    /// <summary>Advanced Opt-Out of a Messaging Service: Twilio says in OptOutType what it acted on.</summary>
    Advanced,

    /// <summary>Twilio was asked to leave it to us.</summary>
    None,
}

/// <summary>What the carrier made of a text before it reached us.</summary>
/// <param name="Replied">The person has an answer from the carrier already; a second one would fail or confuse.</param>
public readonly record struct CarrierAction(CarrierKeyword Keyword, bool Replied)
{
    public static CarrierAction Of(OptOutHandling handling, string optOutType, string body)
    {
        var told = Told(optOutType);
        if (told != CarrierKeyword.None)
            return new(told, true);
        return handling == OptOutHandling.Default ? ByTheWord(body) : default;
    }

    /// <summary>Of a text that the webhook never brought: no field says what Advanced Opt-Out did, but these words can't be taken from it.</summary>
    public static CarrierAction OfSwept(OptOutHandling handling, string body) =>
        handling != OptOutHandling.Advanced ? Of(handling, "", body) : Of(handling, body.Trim() is var word && IsUnstop(word) ? "START" : word, body);

    private static bool IsUnstop(string word) => word.Equals("UNSTOP", StringComparison.OrdinalIgnoreCase);

    private static CarrierKeyword Told(string optOutType) => optOutType.ToUpperInvariant() switch
    {
        "STOP" => CarrierKeyword.Stop,
        "START" => CarrierKeyword.Start,
        "HELP" => CarrierKeyword.Help,
        _ => CarrierKeyword.None,
    };

    /// <summary>
    /// Twilio takes a text for a keyword when it is that word alone, in any case. YES is one of them too: whether somebody
    /// who is not blocked gets an answer to it is documented nowhere, so it is not taken as answered.
    /// </summary>
    private static CarrierAction ByTheWord(string body) => body.Trim().ToUpperInvariant() switch
    {
        "STOP" or "STOPALL" or "UNSUBSCRIBE" or "CANCEL" or "END" or "QUIT" or "REVOKE" or "OPTOUT" => new(CarrierKeyword.Stop, true),
        "START" or "UNSTOP" => new(CarrierKeyword.Start, true),
        "YES" => new(CarrierKeyword.Start, false),
        "HELP" or "INFO" => new(CarrierKeyword.Help, true),
        _ => default,
    };
}
