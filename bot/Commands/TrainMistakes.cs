using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>The messages that were read wrongly, the surest first, for reading one by one.</summary>
internal static class TrainMistakes
{
    public static void Write(string title, IEnumerable<TrainReading> all, TextWriter to)
    {
        to.WriteLine("# " + title);
        to.WriteLine("confidence\tsure\tread\tmeant\tsession read\tsession meant\tminutes read\tminutes meant\tasked\trole\tconcern\tvoice\tline\ttext");
        foreach (var reading in all.Where(Wrong).OrderByDescending(r => r.Act.Sure).ThenByDescending(r => r.Act.Confidence))
            to.WriteLine(Line(reading));
    }

    private static bool Wrong(TrainReading reading) => !reading.Right || WrongSession(reading) || WrongMinutes(reading);

    private static bool WrongSession(TrainReading reading) =>
        reading.Line.Session is { } meant && reading.Line.Intent != Intent.Other && (reading.Act.Sessions.Count == 0 || reading.Act.Sessions[0] != meant);

    private static bool WrongMinutes(TrainReading reading) =>
        reading.Line.Intent == Intent.Late && reading.Line.Minutes is { } minutes && reading.Act.MinutesLate != minutes;

    private static string Line(TrainReading reading)
    {
        var (line, act) = (reading.Line, reading.Act);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{act.Confidence:F2}\t{(act.Sure ? "act" : "-")}\t{act.Intent}\t{line.Intent}\t{act.Sessions.FirstOrDefault("-")}\t{line.Session ?? "-"}\t{act.MinutesLate?.ToString(CultureInfo.InvariantCulture) ?? "-"}\t{line.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "-"}\t{line.Context.Asked}\t{line.Context.Writer}\t{line.Concern}\t{line.Voice}\t{line.Number}\t{line.Text.Replace("\n", "\\n", StringComparison.Ordinal)}");
    }
}
