using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>The figures of docs/understanding-concerns.md.</summary>
internal static class TrainConcernReport
{
    private const int Shown = 25;

    // Words of harm, drink and fear: a message that holds one and no worry is a look-alike.
    private static readonly HashSet<string> Harsh = ["kill", "die", "suicide", "hit", "hurt", "stab", "weapon", "choke", "cut", "drugs", "drink", "missing", "abduct", "scared", "blood", "lock", "threat", "shout", "hungry", "lost"];

    public static void Write(string title, IReadOnlyList<TrainReading> all, TextWriter say)
    {
        if (all.Count == 0)
            return;
        var groups = Groups(all);
        say.WriteLine($"\n## {title}\n\n| read as | {string.Join(" | ", groups.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Name} ({g.Readings.Count})")))} |\n|{string.Concat(groups.Select(_ => " --- |"))} --- |");
        say.WriteLine($"| urgent | {Row(groups, r => r.Reading.Concern == ConcernLevel.Urgent)} |");
        say.WriteLine($"| a worry at least | {Row(groups, r => r.Reading.Concern != ConcernLevel.None)} |");
        foreach (var threshold in new[] { 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8 })
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| chance {threshold:F2} and over | {Row(groups, r => Chance(r) >= threshold)} |"));
        foreach (var missed in all.Where(r => r.Line.Concern == ConcernLevel.Urgent && r.Reading.Concern == ConcernLevel.None).Take(Shown))
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed {Chance(missed):F2} {missed.Line.Text}"));
    }

    private static List<(string Name, List<TrainReading> Readings)> Groups(IReadOnlyList<TrainReading> all) =>
    [
        ("urgent", [.. all.Where(r => r.Line.Concern == ConcernLevel.Urgent)]),
        ("worry", [.. all.Where(r => r.Line.Concern == ConcernLevel.Worry)]),
        ("look-alike", [.. all.Where(r => r.Line.Concern == ConcernLevel.None && IsHarsh(r))]),
        ("about coming or going", [.. all.Where(r => r.Line.Concern == ConcernLevel.None && !IsHarsh(r) && r.Line.Intent is not (Intent.Other or Intent.Wellbeing))]),
        ("other", [.. all.Where(r => r.Line.Concern == ConcernLevel.None && !IsHarsh(r) && (r.Line.Intent is Intent.Other or Intent.Wellbeing))]),
    ];

    private static bool IsHarsh(TrainReading reading) =>
        FamilyTimeUnderstanding.Weigh(reading.Line.Text, reading.Line.Context).Message.Tokens.Any(t => ConcernText.Family(t.Text) is { } family && Harsh.Contains(family));

    private static double Chance(TrainReading reading) =>
        reading.Reading.Concern == ConcernLevel.None ? 1 - reading.Reading.ConcernConfidence : reading.Reading.ConcernConfidence;

    private static string Row(List<(string Name, List<TrainReading> Readings)> groups, Func<TrainReading, bool> what) =>
        string.Join(" | ", groups.Select(g => g.Readings.Count == 0 ? "–" : g.Readings.Average(r => what(r) ? 1.0 : 0).ToString("F3", CultureInfo.InvariantCulture)));
}
