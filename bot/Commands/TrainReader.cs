using System.Diagnostics;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>A labelled line with what it was read as, and how long that took.</summary>
internal sealed record TrainReading(LabelledLine Line, Reading Reading, double Milliseconds)
{
    public Act Act => Reading.First;

    public bool Right => Act.Intent == Line.Intent;
}

/// <summary>Reads labelled lines as the service would.</summary>
internal sealed class TrainReader(TrainedModel model)
{
    private readonly FamilyTimeUnderstanding understanding = new(model);

    public IEnumerable<TrainReading> Read(IEnumerable<LabelledLine> lines)
    {
        foreach (var line in lines)
        {
            var started = Stopwatch.GetTimestamp();
            var reading = understanding.Read(line.Text, line.Context);
            yield return new TrainReading(line, reading, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
