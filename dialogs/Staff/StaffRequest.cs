using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Staff;

internal enum StaffView
{
    Day,
    Week,
    Child,
    Concerns,
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
/// <param name="Day">One of <see cref="StaffDays"/>; null for today, and for a child for every day to come.</param>
internal sealed record StaffRequest(StaffAct Act, StaffView View, string? About = null, string? Child = null, string? Day = null)
{
    /// <summary>The words that ask for the same list again.</summary>
    public string List => View switch
    {
        StaffView.Concerns => StaffRequests.Concerns,
        StaffView.Week => StaffDays.Week,
        StaffView.Child => Day is null ? Child! : $"{Child} {Day}",
        _ => Day ?? StaffDays.Today,
    };
}

/// <summary>Reads a request. What is none is left to the conversation that everybody has.</summary>
internal static class StaffRequests
{
    public const string Concerns = "concerns";

    private static readonly HashSet<string> Trimmings = new(StringComparer.Ordinal)
    {
        "please", "who", "whos", "is", "are", "coming", "for", "the", "show", "me", "list", "sessions", "session", "all", "my", "and", "of", "on", "what", "whats", "family", "time", "this", "next", "in", "hi", "hello", "thanks", "any", "news", "about", "how", "do", "we", "have",
    };

    /// <summary>Words that ask; without one of them only the bare words of a list are one while a form waits for an answer.</summary>
    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal) { "who", "whos", "show", "list", "whats" };

    /// <param name="references">Of sessions and concerns: "seen it thanks" is about none of them.</param>
    /// <param name="isAtForm">A form is open: "all about Mia" may be its answer, and "mia" is not.</param>
    /// <param name="others">Names of children that are not for them.</param>
    public static StaffRequest? Read(string text, IReadOnlyCollection<string> children, IReadOnlyCollection<string> references, bool isAtForm, IReadOnlyCollection<string> others)
    {
        var words = text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Split([' ', ',', '.', '?', '!', '\n', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["seen" or "call" or "concern", { } about, ..] && (about.Any(char.IsDigit) || references.Contains(about, StringComparer.OrdinalIgnoreCase)))
            return Done(words[0], about.ToUpperInvariant(), Look(words[2..], children) ?? new StaffRequest(StaffAct.Look, StaffView.Day));
        if (words is ["help"] or ["menu"])
            return new StaffRequest(StaffAct.Help, StaffView.Day);
        if (isAtForm && !words.Any(Asking.Contains) && words.Any(Trimmings.Contains))
            return null;
        return Look(words, children) ?? NotTheirs(words, others);
    }

    /// <summary>The reference of a concern, as it stands in the list, by itself or among other words; a lone word that has the look of one is none that is open.</summary>
    public static StaffRequest? Concern(string text, IReadOnlyList<OpenConcern> open)
    {
        var references = DutyReply.References(text);
        var known = references.FirstOrDefault(reference => open.Any(concern => concern.Reference == reference));
        var about = known ?? (text.Trim().Length == DutyReply.Length && text.Any(char.IsAsciiLetter) ? references.FirstOrDefault() : null);
        return about is null ? null : new StaffRequest(StaffAct.ConcernSeen, StaffView.Concerns, About: about);
    }

    /// <summary>A child that is not for them, by its name; a lone word may be the name of none.</summary>
    private static StaffRequest? NotTheirs(string[] words, IReadOnlyCollection<string> others) =>
        Look(words, others) is { View: StaffView.Child } of ? of with { Act = StaffAct.NoSuchChild }
        : words is [{ Length: > 1 and < 20 } one] && one.All(char.IsLetter) ? new StaffRequest(StaffAct.NoSuchChild, StaffView.Day) : null;

    private static StaffRequest Done(string word, string about, StaffRequest look) =>
        look with { Act = word switch { "seen" => StaffAct.SessionSeen, "call" => StaffAct.AskForCall, _ => StaffAct.ConcernSeen }, About = about };

    /// <summary>Null unless every word belongs to the asking, so that "Amelia hit Ben today" is no list.</summary>
    private static StaffRequest? Look(string[] words, IReadOnlyCollection<string> children)
    {
        var child = children.FirstOrDefault(name => words.Any(word => IsOf(word, name)));
        var left = words.Where(word => !(child is not null && IsOf(word, child)) && !Trimmings.Contains(word)).ToList();
        var days = left.Select(StaffDays.Of).Distinct().ToList();
        return (child, days) switch
        {
            (not null, []) => new StaffRequest(StaffAct.Look, StaffView.Child, Child: child),
            (not null, [StaffDays.Week]) => new StaffRequest(StaffAct.Look, StaffView.Child, Child: child),
            (not null, [{ } day]) => new StaffRequest(StaffAct.Look, StaffView.Child, Child: child, Day: day),
            (null, [StaffDays.Week]) => new StaffRequest(StaffAct.Look, StaffView.Week),
            (null, [{ } day]) => new StaffRequest(StaffAct.Look, StaffView.Day, Day: day),
            (null, []) when words.Contains("coming") || words.Contains("sessions") => new StaffRequest(StaffAct.Look, StaffView.Day),
            (null, [null]) when left is ["concern" or Concerns] => new StaffRequest(StaffAct.Look, StaffView.Concerns),
            _ => null,
        };
    }

    /// <summary>"mia", "mias".</summary>
    public static bool IsOf(string word, string child) =>
        string.Equals(word, child, StringComparison.OrdinalIgnoreCase) || string.Equals(word, child + "s", StringComparison.OrdinalIgnoreCase);
}
