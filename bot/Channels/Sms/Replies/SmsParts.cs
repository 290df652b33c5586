using System.Globalization;

namespace FamilyTimeBot.Channels.Sms.Replies;

/// <summary>Cuts what is too long for one text. Our own words are short; what is read back to somebody may not be.</summary>
public static class SmsParts
{
    /// <summary>Twilio refuses a body of 1,600 characters or more in TwiML (14103), and of more than that by REST (21617).</summary>
    public const int Most = 1599;

    /// <summary>"(12/34) " before each part, since they may arrive in another order.</summary>
    private const int NumberRoom = 8;

    /// <summary>The text whole where it fits, else its parts, numbered; none when there is nothing to say.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var whole = text.Trim();
        if (whole.Length <= Most)
            return whole.Length == 0 ? [] : [whole];
        var parts = Cut(whole).ToList();
        return [.. parts.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"({index + 1}/{parts.Count}) {part}"))];
    }

    private static IEnumerable<string> Cut(string text)
    {
        var rest = text;
        while (rest.Length > Most - NumberRoom)
        {
            var end = EndOfPart(rest, Most - NumberRoom);
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }
        if (rest.Length > 0)
            yield return rest;
    }

    /// <summary>After a sentence; else between words, so that no link is cut; else between what is read as single characters.</summary>
    private static int EndOfPart(string text, int room)
    {
        var (sentence, word, character) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var next = at + StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (next > room)
                break;
            (character, at) = (next, next);
            if (!EndsWord(text, at))
                continue;
            word = at;
            sentence = text[at] == '\n' || EndsSentence(text[at - 1]) ? at : sentence;
        }
        return sentence > 0 ? sentence : word > 0 ? word : character > 0 ? character : room;
    }

    private static bool EndsWord(string text, int at) =>
        at < text.Length && char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]);

    private static bool EndsSentence(char c) => c is '.' or '!' or '?' or '\u2026';
}
