using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Shortly before a session: "theres been a crash on the m62" and "road closed at hebden" are how people say that they will be late, so they are asked
/// how late. "Ive been in a crash" is something else: the duty worker hears of it at once, and a time of arrival is not what they are asked.
/// </summary>
internal sealed partial class HeldUpAhead(TurnScope turn)
{
    /// <summary>What a concern of somebody who was in a crash is about, in words for staff.</summary>
    public const string Crash = "an accident on the way";

    /// <summary>"A car hit us" sounds like it.</summary>
    private const string Harm = "harm";

    private static readonly TimeSpan OnTheWay = TimeSpan.FromHours(3);
    private static readonly Intent[] Plainer = [Intent.Cancel, Intent.IllSelf, Intent.IllChild];
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    public Reading Read(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsStaff || reading.Language != Languages.English || Visit is not { } visit)
            return reading;
        if (WasInOne().IsMatch(text) && !LongAgo().IsMatch(text))
            return OfTheCrash(reading);
        if (IsToldAfterIt(reading))
            return reading with { Concern = ConcernLevel.None };
        return IsLate(reading, visit) ? reading with { Acts = [Late(visit, reading)] } : reading;
    }

    private Visit? Visit => turn.PlannedVisits.FirstOrDefault(visit => visit.StartsAt - turn.Heard.At <= OnTheWay && visit.MayTell(Tell.Time) && !DecidedOff.IsAll(visit));

    /// <summary>"Im ok just shaken", a little later, is of the crash that the duty worker knows of: it is no second concern.</summary>
    private bool IsToldAfterIt(Reading reading) =>
        reading is { Concern: not ConcernLevel.None, ConcernAbout: "" } && turn.State.Urgent is { About: Crash } told && turn.Heard.At - told.At < OnTheWay && Unhurt().IsMatch(text);

    private static Reading OfTheCrash(Reading reading)
    {
        var acts = reading.Acts.Where(act => act.Sure || Plainer.Contains(act.Intent)).ToList();
        return reading with
        {
            Concern = ConcernLevel.Urgent,
            ConcernAbout = reading.Concern == ConcernLevel.Urgent && reading.ConcernAbout is not ("" or Harm) ? reading.ConcernAbout : Crash,
            Acts = acts.Count > 0 ? acts : [new Act(Intent.Other, 1, Sure: true, [], SessionNamed: false)],
        };
    }

    /// <summary>Who says more than that, that they can't come or are there in time, is taken at their word; so is who has told us that they don't come.</summary>
    private bool IsLate(Reading reading, Visit visit) =>
        (Closed().IsMatch(text) || CrashAhead().IsMatch(text)) && !IsPast().IsMatch(text) && reading.Concern == ConcernLevel.None
        && !visit.Sessions.All(session => turn.IsToldOff(session.Ref))
        && !reading.Acts.Any(act => Plainer.Contains(act.Intent) || act is { Intent: Intent.Late, MinutesLate: not null } or { Intent: Intent.Confirm, Sure: true });

    private static Act Late(Visit visit, Reading reading) =>
        new(Intent.Late, reading.First.Confidence, Sure: true, [.. visit.Sessions.Select(session => session.Ref)], SessionNamed: true);

    private const string Smash = "(?:crash|accident|pile ?-?up|rta|rtc|collision|smash)";
    private const string Way = "(?:road|rd|street|motorway|mway|bridge|lane|junction|slip ?road|bypass|by-pass|dual carriageway|carriageway|tunnel|roundabout|[am][0-9]{1,4})s?";

    [GeneratedRegex(@"\b" + Way + @"(?:'s)?(?: (?:is|are|has|been|have|all|just|both|ways|now|still|completely|at|near|by|in|into|out|of|to|through|the|ahead|(?!not\b|isnt\b|open\b)[a-z]+))?(?: (?:is|are|has|been|all|just|now|completely))* (?:closed|shut|blocked|flooded)\b|\b(?:closed|blocked|shut) (?:off )?(?:the |our |this )?" + Way + @"\b|\broad ?closures?\b|\bclosed (?:road|lane)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\b" + Smash + @"\b(?: (?:just|up|right|has|is|and|its|it's|there|all))* (?:on|at|near|by|ahead|in front|up ahead|blocking|blocked|holding|outside|down|just) |\b" + Smash + @" (?:up )?ahead\b|\b(?:there'?s|there is|there was|there has|theres)(?: been| been an?| just| a| an| big| bad| massive| huge| major| nasty| car)* " + Smash + @"\b|\b(?:stuck|held up|behind|sat|sitting|traffic)\b[^.!?\n]{0,25}\b" + Smash + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CrashAhead();

    private const string We = @"\b(?:i|we|me|us|i'?ve|we'?ve|i'?m|i was|we were|i have|we have|just)";

    [GeneratedRegex(@"(?:^|" + We + @"|[.!?,] )(?: ?(?:just|been|have|had|got|involved|was|were|both|sorry))* (?:involved )?in an? (?:[a-z]+ )?(?:car |road |bus )?" + Smash + @"\b|(?:^|\b(?:i|we|i'?ve|we'?ve|just) )(?:just |have |had |both |been )*had an? (?:bad |nasty |small |minor |bit of an? )?(?:car|road|bike) (?:crash|accident|smash)\b|" + We + @" (?:just |have )*crashed(?! (?:out|at|on|in|round|early|asleep)\b)|\b(?:crashed|smashed|ploughed|drove|ran|went|driven|bumped|gone) (?:straight |right )?into (?:me|us|(?:the )?(?:back|side|front) of (?:me|us|my|our)|my car|our car)\b|" + We + @" (?:just |was |were |got |been |have been |have )*(?:hit|knocked (?:down|over|off)|run over|rear ?-?ended)(?: by)? (?:an? |the |my |our )?(?:car|van|lorry|bus|truck|bike|motorbike)\b|\b(?:car|van|lorry|bus|truck) (?:just |has |'s )*(?:hit|knocked) (?:me|us|my car|our car)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasInOne();

    [GeneratedRegex(@"\b(?:shaken|shook up|(?:no ?one|nobody)(?:'?s| is| was| got)? (?:hurt|injured)|not (?:hurt|injured)|(?:i'?m|im|we'?re|we are|i am|all|both|everyone'?s?) (?:all |both )?(?:ok|okay|fine|alright|safe))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unhurt();

    [GeneratedRegex(@"\b(?:last (?:week|month|year|night|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|years? ago|months? ago|weeks? ago|days? ago|when i was|in case|if i|if we|nearly|almost|dream(?:t|ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongAgo();

    [GeneratedRegex(@"\b(?:(?:last|next) (?:week|month|time|night)|yesterday|tomorrow|tmrw|open(?:ed)? (?:again|now)|re-?opened|cleared|(?:got|through|past) (?:it|them|now)|(?:i'?m|we'?re|im) (?:here|there|in)\b|on time|in time|going home|way home|way back|got home|^(?:is|are|was) )|^(?:is|are|was)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPast();
}
