using System.Text.RegularExpressions;

namespace FamilyTimeBot.Bot.Tests.Questionnaires;

/// <summary>How old somebody is who reads a text with ease, by two published formulas; an American school grade is five years less than the age.</summary>
internal sealed partial record ReadingAge(int Words, int Sentences, int Syllables, int Letters)
{
    private const double GradeToAge = 5;

    /// <summary>Flesch and Kincaid, 1975.</summary>
    public double FleschKincaid => (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59 + GradeToAge;

    /// <summary>The automated readability index, Smith and Senter, 1967.</summary>
    public double Automated => (4.71 * Letters / Words) + (0.5 * Words / Sentences) - 21.43 + GradeToAge;

    /// <summary>Numbers to ring and emoji are seen, not read, and count for nothing.</summary>
    public static ReadingAge Of(string text)
    {
        var sentences = SentenceEnd().Split(text).Select(part => Word().Matches(part).Select(match => match.Value).ToList()).Where(words => words.Count > 0).ToList();
        var words = sentences.SelectMany(words => words).ToList();
        return new ReadingAge(Math.Max(1, words.Count), Math.Max(1, sentences.Count), words.Sum(SyllablesOf), words.Sum(word => word.Count(char.IsLetter)));
    }

    public static int SyllablesOf(string word)
    {
        var plain = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        var groups = Vowels().Count(plain);
        if (plain.EndsWith('e') && !plain.EndsWith("le", StringComparison.Ordinal) && groups > 1)
            groups--;
        if (plain.Length > 3 && plain.EndsWith("ed", StringComparison.Ordinal) && plain[^3] is not ('t' or 'd') && groups > 1)
            groups--;
        if (plain.Length > 3 && plain.EndsWith("es", StringComparison.Ordinal) && plain[^3] is not ('s' or 'x' or 'z' or 'h' or 'c' or 'g') && groups > 1)
            groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[.!?:]+(?:\s+|$)|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z][A-Za-z']*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouy]+")]
    private static partial Regex Vowels();
}
