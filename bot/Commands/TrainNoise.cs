using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>Makes of a labelled line what else might have been typed: slips of the finger, and the same inside a longer ordinary message.</summary>
internal static class TrainNoise
{
    private const float CopyWeight = 0.35f;

    /// <summary>The line itself and its copies. The same line gives the same copies.</summary>
    public static IEnumerable<ConcernExample> Examples(IReadOnlyList<LabelledLine> lines)
    {
        var ordinary = lines.Where(l => l.Concern == ConcernLevel.None).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var dice = Dice.Of(line.Text);
            yield return Of(line, line.Text, 1, i);
            if (line.Concern != ConcernLevel.None)
            {
                yield return Of(line, Slips.In(line.Text, dice), CopyWeight, i);
                yield return Of(line, Slips.In(Slips.In(line.Text, dice), dice), CopyWeight, i);
            }

            if (ordinary.Count > 0 && (line.Concern != ConcernLevel.None || i % 3 == 0))
                yield return Of(line, Within(line.Text, ordinary[dice.Next(ordinary.Count)].Text, dice), CopyWeight, i);
        }
    }

    private static ConcernExample Of(LabelledLine line, string text, float weight, int number)
    {
        var seen = new ConcernEvidence(FamilyTimeUnderstanding.Weigh(text, line.Context));
        return new ConcernExample(ConcernFeatures.Of(seen, 0, seen.Words.Count), line.Concern, weight, number);
    }

    private static string Within(string text, string other, Dice dice) => dice.Next(2) == 0 ? text + ". " + other : other + ". " + text;
}
