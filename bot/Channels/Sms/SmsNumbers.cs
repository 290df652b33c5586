using PhoneNumbers;

namespace FamilyTimeBot.Channels.Sms;

/// <summary>A number or sender as a text carries it.</summary>
/// <param name="Value">E.164 where it can be; else as it came (a short code, a name such as "NHS-NoReply").</param>
/// <param name="CanBeAnswered">Short codes and names send texts but receive none.</param>
public readonly record struct SmsAddress(string Value, bool CanBeAnswered);

/// <summary>
/// Reads numbers with libphonenumber. "Possible" and not "valid" is asked for: 07700 900000 to 900999, kept for drama and tests, are not valid.
/// </summary>
public static class SmsNumbers
{
    private const string HomeRegion = "GB";

    public static SmsAddress Read(string sender)
    {
        var raw = sender.Trim();
        return ToE164(raw) is { } number ? new(number, true) : new(raw, false);
    }

    /// <summary>E.164, or null when it is no number that could be texted.</summary>
    public static string? ToE164(string number)
    {
        var util = PhoneNumberUtil.GetInstance();
        if (!LooksLikeANumber(number))
            return null;
        try
        {
            var parsed = util.Parse(number, HomeRegion);
            return util.IsPossibleNumberWithReason(parsed) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                ? util.Format(parsed, PhoneNumberFormat.E164)
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>libphonenumber reads letters as the digits of their keys, and takes a short code for a local number.</summary>
    private static bool LooksLikeANumber(string number) =>
        number.Length > 0 && number[0] is '+' or '0' && number.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')');
}
