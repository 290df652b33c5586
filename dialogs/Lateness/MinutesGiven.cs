using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Lateness;

/// <summary>"Yeah about 10", to "you are running late, is that right?": it is, and by so many minutes.</summary>
internal static partial class MinutesGiven
{
    private const int Most = 180;

    /// <summary>The minutes, where the words say nothing else. Of "10 to 15", the longer.</summary>
    public static string? In(string text) =>
        Figure().Match(text) is { Success: true } found && int.Parse(found.Groups["minutes"].Value, CultureInfo.InvariantCulture) is > 0 and <= Most and var minutes
            ? minutes.ToString(CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\W*(?:(?:yes|yeah|yeh|yep|yup|yh|ye|ya|aye|ok|sorry|soz|only|just|maybe|mebbe|prob|probs|probably|about|bout|abt|around|roughly|approx|say|like|by|be|will|ill|i'll|another|up|to|at|most|its|it's|a|good|bit|under|over)\b\W*)*(?:\d{1,3} *(?:-|to|or) *)?(?<minutes>\d{1,3}) *(?:m|min|mins|minute|minutes)?\b(?:[ -]*(?:ish|or so|or|so|max|tops|at most|late|roughly|i think|maybe|hopefully|sorry|soz|x+))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
