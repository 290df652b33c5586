using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Dont reply", beside a worry: somebody else may see the phone light up, so nothing is sent at all. Staff are told, and see how else to reach them.
/// </summary>
internal static partial class NoReply
{
    public const string About = "asked for no reply to this number";

    public static bool IsAskedFor(string text) => Asked().IsMatch(text.Replace('\u2019', '\''));

    // "He dont reply" tells of him; "dont answer the door" is no word to us.
    [GeneratedRegex(@"(?<!\b(?:he|she|they|it|who|i|we|dad|mum|[a-z]+s) )\b(?:do(?:n'?t| not|nt)|dnt|never|no need to|not) (?:(?:please|pls|plz|you|u|ever) )?(?:reply(?:ing)?|respond|(?:text|txt|texting|message|msg|write|ring|call|phone|answer|send (?:anything|owt|a text|a message)) (?:(?:me|this|us) )?back|answer(?: (?:me|this|here|to this))?(?= *(?:$|[.,!?\n]|pls|please|he|hes|cos|because|x))|(?:text|txt|message|msg) (?:me|this (?:phone|number)|here))\b|\bno (?:reply|replies|response|texts back)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
