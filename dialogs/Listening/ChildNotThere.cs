using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Daniel not here", from a mother who waits in the room, and "come to collect him, no one is here", from his carer: a child is not where they should
/// be. It says nothing of whether the writer comes; a person has to find out, now.
/// </summary>
internal sealed partial class ChildNotThere(TurnScope turn)
{
    private static readonly string[] Adults = ["mum", "mam", "mummy", "dad", "daddy", "nan", "nana", "gran", "grandma", "grandad", "parent", "parents"];
    private static readonly TimeSpan Collecting = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan BroughtBack = TimeSpan.FromHours(4);
    private static readonly TimeSpan EndsSoon = TimeSpan.FromMinutes(20);
    private readonly string text = ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\'');

    /// <summary>"No sign of him" sounds grave, or like a worry; where the words name no danger, what is told here is all of it.</summary>
    public Reading WithoutTheWait(Reading reading) =>
        reading is { ConcernAbout: "", Concern: not ConcernLevel.None } && Session() is not null ? reading with { Concern = ConcernLevel.None } : reading;

    public bool TryHear()
    {
        if (Session() is not { } session)
            return false;
        turn.Records.Add(new StaffNote { About = About(session) }, session);
        turn.Draft.Said.Add(turn.Speaker.Say("child-not-there.ring"));
        turn.State.WaitedAt = turn.Heard.At;
        return turn.MustRing = turn.State.Resting = true;
    }

    private string About(SessionFacts session) =>
        !turn.IsReporter ? "waits for the child, who has not come"
        : turn.DueNow?.Sessions.Contains(session) == true && IsOfAnAdult(turn.DueNow) ? "waits with the child for somebody who has not come"
        : "looks for the child, after the session";

    private SessionFacts? Session()
    {
        if (turn.Pressed is not null)
            return null;
        if (!turn.IsReporter)
            return !turn.IsStaff && HasNotCome(text) ? Named(turn.DueNow?.Sessions ?? []) : null;
        if (turn.DueNow is { } visit && IsOfAnAdult(visit))
            return Named(visit.Sessions);
        return turn.Person.Role != PersonRole.Carer ? null
            : NotBack().IsMatch(text) ? Over(BroughtBack)
            : ToCollect().IsMatch(text) && NobodyThere().IsMatch(text) ? Over(Collecting) : null;
    }

    /// <summary>"Mum not here yet", from a carer who has brought the child, or from the child.</summary>
    private bool IsOfAnAdult(Visit visit)
    {
        var words = turn.Heard.Text.Replace('\u2019', '\'');
        var named = ChildNames.Put(words, [.. Adults, .. visit.Sessions.SelectMany(session => session.Companions.Concat(session.With))], "child");
        return named != words && HasNotCome(named);
    }

    private static bool HasNotCome(string words) => NotCome().IsMatch(words) && !IsNotThereYet().IsMatch(words);

    /// <summary>Ended not long ago, or about to end.</summary>
    private SessionFacts? Over(TimeSpan since) => Named([.. turn.Person.Sessions.Concat(turn.Person.Past)
        .Where(session => session.EndsAt > turn.Heard.At - since && session.EndsAt < turn.Heard.At + EndsSoon).OrderByDescending(session => session.EndsAt)]);

    private SessionFacts? Named(IReadOnlyList<SessionFacts> sessions) =>
        sessions.FirstOrDefault(session => ChildNames.Names(turn.Heard.Text, session.ChildName)) ?? sessions.FirstOrDefault();

    private const string Who = @"(?:child(?:,? (?:and|or|nor|n|&) child)*|she|he|they|(?:the |my |our )?(?:kids|kiddies|children|kid|boys|girls|son|daughter|boy|girl|lad|baby|little ones?|little (?:boy|girl|man|lad)))";
    private const string Yet = @"(?: (?:still|even|actually|yet|been|really|now|both|has|have|had|is|are))*";
    private const string Come = @"(?:here|there|in the room|on (?:yet|the (?:call|screen|link|video))|on(?=[ .!?]*$)|(?:come|came)(?: (?:on|in|here|yet|through))?(?=[ .!?]*$| (?:and|its|it's|im|i'm|is|what|where|so|but|at|for|to (?:contact|the|family))\b|[,.!?\n])|arrived?|turn(?:ed|ing)? up|show(?:n|ed|ing)?(?: up)?|got here|get here|brought|been brought|dropped off|joined|appeared|logged (?:on|in))";
    private const string Not = @"(?:not|isn'?t|hasn'?t|haven'?t|havnt|havent|hasnt|aren'?t|arent|ain'?t|aint|never|didn'?t|wasn'?t)";

    [GeneratedRegex(@"\b" + Who + @"(?:'?s|'?re|'?ve)?" + Yet + " " + Not + Yet + " " + Come + @"\b|^\W*(?:still )?not (?:here|come|arrived|turned up) yet\W*$|^\W*(?:no ?one|nobody)(?:'?s| has| have)? (?:come|came|arrived|turned up|shown up)\b|\bno (?:sign|show) (?:of|from|for) " + Who + @"\b|\b(?:still |been |im |i'm )?(?:waiting|waitin|waited) (?:here )?(?:for|on) " + Who + @"(?! (?:to (?!come|arrive|get|turn|be brought|show|join))|\w+'s|(?:get|birthday|dinner|tea|school|bus|taxi|letter|photo|report))\b|\b(?:here|there|waiting|on|only child)\b[^.!?]{0,12}? (?:but |and |with )?no " + Who + @"\b|\bno " + Who + @" (?:here|yet|come|today\?|there)\b|\bonly child (?:is )?(?:here|come|came|turned up)\b|\b(?:where|wheres|where's|wher|were's|wer)(?: ?(?:is|are|r|has))? " + Who + @"(?: got to)?(?=[ .!?]*$|[,.!?\n]| (?:its|it's|im|i'm|ive|i've|been|pls|please|at|they|still|now|then|we|were|we're|and|today|supposed|meant|he|she|should|time|[0-9]+)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotCome();

    /// <summary>Of themselves, who are not there yet either; and of what has been.</summary>
    [GeneratedRegex(@"\b(?:i'?m|i am|we'?re|we are|i'?ll be|we'?ll be|gonna be|going to be)(?: (?:running|still|nearly|about|bit|a|so|just|gonna be|going to be|be|stuck|[0-9]+|mins?|minutes))* (?:late|on (?:my|the|our) way|in traffic|on the bus|omw|nearly there|not coming)\b|\brunning late\b|\bcan(?:'?t|not) (?:come|make it)\b|\b(?:last (?:week|time|month)|yesterday)\b|\bhome from (?:school|nursery)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNotThereYet();

    [GeneratedRegex(@"\b(?:collect|collecting|collection|pick(?:ing)? (?:him|her|them|child|the (?:kids|children)) up|pick ?up|picking up|outside|waiting|locked|im here|i'm here|i am here|we're here|were here|we are here|car park|where is|where are|wheres|where's)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToCollect();

    [GeneratedRegex(@"\b(?:no ?one|nobody|no1|locked|no sign|no answer|all dark|lights (?:are )?off|" + Not + @" (?:here|there|come out|came out|out yet|come|been brought)|not any ?(?:one|body)|where(?:'?s| is| are|s)? (?:child|he|she|they|the (?:kids|children)))\b|\bno child\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NobodyThere();

    [GeneratedRegex(@"\b" + Who + @"(?:'?s|'?re|'?ve)?" + Yet + " " + Not + Yet + @" (?:(?:come |came |got |been (?:brought|dropped) |arrived |returned )?(?:back|home)|been returned|been dropped off|dropped off)\b(?! (?:to|from|at) (?:school|normal|nursery))|\b(?:still )?waiting for " + Who + @" to (?:come|get|be (?:brought|dropped)) (?:back|home)\b|\bshould(?:'ve| have)? (?:be|been|got) (?:back|home)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotBack();
}
