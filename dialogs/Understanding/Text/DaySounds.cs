using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Days of the week as they are written by ear ("satda", "wensdee", "thorsdi"): by their consonants, where the word ends like a day.</summary>
internal static class DaySounds
{
    private const int Shortest = 5;
    private const int Longest = 11;

    private static readonly string[] Endings = ["day", "dai", "dae", "dey", "dee", "die", "da", "di", "dy", "du", "der"];

    /// <summary>Monday, Friday and Sunday are too short to be told by their consonants: "mandy", "sandy".</summary>
    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal)
    {
        ["str"] = "saturday",
        ["st"] = "saturday",
        ["wns"] = "wednesday",
        ["wnz"] = "wednesday",
        ["wnd"] = "wednesday",
        ["wdn"] = "wednesday",
        ["wds"] = "wednesday",
        ["wdns"] = "wednesday",
        ["wnds"] = "wednesday",
        ["thrs"] = "thursday",
        ["thrz"] = "thursday",
        ["frs"] = "thursday",
        ["ts"] = "tuesday",
        ["tz"] = "tuesday",
        ["tws"] = "tuesday",
        ["chws"] = "tuesday",
        ["chs"] = "tuesday",
    };

    /// <summary>The weekday that a word sounds like; null when it sounds like none.</summary>
    public static string? Of(string word)
    {
        var stem = word[^1] is 's' or 'z' ? word[..^1] : word;
        if (stem.Length is < Shortest or > Longest || Array.Find(Endings, end => stem.EndsWith(end, StringComparison.Ordinal)) is not { } ending)
            return null;
        var body = stem[..^ending.Length];
        return BeginsLikeADay(body) && Days.TryGetValue(Consonants(body), out var day) ? day : null;
    }

    // "study", "steady" and "sturdy" begin with two consonants, no day but Thursday does; none begins with a vowel.
    private static bool BeginsLikeADay(string body)
    {
        var first = body.StartsWith("th", StringComparison.Ordinal) || body.StartsWith("ch", StringComparison.Ordinal) ? 2 : 1;
        return body.Length > first && !IsVowel(body[0]) && IsVowel(body[first]);
    }

    private static string Consonants(string body)
    {
        var found = new StringBuilder(body.Length);
        foreach (var letter in body)
            if (!IsVowel(letter) && (found.Length == 0 || found[^1] != letter))
                found.Append(letter);
        return found.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
