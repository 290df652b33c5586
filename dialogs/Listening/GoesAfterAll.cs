using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Fine ill go", "hes changed his mind", "so both today", after we were told that a child does not go: no answer to a form that happens to be open.
/// It is put down where they say it plainly and else asked, and the duty worker hears of it either way.
/// </summary>
internal sealed partial class GoesAfterAll(TurnScope turn, Matters matters)
{
    private const double Rather = 0.6;
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    /// <summary>"Fine ill go" is more than "fine".</summary>
    public bool IsSaid => turn.Pressed is null && !turn.IsWorrying && turn.IsReporter && Says() && !Refuses().IsMatch(text);

    public bool TryHear()
    {
        if (!IsSaid || Off() is not { Count: > 0 } off)
            return false;
        turn.State.Resting = false;
        foreach (var visit in Visit.Of(off))
            Take(visit, Plain().IsMatch(text));
        return true;
    }

    private void Take(Visit visit, bool sure)
    {
        // What stood as "not coming" brings its own alert when it changes, and what is asked back another.
        foreach (var session in visit.Sessions.Where(session => sure && !turn.IsToldOff(session.Ref)))
            turn.Records.Add(new StaffNote { About = StaffNote.ComesAfterAll }, session);
        new ActTaker(turn, matters).TakeUp(new Act(Intent.Confirm, Rather, sure, [.. visit.Sessions.Select(session => session.Ref)], SessionNamed: true), []);
    }

    private bool Says() => turn.Person.Role == PersonRole.YoungPerson ? OfThemselves().IsMatch(text) : OfTheChild().IsMatch(text);

    /// <summary>Of those that we were told nobody comes to, or that the child does not want: the children named, else all.</summary>
    private List<SessionFacts> Off()
    {
        var off = turn.PlannedVisits.SelectMany(visit => visit.Sessions).Where(session => MayComeAfterAll.IsOff(turn, session)).ToList();
        var named = off.FindAll(session => ChildNames.Names(text, session.ChildName));
        return named.Count > 0 || ChildNames.In(text, turn.Person).Count == 0 ? (named.Count > 0 ? named : off) : [];
    }

    [GeneratedRegex(@"^\W*(?:(?:ok(?:ay)?|k|fine|alright|all right|right|yeah|yes|yh|actually|sorry|no|oh|well|i guess|i suppose|whatever|but|and|so|go on|cool)\W+)*(?:(?:i'?ll|il|i will|i'?m|im|i am|i)(?: (?:still|just|gonna|going to|guess|now|can|will|might as well|want to|wanna))*(?: (?:go|going|come|coming))+(?: (?:then|now|after all|today|tomorrow|to it|anyway|i guess|i suppose|if i have to|tho|though|with|it|x+))*|(?:i'?ve |ive |i )?(?:just )?changed my mind\b(?! about (?!(?:it|this|to ?day|tomorr?ow|going|coming|contact|seeing)\b)).*|can i (?:still (?:go|come)(?: (?:after all|now|then|today|tomorrow))*|(?:go|come) (?:after all|now|then)))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThemselves();

    [GeneratedRegex(@"\bchanged (?:his|her|their|its) minds?(?=(?:\W+(?:and|so|now|again|about (?:it|to ?day|tomorr?ow|going|coming|contact|seeing \w+|the session)))*(?:\W*$|\W+(?:(?:he|she|they)(?:\W?(?:s|re|ll)| is| are| will| does| do)?(?: says? (?:he|she|they)(?:\W?(?:s|re|ll)| is| are| will)?)? )?(?:wants? to |now |happy to |ok to )?(?:go|com|see)))|\b(?:go|going|come|coming|(?:it'?s|its) on) after all\b|^\W*(?:(?:ok|okay|so|yes|yeah|actually|sorry|now|right|it'?s|its|that'?s)\W+)*both(?: of them)?(?: (?:are|will|can|be))*(?: (?:going|coming|go|come))?(?: (?:now|then|after all|tho|though))*(?: (?:on |this )?(?:to ?day|2day|tomorr?ow|tomoz|tmrw|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?))?(?: (?:now|then|after all|please))*\W*$|\b(?:he|she|they|\w+)(?:'?s|'?re| is| are| will|'?ll| can| says? (?:he|she|they)(?:'?s|'?re|'?ll| is| are| will))? (?:now )?(?:going|gonna go|go|coming|come) now\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheChild();

    /// <summary>It says by itself that somebody goes, and does not ask.</summary>
    [GeneratedRegex(@"(?<!\bcan i\b.*)\b(?:go|going|come|coming)\b(?! home)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:not|never|won'?t|can'?t|isn'?t|aren'?t|don'?t|dont|wont|cant|doesn'?t|hasn'?t|haven'?t|if|unless|might|maybe|home|out|mad|mental|crazy|ask(?:ed|ing)? (?:if|about)|hope|hopefully|until|till)\b(?! have to)|^(?!.*\bcan i\b).*\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refuses();
}
