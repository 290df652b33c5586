using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Theo poorly, no idea about tomorrow yet", "theo is bad again", from a carer: what is left open does not take away that the child is ill. It is put
/// down, and whether the child can still come is asked.
/// </summary>
internal sealed partial class ChildIsUnwell(TurnScope turn)
{
    private const double Rather = 0.6;
    private const int FewWords = 16;
    private readonly string text = ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\'');

    public Reading Read(Reading reading)
    {
        if (turn.Pressed is not null || turn.Person.Role != PersonRole.Carer || reading.Language != Languages.English || reading.Concern == ConcernLevel.Urgent || IsAskedElse || reading.Acts.Any(SaysMore) || !IsSaid(reading, out var sessions))
            return reading;
        var ill = new Act(Intent.IllChild, Rather, Sure: true, [.. sessions.Select(session => session.Ref)], SessionNamed: true) { Child = sessions.Count == 1 ? sessions[0].ChildName : null };
        return WithoutAWorryOfIllness(reading) with { Acts = [ill, .. reading.Acts.Where(act => act is { Sure: true, Intent: Intent.AskWhen or Intent.AskWhere or Intent.AskWho or Intent.TalkToPerson or Intent.TravelHelp })] };
    }

    /// <summary>"Not great, will see how he is" sounds like trouble; by itself, and of no danger, it is the illness.</summary>
    private Reading WithoutAWorryOfIllness(Reading reading) =>
        reading is { Concern: ConcernLevel.Worry, ConcernAbout: "" } && turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && !Troubled().IsMatch(text)
            ? reading with { Concern = ConcernLevel.None } : reading;

    /// <summary>A form, or "is theo well enough for a video call", which such words may answer.</summary>
    private bool IsAskedElse => turn.State.Pending is { } sent && turn.QuestionOf(sent) is not (null or ComingQuestion);

    /// <summary>"Not sure about tomorrow yet" is no word that the child does not come.</summary>
    private bool SaysMore(Act act) =>
        (ActRouting.IsAboutComing(act.Intent) && !(act is { Intent: Intent.Cancel or Intent.IllChild, Sure: false } && (LeftOpen().IsMatch(text) || Again().IsMatch(text)) && !Refused().IsMatch(text))) || act.Intent is Intent.Yes or Intent.No or Intent.NotWanting;

    private bool IsSaid(Reading reading, out IReadOnlyList<SessionFacts> sessions)
    {
        sessions = [];
        if (NotNow().IsMatch(text))
            return false;
        var isPlain = Ill().IsMatch(text) || (reading.ConcernAbout.Length == 0 && Vague().IsMatch(text) && LeftOpen().IsMatch(text) && !Troubled().IsMatch(text));
        var next = ChildNames.In(turn.Heard.Text, turn.Person).Select(Next).OfType<SessionFacts>().ToList();
        sessions = isPlain ? next : Again().IsMatch(text) ? [.. next.Where(WasIll)] : [];
        return sessions.Count > 0;
    }

    private SessionFacts? Next(string child) =>
        turn.PlannedVisits.SelectMany(visit => visit.Sessions).FirstOrDefault(session => session.ChildName == child);

    /// <summary>We have been told so of late.</summary>
    private bool WasIll(SessionFacts next) =>
        turn.Person.Sessions.Concat(turn.Person.Past).Where(session => session.ChildRef == next.ChildRef).Any(session =>
            turn.Person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Illness), Value: not "Withdrawn" } && standing.SessionRef == session.Ref));

    private const string Child = @"(?<!\b(?:is|if|when|hope|unless|once|with|before|case|like|think|says) )\bchild(?:'?s)?(?:,? (?:and|&|n) child(?:'?s)?)*(?: (?:is|are|r|has|have|been|still|really|rly|very|quite|so|a|bit|little|feeling|feels|looking|looks|seems|just|now|also|both|pretty|proper|gone|got|getting|taken|come|woken|woke|up|down|today|tonight|rather))* ";

    [GeneratedRegex(@"\b(?:can'?t|cannot|won'?t|not (?:be |gonna |going to )?(?:come|coming|going|go|bring|bringing)|don'?t think|doubt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:cry|cries|cried|crying|scared|afraid|frightened|nightmares?|hurt|hurts|hit|hits|bruis\w*|marks?|upset|anxious|worried|mum|mam|dad|since|after|said|says|told)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Troubled();

    [GeneratedRegex(Child + @"(?:poorly(?! (?:behaved|made|done|run|paid))|ill|sick(?! of\b)|unwell|(?:not|isn'?t|ain'?t|hasn'?t) (?:very |too |so |at all |feeling |been |really |v )*well(?! behaved)|under the weather|throwing up|off colour|in hospital(?! (?:app|visit|to (?:see|visit)))|(?:temperature|temp|fever|tummy bug|sickness bug|bug(?! bite)|full of cold|streaming cold|with (?:a |the )?(?:bug|flu|temperature|fever|covid|cold)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ill();

    [GeneratedRegex(Child + @"(?:(?:not|isn'?t) (?:too |so |that |feeling |looking |been |very |really |all that )*(?:great|good|brilliant|clever|right|himself|herself|themselves|a hundred percent|100%?)|bad|worse|rough|peaky|off it)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    // What only an illness leaves open until the morning.
    [GeneratedRegex(@"\b(?:(?:will|we'?ll|i'?ll|have to|gonna|going to|let'?s) (?:have to |just |wait and )?see how (?:he|she|they|child|it|things)\b|see (?:how|what) (?:he|she|they|child)(?:'?s|'?re| is| are| feels?| looks?| seems?)?\b|(?:no idea|no clue|not sure|unsure|don'?t know|dunno|can'?t say|undecided)(?: yet)?(?: \w+){0,3} (?:tomorrow|tomoz|tmrw|2moro?w?|today|mon|tues?|wed|weds|thurs?|fri|sat|sun|[a-z]+day|session|contact|if (?:he|she|they|child)|whether (?:he|she|they|child))\b|let (?:you|u) know (?:in the morning|first thing|tomorrow))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftOpen();

    [GeneratedRegex(Child + @"(?:(?:not|isn'?t) (?:too |so |that |very |feeling )*(?:great|good|right|well)|bad|rough|worse|down)(?: (?:with it|with his \w+|with her \w+))? (?:again|today|tonight|now|this (?:morning|evening|afternoon))\b(?! (?:at|about|for|with)\b)|" + Child + @"worse\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"(?<!\b(?:no|not|any|isn'?t|much|feels?|gets?|be|is) )\bbetter\b|\b(?:much|is|all|lots|loads) better\b|\b(?:over it|recovered|(?:fine|ok|okay|well) (?:now|again)|no longer|last (?:week|time|month|night|year|[a-z]+day)|yesterday|the other (?:day|week)|back (?:to normal|at (?:school|nursery))|always|every time|keeps?|behav\w+|school ?work|mood)\b|^[^.!,\n]*\?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotNow();
}
