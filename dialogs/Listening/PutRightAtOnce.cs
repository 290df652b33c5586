using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Puts itself right within one text ("cant come tomorrow, sorry. No, tomorrow I can"), or means a session that is not in the diary.</summary>
internal sealed partial class PutRightAtOnce(TurnScope turn, Matters matters)
{
    /// <summary>What stands after the "no" is what they mean: each sentence by itself, and asked back.</summary>
    public Reading Reread(Reading reading)
    {
        if (turn.Pressed is not null || PuttingRight().Match(turn.Heard.Text) is not { Success: true } found || !SaysComing().IsMatch(found.Groups["first"].Value) || !SaysComing().IsMatch(found.Groups["then"].Value))
            return reading;
        var acts = Sentence().Split(found.Groups["then"].Value).Where(words => words.Trim().Length > 0).SelectMany(words => turn.ReadUnasked(words).Acts).Where(act => ActRouting.IsAboutComing(act.Intent)).ToList();
        var meant = acts.Where(act => !act.DayWithout).Select(act => act with { Sure = false }).ToList();
        if (meant.Count == 0)
            return reading;
        if (meant.Count < acts.Count)
            turn.Draft.SayOnce(turn.Speaker.Say("session.none-that-day"));
        return reading with { Acts = meant };
    }

    /// <summary>"No i mean the next one after xmas", to "you can't come on Friday?": what was only guessed is taken back, and staff have the words.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.State.Pending is not { } sent || turn.RunOf(sent) is not { Sessions.Count: > 0 } run || turn.Service.Dialogs[run.Dialog].IsForm || !MeansAnother().IsMatch(turn.Heard.Text)
            || reading.Acts.Any(act => act.SessionNamed && !act.Sessions.Any(run.Sessions.Contains)))
            return false;
        if (run.Recorded.Count > 0 && turn.VisitOf(run) is { Restricted: false } old)
            turn.Draft.SayOnce(turn.Speaker.Say("change-of-mind.taken-back", SessionWords.Of(old, turn.Person, turn.Service.Time, turn.Heard.At)));
        turn.Records.WithdrawAll(run);
        matters.Drop(run);
        turn.Records.Add(new Model.Records.CallBack { About = "means a session that is not in the diary" }, session: null);
        turn.Draft.SayOnce(turn.Speaker.Say("for-staff.told"));
        return true;
    }

    [GeneratedRegex(@"^(?<first>.{5,}?[.!,;?\n]+\s*(?:sorry\W+)?)(?:no wait|no sorry|sorry no|no|wait|actually|oops|i mean)\b[ ,.:]+(?<then>.{5,})$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PuttingRight();

    [GeneratedRegex(@"(?<=[.!;?\n])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:can|can['\u2019]?t|cannot|will|won['\u2019]?t|coming|come|make it|be there|not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysComing();

    [GeneratedRegex(@"^\s*(?:no|nah|nope|not that one)\b[ ,.!]*(?:sorry[ ,]*)?(?:i (?:mean|meant|was on about)|not that one|that one|the|its|it['\u2019]?s|thats|that['\u2019]?s)?\b.*\b(?:after (?:xmas|christmas|new year|the holidays|half term)|in (?:january|jan|february|feb|march|april|the new year)|next (?:month|year)|new year|easter|(?:the )?one after (?:that|next))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeansAnother();
}
