using System.Text;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>Slips of the finger: what else might have been typed. The same text gives the same slips.</summary>
internal static class Slips
{
    /// <summary>What people end a message with, which says nothing about it.</summary>
    private static readonly string[] Endings = [" \U0001F642", " x", " ❤️", " \U0001F60A", " xx", "!!"];

    /// <summary>One word in six: a letter lost, doubled, or changed places with the next; or its vowels left out. One text in three ends with a sign more.</summary>
    public static string In(string text, Dice dice)
    {
        var words = text.Split(' ');
        for (var w = 0; w < words.Length; w++)
            if (words[w].Length > 2 && dice.Next(6) == 0)
                words[w] = SlipWord(words[w], dice);
        return string.Join(' ', words) + (dice.Next(3) == 0 ? Endings[dice.Next(Endings.Length)] : "");
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
}

/// <summary>A small generator of our own: the same on every machine and version.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = seed;

    public static Dice Of(string text) => new(Features.Hash(text) | 1);

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
