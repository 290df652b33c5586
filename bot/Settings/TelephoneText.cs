using PhoneNumbers;

namespace FamilyTimeBot.Settings;

/// <summary>Telephone numbers as a policy writes them for families to ring.</summary>
internal static class TelephoneText
{
    /// <summary>Ofcom keeps these for drama: they reach nobody. The shipped policies use them in place of an authority's own.</summary>
    private static readonly string[] Drama = ["01632960", "08081570", "07700900"];

    /// <summary>Digits and single blanks between them, so many digits in all.</summary>
    public static bool IsDigits(string number, int least, int most) =>
        number.Split(' ') is var groups
        && groups.All(group => group.Length > 0 && group.All(char.IsAsciiDigit))
        && groups.Sum(group => group.Length) is var digits && digits >= least && digits <= most;

    public static bool IsRung(string number) =>
        IsDigits(number, 10, 11)
        && number.StartsWith('0')
        && PhoneNumberUtil.GetInstance() is var util
        && util.IsPossibleNumberWithReason(util.Parse(number, "GB")) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

    public static bool IsDrama(string number) =>
        Drama.Any(start => number.Replace(" ", "", StringComparison.Ordinal).StartsWith(start, StringComparison.Ordinal));
}
