namespace FamilyTimeBot.Dialogs.Staff;

internal enum StaffView
{
    Today,
    Tomorrow,
    Week,
    Child,
}

internal enum StaffAct
{
    Look,
    SessionSeen,
    AskForCall,
    ConcernSeen,
    NoSuchChild,
    Help,
}

/// <summary>What a member of staff asks for: a list, or something done about one of its lines.</summary>
/// <param name="About">A session's or a concern's reference.</param>
/// <param name="Child">The first name, for <see cref="StaffView.Child"/>.</param>
internal sealed record StaffRequest(StaffAct Act, StaffView View, string? About = null, string? Child = null);

/// <summary>Reads a request. What is none is left to the conversation that everybody has.</summary>
internal static class StaffRequests
{
    private static readonly HashSet<string> Trimmings = new(StringComparer.Ordinal)
    {
        "please", "who", "whos", "is", "are", "coming", "for", "the", "show", "me", "list", "sessions", "session", "all", "my", "and", "of", "on", "what", "whats", "family", "time", "this", "next", "in", "hi", "hello", "thanks", "any", "news", "about", "how", "do", "we", "have",
    };

    public static StaffRequest? Read(string text, IReadOnlyCollection<string> children)
    {
        var words = text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Split([' ', ',', '.', '?', '!', '\n', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["seen" or "call" or "concern", { } about, ..])
            return Done(words[0], about.ToUpperInvariant(), Look(words[2..], children) ?? new StaffRequest(StaffAct.Look, StaffView.Today));
        if (words is ["help"] or ["menu"])
            return new StaffRequest(StaffAct.Help, StaffView.Today);
        return Look(words, children) ?? (words is [{ Length: > 1 and < 20 } one] && one.All(char.IsLetter) ? new StaffRequest(StaffAct.NoSuchChild, StaffView.Today) : null);
    }

    private static StaffRequest Done(string word, string about, StaffRequest look) =>
        look with { Act = word switch { "seen" => StaffAct.SessionSeen, "call" => StaffAct.AskForCall, _ => StaffAct.ConcernSeen }, About = about };

    /// <summary>Null unless every word belongs to the asking, so that "Amelia hit Ben today" is no list.</summary>
    private static StaffRequest? Look(string[] words, IReadOnlyCollection<string> children)
    {
        var child = children.FirstOrDefault(name => words.Contains(name.ToLowerInvariant(), StringComparer.Ordinal));
        var left = words.Where(word => word != child?.ToLowerInvariant() && !Trimmings.Contains(word)).Distinct().ToList();
        if (child is not null)
            return left.All(IsDay) ? new StaffRequest(StaffAct.Look, StaffView.Child, Child: child) : null;
        return left switch
        {
            ["tomorrow"] => new StaffRequest(StaffAct.Look, StaffView.Tomorrow),
            ["week"] => new StaffRequest(StaffAct.Look, StaffView.Week),
            ["today"] => new StaffRequest(StaffAct.Look, StaffView.Today),
            [] when words.Contains("coming") || words.Contains("sessions") => new StaffRequest(StaffAct.Look, StaffView.Today),
            _ => null,
        };
    }

    private static bool IsDay(string word) => word is "today" or "tomorrow" or "week";
}
