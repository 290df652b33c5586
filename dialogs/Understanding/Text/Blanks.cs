using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Blanks say nothing, however many: one is left of each run of them, none before the first word or after the last. Line breaks stay.</summary>
internal static class Blanks
{
    public static string Single(string text)
    {
        var single = new StringBuilder(text.Length);
        foreach (var sign in text)
            if (!IsBlank(sign))
                single.Append(sign);
            else if (single.Length > 0 && single[^1] != ' ')
                single.Append(' ');
        return single.ToString().TrimEnd(' ');
    }

    private static bool IsBlank(char sign) => sign is not ('\n' or '\r' or '\u2028' or '\u2029') && char.IsWhiteSpace(sign);
}
