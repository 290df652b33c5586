using System.Text;
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
            var dice = new Dice(Seed(line.Text));
            yield return Of(line, line.Text, 1, i);
            if (line.Concern != ConcernLevel.None)
            {
                yield return Of(line, Slip(line.Text, dice), CopyWeight, i);
                yield return Of(line, Slip(Slip(line.Text, dice), dice), CopyWeight, i);
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

    // One word in six: a letter lost, doubled, or changed places with the next.
    private static string Slip(string text, Dice dice)
    {
        var words = text.Split(' ');
        for (var w = 0; w < words.Length; w++)
            if (words[w].Length > 2 && dice.Next(6) == 0)
                words[w] = SlipWord(words[w], dice);
        return string.Join(' ', words);
    }

    private static string SlipWord(string word, Dice dice)
    {
        var at = 1 + dice.Next(word.Length - 1);
        return dice.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 when at + 1 < word.Length => new StringBuilder(word) { [at] = word[at + 1], [at + 1] = word[at] }.ToString(),
            _ => word[..1] + string.Concat(word[1..].Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u'))),
        };
    }

    private static uint Seed(string text) => Features.Hash(text) | 1;

    // A small generator of our own: the same on every machine and version.
    private sealed class Dice(uint seed)
    {
        private uint state = seed;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
