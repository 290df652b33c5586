using System.Security.Cryptography;
using System.Text;

namespace FamilyTimeBot.Linking;

/// <summary>
/// The codes that staff hand out: three groups of four, "K7QD-4XM9-TR6P", without signs that look alike. In each group a digit stands in a
/// fixed place, so that nothing anybody writes by chance is taken for one.
/// </summary>
public static class LinkCodes
{
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY";
    private const string Digits = "34679";

    /// <summary>L is a letter, D a digit.</summary>
    private const string Shape = "LDLLDLLDLLDL";
    private const int Group = 4;

    public static string Make()
    {
        var code = string.Concat(Shape.Select(sign => Pick(sign == 'L' ? Letters : Digits)));
        return string.Join('-', code.Chunk(Group).Select(group => new string(group)));
    }

    /// <summary>The digest of the code that a message is; null when it is none. Small letters, blanks and a word "link" before it do not matter.</summary>
    public static string? DigestIn(string text)
    {
        if (text.Length > 40)
            return null;
        var signs = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '\u2011' or '\u2013'))).ToUpperInvariant();
        if (signs.Length > Shape.Length && signs.StartsWith("LINK", StringComparison.Ordinal))
            signs = signs[4..];
        return signs.Length == Shape.Length && signs.Zip(Shape, IsOfShape).All(fits => fits) ? Digest(signs) : null;
    }

    public static string Digest(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal))));

    private static bool IsOfShape(char sign, char shape) => (shape == 'L' ? Letters : Digits).Contains(sign, StringComparison.Ordinal);

    private static char Pick(string from) => from[RandomNumberGenerator.GetInt32(from.Length)];
}
