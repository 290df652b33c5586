using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>The figures of docs/understanding.md.</summary>
internal static class TrainReport
{
    private static readonly Intent[] NotComing = [Intent.Cancel, Intent.IllSelf, Intent.IllChild, Intent.NotWanting, Intent.No];

    private static readonly Intent[] Coming = [Intent.Confirm, Intent.Late, Intent.Yes];

    public static void Write(string title, IReadOnlyList<TrainReading> all, TextWriter say)
    {
        if (all.Count == 0)
            return;
        say.WriteLine($"\n## {title}: {all.Count} messages, {all.Select(r => r.Line.Voice).Distinct().Count()} voices\n");
        foreach (var (measure, figure) in Figures(all))
            say.WriteLine($"| {measure} | {figure} |");
        Confusion(all, say);
        Calibration(all, say);
        Curves(all, say);
    }

    /// <summary>The measures of the table, by name.</summary>
    public static IEnumerable<(string Measure, string Figure)> Figures(IReadOnlyList<TrainReading> all)
    {
        var domain = all.Where(r => r.Line.Concern == ConcernLevel.None || r.Line.Intent is not (Intent.Other or Intent.Wellbeing)).ToList();
        yield return ("intent right", Share(all, r => r.Right));
        yield return ("intent right, without bare disclosures", Share(domain, r => r.Right));
        yield return ("macro-F1", MacroF1(domain).ToString("F3", CultureInfo.InvariantCulture));
        yield return ("not coming, undecided or ill acted on as coming", Wrongly(all, NotComing.Append(Intent.Other), [Intent.Confirm, Intent.Late]));
        yield return ("coming or late acted on as not coming", Wrongly(all, Coming, [Intent.Cancel, Intent.IllSelf, Intent.IllChild]));
        yield return ("urgent read as urgent", Share(all.Where(r => r.Line.Concern == ConcernLevel.Urgent), r => r.Reading.Concern == ConcernLevel.Urgent));
        yield return ("urgent noticed", Share(all.Where(r => r.Line.Concern == ConcernLevel.Urgent), r => r.Reading.Concern != ConcernLevel.None));
        yield return ("worry noticed", Share(all.Where(r => r.Line.Concern == ConcernLevel.Worry), r => r.Reading.Concern != ConcernLevel.None));
        yield return ("false alarms, all messages without a worry", Share(all.Where(r => r.Line.Concern == ConcernLevel.None), r => r.Reading.Concern != ConcernLevel.None));
        foreach (var figure in SessionFigures(all))
            yield return figure;
        yield return ("acted on without asking back", Share(all, r => r.Act.Sure));
        yield return ("right of those acted on", Share(all.Where(r => r.Act.Sure), r => r.Right));
        yield return ("milliseconds, median and p99", Milliseconds(all));
    }

    private static IEnumerable<(string Measure, string Figure)> SessionFigures(IReadOnlyList<TrainReading> all)
    {
        var several = all.Where(r => r.Line.Session is not null && r.Line.Context.Sessions.Count > 1 && r.Line.Intent != Intent.Other).ToList();
        yield return ("right session of several", Share(several, RightSession));
        yield return ("right session when it is not the next", Share(several.Where(r => r.Line.Session != Next(r.Line)), RightSession));
        var late = all.Where(r => r.Line.Intent == Intent.Late && r.Line.Minutes is not null).ToList();
        yield return ("minutes late right", Share(late, r => r.Act.MinutesLate == r.Line.Minutes));
        yield return ("rating right", Share(all.Where(r => r.Line.Rating is not null), r => r.Act.Rating == r.Line.Rating));
    }

    private static bool RightSession(TrainReading reading) => reading.Act.Sessions.Count > 0 && reading.Act.Sessions[0] == reading.Line.Session;

    private static string? Next(LabelledLine line) => line.Context.Sessions.FirstOrDefault(s => s.End > line.Context.Now)?.Id;

    private static string Wrongly(IReadOnlyList<TrainReading> all, IEnumerable<Intent> meant, Intent[] readAs)
    {
        var lines = all.Where(r => meant.Contains(r.Line.Intent)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Count(r => r.Act.Sure && readAs.Contains(r.Act.Intent))} of {lines.Count}");
    }

    private static string Share(IEnumerable<TrainReading> of, Func<TrainReading, bool> what)
    {
        var lines = of.ToList();
        return lines.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{lines.Count(what) / (double)lines.Count:F3} of {lines.Count}");
    }

    private static double MacroF1(IReadOnlyList<TrainReading> all) => all.Select(r => r.Line.Intent).Distinct().Average(intent =>
    {
        var right = all.Count(r => r.Right && r.Line.Intent == intent);
        return 2.0 * right / (all.Count(r => r.Line.Intent == intent) + all.Count(r => r.Act.Intent == intent));
    });

    private static string Milliseconds(IReadOnlyList<TrainReading> all)
    {
        var sorted = all.Select(r => r.Milliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F2}, {sorted[(int)(sorted.Count * 0.99)]:F2}");
    }

    private static void Confusion(IReadOnlyList<TrainReading> all, TextWriter say)
    {
        say.WriteLine("\n| meant | messages | found | right when said | most often taken for |\n| --- | --- | --- | --- | --- |");
        foreach (var group in all.GroupBy(r => r.Line.Intent).OrderByDescending(g => g.Count()))
        {
            var said = all.Where(r => r.Act.Intent == group.Key).ToList();
            var wrong = group.Where(r => !r.Right).GroupBy(r => r.Act.Intent).OrderByDescending(g => g.Count()).Take(4).Select(g => $"{g.Key} {g.Count()}");
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {group.Average(r => r.Right ? 1.0 : 0):F2} | {(said.Count == 0 ? 0 : said.Average(r => r.Right ? 1.0 : 0)):F2} | {string.Join(", ", wrong)} |"));
        }
    }

    private static void Calibration(IReadOnlyList<TrainReading> all, TextWriter say)
    {
        say.WriteLine("\n| confidence | messages | right |\n| --- | --- | --- |");
        foreach (var bin in all.GroupBy(r => Math.Min(9, (int)(r.Act.Confidence * 10))).OrderBy(g => g.Key))
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bin.Key / 10.0:F1} to {(bin.Key + 1) / 10.0:F1} | {bin.Count()} | {bin.Average(r => r.Right ? 1.0 : 0):F2} |"));
    }

    private static void Curves(IReadOnlyList<TrainReading> all, TextWriter say)
    {
        say.WriteLine("\n| threshold | calling off: share, right, coming among them | confirming: share, right, not coming among them | other acts: share, right |\n| --- | --- | --- | --- |");
        foreach (var threshold in new[] { 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99 })
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {threshold:F2} | {Point(all, NotComing, threshold, Coming)} | {Point(all, Coming, threshold, NotComing)} | {Point(all, [.. Enum.GetValues<Intent>().Except(Coming).Except(NotComing)], threshold, [])} |"));
    }

    private static string Point(IReadOnlyList<TrainReading> all, Intent[] intents, double threshold, Intent[] opposite)
    {
        var meant = all.Count(r => intents.Contains(r.Line.Intent));
        var taken = all.Where(r => intents.Contains(r.Act.Intent) && r.Act.Confidence >= threshold).ToList();
        var right = taken.Count == 0 ? 0 : taken.Average(r => r.Right ? 1.0 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{taken.Count / (double)Math.Max(1, meant):F2}, {right:F3}") + (opposite.Length == 0 ? "" : $", {taken.Count(r => opposite.Contains(r.Line.Intent))}");
    }
}
