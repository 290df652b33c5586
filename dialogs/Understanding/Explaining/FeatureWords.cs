namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the classifier counts, in words that staff can read; null for what says nothing to a person, such as four letters of a word.</summary>
internal static class FeatureWords
{
    private static readonly Dictionary<string, string> Circumstances = new(StringComparer.Ordinal)
    {
        ["asked=Attendance"] = "they had been asked whether they are coming",
        ["asked=YesNo"] = "they had been asked a question of yes or no",
        ["asked=Rating"] = "they had been asked for a rating",
        ["asked=Reason"] = "they had been asked why",
        ["asked=Nothing"] = "nothing had been asked",
        ["role=Parent"] = "a parent writes",
        ["role=Carer"] = "a carer writes",
        ["role=Child"] = "a young person writes",
        ["question"] = "it is a question",
        ["minutes"] = "it names minutes",
        ["after"] = "a session is over",
        ["near=now"] = "a session is on",
        ["near=hours"] = "a session begins within hours",
    };

    public static string? Of(string feature)
    {
        if (Circumstances.TryGetValue(feature, out var circumstance))
            return circumstance;
        var alone = feature.Split('&')[0];
        var equals = alone.IndexOf('=', StringComparison.Ordinal);
        return equals < 1 ? null : Told(alone[..equals], alone[(equals + 1)..]);
    }

    private static string? Told(string kind, string value) => kind switch
    {
        "w" or "k" or "2" or "3" or "whole" or "begins" => Quoted(value),
        "p" => Quoted(value.Replace(",", " … ", StringComparison.Ordinal)),
        "s" => Quoted(value.Replace(" _ ", " … ", StringComparison.Ordinal)),
        "cue" or "first" or "last" => "words of: " + Plain(value),
        "verdict" => "by rule: " + Plain(value.TrimEnd('!', '?')),
        "points" => "it points to a session: " + Plain(value),
        _ => null,
    };

    private static string Quoted(string words) =>
        $"“{words.Replace("^", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Replace("#", "a ", StringComparison.Ordinal).Replace('<', ' ').Replace('>', ' ').Trim()}”";

    /// <summary>"Ill child" of IllChild, "not coming" of not_coming, "suicide" of u:suicide.</summary>
    private static string Plain(string name)
    {
        var words = name.Length > 2 && name[1] == ':' ? name[2..] : name;
        return string.Concat(words.Select((c, at) => char.IsUpper(c) && at > 0 ? " " + char.ToLowerInvariant(c) : c is '_' ? " " : char.ToLowerInvariant(c).ToString()));
    }
}
