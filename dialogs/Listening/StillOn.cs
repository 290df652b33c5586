using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Is thursday still on": a question about the diary, whatever is open; no reason for anything, and no word that they come.</summary>
internal sealed partial class StillOn(TurnScope turn, Matters matters)
{
    private const int FewWords = 3;
    private const double Rather = 0.5;

    /// <summary>The question, and what else the message says of themselves.</summary>
    public Reading Read(Reading reading) =>
        Question() is { } question && reading.Concern != ConcernLevel.Urgent ? reading with { Acts = [SessionMeant.Asked(turn, turn.Heard.Text), .. Beside(question)] } : reading;

    /// <summary>True when it asks nothing else, so that this is its answer.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.IsWorrying || Question() is null || reading.Acts is not [{ Intent: Intent.AskWhen } act] || IsForAPerson(act))
            return false;
        return new ActTaker(turn, matters).TakeUp(act, [act]);
    }

    /// <summary>A child is about to be taken, and who was to ring in has not been heard of: the diary alone is no answer.</summary>
    private bool IsForAPerson(Act act) =>
        turn.Person.Role == PersonRole.Carer && SessionMeant.In(turn, turn.Heard.Text) is { } visit && !act.DayWithout && new NearSession(turn).IsAboutToLeave(visit) && !DecidedOff.IsAll(visit)
        && visit.Sessions.Any(session => session is { RingIn: true, CompanionsCome: false });

    private IEnumerable<Act> Beside(Match question)
    {
        var rest = Plain().Remove(question.Index, question.Length);
        return Themselves().IsMatch(rest) && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewWords
            ? turn.ReadUnasked(rest.Trim()).Acts.Where(act => act.Confidence >= Rather && (ActRouting.IsAboutComing(act.Intent) || act is { Sure: true, Intent: Intent.TalkToPerson or Intent.TravelHelp or Intent.NotWanting }))
            : [];
    }

    private Match? Question()
    {
        if (turn.Pressed is not null || turn.Visits.Count == 0)
            return null;
        var text = Plain();
        var found = Asked().Matches(text).FirstOrDefault(match => IsASession(match.Groups["what"].Value)) ?? Cut().Match(text);
        return found.Success ? found : null;
    }

    private bool IsASession(string what) =>
        what.Length == 0 || (Session().IsMatch(what) && !Else().IsMatch(what)) || turn.Visits.SelectMany(visit => visit.Sessions).Any(session => what.Contains(session.ChildName, StringComparison.OrdinalIgnoreCase));

    private string Plain() => turn.Heard.Text.Replace('\u2019', '\'');

    [GeneratedRegex(@"(?<!\b(?:i|we|you|u|he|she|it|that|this|they|there|who|what) )\b(?:(?:is|are|iz|r|will|does|has|have|hav)\s+(?<what>(?:[\w']+\s+){1,7}?)(?:(?:still|definitely|def|defo|actually|even|now|gonna|going|to|be|been|get|got)\s+)*(?:on(?: or off)?(?!\s+(?:her|his|their|my|your|our|the|a|an|time|about|top|me|him|them|it|what|holiday|tablets|drugs|meds)\b)|off(?! (?:school|work|sick|his|her|the)\b)(?: or on)?|happening|happen|going ahead|goin ahead|go(?:es)? ahead|cancell?ed|called off|taking place|take place|moved|changed|postponed)|(?:are we|r we|am i|are they) still (?:on|down|coming|going|seeing|having|doing|meeting|good|ok|okay))\b(?:\s+or not\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    /// <summary>"Thurs still on?", "tomorrow on or off": what is cut short needs its mark or its other half.</summary>
    [GeneratedRegex(@"^(?:(?:hi|hiya|hello|hey|so|sorry|ok|just checking|and)[ ,]+)*(?:(?!(?:i|im|i'm|we|yes|yeah|he|she|they)\b)[\w']+\s+){0,5}(?:(?:is |are )?still (?:on|happening|going ahead|goin ahead)(?=[^?]{0,40}\?)|on or off\b|(?:happening|going ahead|cancelled) or not\b|(?:is )?(?:happening|going ahead|cancelled|called off) ?\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\b(?:it|its|this|that|we|things|everything|session|sessions|visit|contact|family time|time|meeting|call|kit|to ?day'?s?|2day|to ?nigh?t'?s?|tomorr?ow'?s?|tomoz|tmrw|2mor?o?w?|2moz|mon|tues?|weds?|thurs?|fri|sat|sun|[a-z]+day'?s?|next|week|[0-9]{1,2}(?:st|nd|rd|th|am|pm)|one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Session();

    /// <summary>"Is it ok to bring cake on saturday".</summary>
    [GeneratedRegex(@"\b(?:ok|okay|alright|right|allowed|bring|come|coming|go|going to be|take|put|get|if|because|to|for|be|not|late|mins|minutes|work|holiday|he|she|they|bus|train|taxi|worker)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Else();

    [GeneratedRegex(@"\b(?:i|i'?m|i'?ll|ive|i've|me|we|we'?re|we'?ll|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Themselves();
}
