using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Sorry thats next monday not tomorrow", to "why can't you come?": the day was the wrong one, and it is no reason.</summary>
internal sealed partial class Corrections(TurnScope turn, Matters matters)
{
    /// <summary>What puts a day right is short; longer words are looked at for what they tell.</summary>
    private const int MostLetters = 160;

    /// <summary>True when the words name another session of theirs, as somebody does who puts it right: what was put down is taken back, and the same begun for that one.</summary>
    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.Heard.Text.Length > MostLetters || turn.State.Pending is not { } sent || turn.RunOf(sent) is not { Sessions.Count: > 0 } run || !IsWhyOrWhether(sent)
            || PuttingRight().Match(turn.Heard.Text.Replace('\u2019', '\'')) is not { Success: true } match)
            return false;
        var named = turn.ReadUnasked(Lead().Replace(match.Groups["meant"].Value, "")).Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        if (run.Sessions.Any(named.Contains) || turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => named.Contains(session.Ref))) is not { } meant)
            return false;
        matters.MoveTo(run, meant, route: null);
        return true;
    }

    [GeneratedRegex(@"^\s*(?:that'?s|that (?:is|was)|it'?s|it is|i (?:mean|meant)|meant|mean)\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>"Why can't you come?", or "you can't come today, is that right?".</summary>
    private bool IsWhyOrWhether(SentQuestion sent) => turn.QuestionOf(sent) is WordsQuestion || (sent.IsCheck && turn.QuestionOf(sent) is ComingQuestion);

    [GeneratedRegex(@"^\s*(?:(?:oh|sorry|no|wait|ah|oops|hang on|hold on|actually|my mistake|wrong day)[ ,.!]*)*(?:(?<meant>(?:that'?s|that is|that was|it'?s|it is|i (?:mean|meant)|meant|mean)\b.*?)(?:\bnot\b.*|\bi (?:can'?t|cannot)\b.*|(?<=\b(?:mean|meant)\b.*))|(?<meant>[^,.!?]{2,40}?)[ ,]+(?:is what )?i (?:mean|meant)(?:[ ,.!]*(?:sorry|not \w+))*\W*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PuttingRight();
}
