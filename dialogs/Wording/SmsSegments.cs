using System.Buffers;
using System.Globalization;

namespace FamilyTimeBot.Dialogs.Wording;

public enum SmsEncoding
{
    /// <summary>GSM 03.38: 160 septets in one segment, 153 in each of several.</summary>
    Gsm7,

    /// <summary>One character outside GSM-7 turns the whole message to this: 70 units in one segment, 67 in each of several.</summary>
    Ucs2,
}

/// <summary>How a text goes over the air, counted as Twilio counts (and bills) it.</summary>
/// <param name="Count">Segments; an empty text is one.</param>
/// <param name="Units">Septets, or UTF-16 units.</param>
public sealed record SmsSegments(SmsEncoding Encoding, int Count, int Units)
{
    private const int SegmentBits = 140 * 8;

    /// <summary>What joins several segments into one text takes six octets of each.</summary>
    private const int HeaderBits = 6 * 8;

    private const string Basic =
        "\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz" +
        "¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ";

    /// <summary>Two septets each.</summary>
    private const string Extension = "\f[\\]^{|}~€";

    private static readonly SearchValues<char> Gsm = SearchValues.Create(Basic + Extension);
    private static readonly SearchValues<char> Doubled = SearchValues.Create(Extension);

    public static SmsSegments Of(string text) =>
        text.AsSpan().IndexOfAnyExcept(Gsm) < 0
            ? Sized(SmsEncoding.Gsm7, 7, SeptetsOf(text))
            : Sized(SmsEncoding.Ucs2, 16, UnitsOf(text));

    private static IEnumerable<int> SeptetsOf(string text) => text.Select(c => Doubled.Contains(c) ? 2 : 1);

    /// <summary>What is read as one character (a joined emoji, a letter with its accents) is not split over segments.</summary>
    private static IEnumerable<int> UnitsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] == '\r' ? 1 : StringInfo.GetNextTextElementLength(text.AsSpan(at));
            yield return length;
            at += length;
        }
    }

    private static SmsSegments Sized(SmsEncoding encoding, int bits, IEnumerable<int> characters)
    {
        var units = characters.ToList();
        var total = units.Sum();
        if (total * bits <= SegmentBits)
            return new(encoding, 1, total);
        return new(encoding, Joined(units, (SegmentBits - HeaderBits) / bits), total);
    }

    private static int Joined(List<int> characters, int room)
    {
        var (segments, used) = (1, 0);
        foreach (var size in characters)
        {
            if (used > 0 && used + size > room)
                (segments, used) = (segments + 1, 0);
            used += size;
        }
        return segments;
    }
}
