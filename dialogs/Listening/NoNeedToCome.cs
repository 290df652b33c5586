using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "So i shouldnt come tomorrow then", "no point me coming then", where staff have said that it is off: they have understood, and call nothing off
/// themselves. Where it is on, such words may well mean that they don't come.
/// </summary>
internal sealed partial class NoNeedToCome(TurnScope turn)
{
    private const int FewWords = 8;
    private readonly bool isSaid = turn.Pressed is null && ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\'') is var text && (NoNeed().IsMatch(text) || NotBringing().IsMatch(text));

    /// <summary>"No point me coming" names their coming, and is the opposite of it.</summary>
    public Reading Read(Reading reading) =>
        !isSaid || turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords ? reading
        : reading with { Acts = [.. reading.Acts.Select(act => act is { Intent: Intent.Confirm, Sure: false } ? act with { Intent = Intent.Cancel } : act)] };

    public bool TryHear(Reading reading) =>
        isSaid && !turn.IsWorrying && !reading.Acts.Any(SaysMore) && SessionMeant.In(turn, turn.Heard.Text) is { } visit && new DecidedOff(turn).TrySayNoNeed(visit);

    private static bool SaysMore(Act act) =>
        act.Intent is Intent.IllSelf or Intent.IllChild or Intent.Late or Intent.Reschedule or Intent.NotWanting
        || act is { Sure: true, Intent: Intent.Confirm or Intent.TalkToPerson or Intent.TravelHelp };

    [GeneratedRegex(@"\b(?:i|we) (?:should ?n'?t|shudn'?t|should not|(?:don'?t|do not|dnt) (?:need|have) to|needn'?t|won'?t (?:need to|have to|bother)|will not bother|best not|better not)(?: (?:be|be setting|bother|bother to|even))? ?(?:come|coming|go|going|set(?:ting)? off|travel|turn(?:ing)? up|bring (?:him|her|them))?\b|\bno (?:point|need|use|sense)(?: in)?(?: for)?(?: (?:me|us|my|our))?(?: (?:to|in|even|bother|bothering))* (?:come|coming|go|going|set(?:ting)? off|travel(?:l?ing)?|turn(?:ing)? up|bring(?:ing)?|bother(?:ing)?)\b|\bnot worth (?:me |us |my |our )?(?:coming|going|setting off|travelling)\b|\b(?:i|we)(?:'?m|'?re| am| are)? (?:not (?:coming|going)|(?:don'?t|won'?t|dont|wont) (?:come|go)) then\b|\b(?:so|right|ok|okay)[ ,]+(?:i|we) (?:don'?t|won'?t|do not|will not) (?:come|go|set off)\b|\b(?:i|we)'?(?:ll| will)? stay (?:at )?home then\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoNeed();

    [GeneratedRegex(@"\b(?:won'?t|will not|don'?t|not) (?:be )?(?:bring|bringing|take|taking|send|sending) (?:him|her|them|child|the (?:kids|children|boys|girls))\b[^.!?\n]{0,20}\bthen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBringing();
}
