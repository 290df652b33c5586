using System.Text;

namespace FamilyTimeBot.Dialogs.Wording;

/// <summary>Makes a text plain for SMS, where one curly quote in a name more than halves what fits in a segment.</summary>
public static class SmsText
{
    /// <summary>Quotes, dashes, blanks and dots that phones and word processors put in are replaced by their GSM-7 look-alikes; everything else stays.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(LookAlike(c) ?? c.ToString());
        return plain.ToString();
    }

    private static string? LookAlike(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '\u2032' or '`' or '\u00B4' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => "\"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
        '\u00A0' or '\u2007' or '\u2009' or '\u200A' or '\u202F' or '\t' => " ",
        '\u200B' or '\u00AD' or '\uFEFF' => "",
        '\u2026' => "...",
        '\u2022' or '\u00B7' => "*",
        '\u00BC' => "1/4",
        '\u00BD' => "1/2",
        '\u00BE' => "3/4",
        _ => null,
    };
}
