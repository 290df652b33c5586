using System.Text;

namespace FamilyTimeBot.Channels.Sms.Replies;

/// <summary>Twilio's answer format, for texts.</summary>
public static class Twiml
{
    public const string ContentType = "text/xml; charset=utf-8";
    public const string Nothing = Head + "<Response/>";

    /// <summary>More in one answer is an error (14109), and then none of them goes.</summary>
    private const int MostMessages = 10;

    /// <summary>UTF-16 units of text: with the mark-up under 64 kB (11750), even where each takes three octets.</summary>
    private const int MostText = 18_000;
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?>""";

    /// <param name="replies">One text each; one that is too long goes in parts.</param>
    /// <param name="statusUrl">Where Twilio says how they fared.</param>
    public static string Of(IReadOnlyList<string> replies, string statusUrl)
    {
        var texts = Fitting(replies.SelectMany(reply => SmsParts.Of(Writable(reply))).Select(Escape)).ToList();
        if (texts.Count == 0)
            return Nothing;
        var document = new StringBuilder(Head).Append("<Response>");
        for (var i = 0; i < texts.Count; i++)
            AppendMessage(document, texts[i], Escape(statusUrl), isLast: i == texts.Count - 1);
        return document.Append("</Response>").ToString();
    }

    private static IEnumerable<string> Fitting(IEnumerable<string> texts)
    {
        var length = 0;
        return texts.Take(MostMessages).TakeWhile(text => (length += text.Length) <= MostText);
    }

    /// <summary>Both attributes are needed for a reply's status; but after a message with an action Twilio leaves the rest unread.</summary>
    private static void AppendMessage(StringBuilder document, string text, string statusUrl, bool isLast)
    {
        document.Append("<Message");
        if (isLast)
            document.Append(" action=\"").Append(statusUrl).Append('"');
        document.Append(" statusCallback=\"").Append(statusUrl).Append("\">").Append(text).Append("</Message>");
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>XML 1.0 has no way to write most control characters, escaped or not: what was echoed from a text must not spoil the answer (12100).</summary>
    private static string Writable(string text)
    {
        var writable = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF))
                writable.Append(rune);
        return writable.ToString();
    }
}
