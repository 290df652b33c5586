using System.Globalization;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What a message said, kept while which session it means is asked.</summary>
internal static class HeldAct
{
    private const string HeldIntent = "intent";
    private const string HeldSure = "sure";
    private const string HeldMinutes = "minutes";
    private const string HeldText = "text";
    private const string HeldVisits = "visits";
    private const string HeldAbsence = "absence";
    private const string HeldOwnAbsence = "own-absence";
    private const string Yes = "yes";

    public static void Keep(RunState run, Act act, string text, IReadOnlyList<Visit> possible)
    {
        run.Given[HeldIntent] = act.Intent.ToString();
        run.Given[HeldSure] = act.Sure ? Yes : "no";
        run.Given[HeldText] = text;
        run.Given[HeldVisits] = string.Join('\n', possible.Select(visit => string.Join(' ', visit.Sessions.Select(session => session.Ref))));
        Keep(run, HeldMinutes, act.MinutesLate?.ToString(CultureInfo.InvariantCulture));
        Keep(run, HeldAbsence, act.SaysNotComing ? Yes : null);
        Keep(run, HeldOwnAbsence, act.SaysTheyCant ? Yes : null);
    }

    public static Intent Intent(RunState run) => Enum.Parse<Intent>(run.Given[HeldIntent]);

    /// <summary>Why not, told before they have said which one.</summary>
    public static void Add(RunState run, string words) => run.Given[HeldText] = $"{run.Given[HeldText]}\n{words}";

    public static string Text(RunState run) => run.Given[HeldText];

    /// <summary>The sessions of each visit that was offered.</summary>
    public static IReadOnlyList<string[]> Choices(RunState run) => [.. run.Given[HeldVisits].Split('\n').Select(visit => visit.Split(' '))];

    public static Act Of(RunState run, Visit chosen) =>
        new(Intent(run), 1, run.Given[HeldSure] == Yes, [.. chosen.Sessions.Select(session => session.Ref)], true)
        {
            MinutesLate = run.Given.TryGetValue(HeldMinutes, out var minutes) ? int.Parse(minutes, CultureInfo.InvariantCulture) : null,
            SaysNotComing = run.Given.ContainsKey(HeldAbsence),
            SaysTheyCant = run.Given.ContainsKey(HeldOwnAbsence),
        };

    private static void Keep(RunState run, string key, string? value)
    {
        if (value is null)
            run.Given.Remove(key);
        else
            run.Given[key] = value;
    }
}
