using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Noah cant walk far", "mia wont sit next to him", from a parent: what a child can't do is for staff, and calls nothing off. "Daniel cant come" may do
/// so, and is asked back.
/// </summary>
internal sealed partial class CantOfAChild
{
    private const double Rather = 0.5;
    private const string About = "told of what a child can't do";
    private const string Prying = "somebody after an address";
    private static readonly TimeSpan Soon = TimeSpan.FromHours(48);
    private readonly TurnScope turn;
    private readonly Matters matters;
    private readonly Match? told;
    private readonly string text;

    public CantOfAChild(TurnScope turn, Matters matters)
    {
        (this.turn, this.matters, text) = (turn, matters, ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\''));
        told = turn.Pressed is null && turn.Person.Role is PersonRole.Parent or PersonRole.Relative && Cant().Match(text) is { Success: true } match ? match : null;
    }

    private bool IsRemark => told is not null && !Coming().IsMatch(told.Groups["what"].Value);

    /// <summary>What is said of themselves counts as ever.</summary>
    public Reading Read(Reading reading) =>
        told is null ? reading
        : IsRemark ? OfWhatIsWorn(reading) with { Acts = [.. Beside().DefaultIfEmpty(new Act(Intent.Other, 1, Sure: false, [], SessionNamed: false))] }
        : OwnCant().IsMatch(Rest) ? reading
        : reading with { Acts = [.. reading.Acts.Select(act => act.Intent == Intent.Cancel ? act with { Sure = false } : act)] };

    /// <summary>"Daniel cant go to school in those shoes" sounds as if somebody were after where he is.</summary>
    private Reading OfWhatIsWorn(Reading reading) =>
        reading.ConcernAbout is "" or Prying && Worn().IsMatch(told!.Groups["what"].Value) ? reading with { Concern = ConcernLevel.None, ConcernAbout = "" } : reading;

    /// <summary>True when a child is told of; what the message says beside it is taken up by itself.</summary>
    public bool TryHear(Reading reading)
    {
        if (!IsRemark || turn.IsWorrying || (turn.State.Pending is { } sent && turn.QuestionOf(sent) is WordsQuestion))
            return false;
        var visit = Meant;
        turn.Records.Add(visit is not null && visit.StartsAt - turn.Heard.At < Soon ? new StaffNote { About = About } : new CallBack { About = About }, visit?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("for-staff.told"));
        foreach (var act in reading.Acts.Where(act => act.Intent != Intent.Other))
            new ActTaker(turn, matters).TakeUp(act, [act]);
        return true;
    }

    private Visit? Meant =>
        turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => ChildNames.Names(turn.Heard.Text, session.ChildName))) ?? turn.PlannedVisits.FirstOrDefault();

    private IEnumerable<Act> Beside() =>
        Themselves().IsMatch(Rest) ? turn.ReadUnasked(Rest).Acts.Where(act => (ActRouting.IsAboutComing(act.Intent) && act.Confidence >= Rather) || act is { Sure: true, Intent: Intent.TalkToPerson }) : [];

    private string Rest => $"{text[..told!.Index]} {text[(told.Index + told.Length)..]}".Trim();

    private const string Child = @"(?:child(?:ren)?(?:,? (?:and|or|nor|n|&) child)*|(?:the|my|our) (?:kids|children|boys|girls|little (?:one|ones|boy|girl)|son|daughter|boy|girl|lad|baby))";
    private const string ToTheEnd = @"(?<what>[^,.;!?\n]*?)(?=$|[,.;!?\n]| but | and (?:i|we)\b| so (?:i|we)\b| (?:i'm|im|i am|i'll|ill|we're|we'll) )";

    [GeneratedRegex(@"\b" + Child + @"(?: (?:still|really|just|also|now|always|definitely|probably))* (?:can'?t|cannot|can not|won'?t|isn'?t able to|is not able to|isn'?t allowed to|is not allowed to|mustn'?t|doesn'?t|does not)(?! (?:wait|stop|help|believe|thank|get enough|remember|complain)\b)(?: (?:even|really|always|be able to|do))* " + ToTheEnd, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cant();

    // "Come in his slippers", "go in a pushchair" is how, and no word of whether.
    [GeneratedRegex(@"^(?:be )?(?:(?:make|makin|making)(?: it)?\b|there\b|here\b|attend|do (?:it|mon|tue|wed|thu|fri|sat|today|tomorrow|this|that|next|the)|get (?:there|here|to (?:you|the|contact|family|session))|(?:come|comin|coming|go|going|able to come|meet me|see (?:me|us))\b(?! (?:in|with|without|wearing|by|up|down|off|out|near|onto|under|over|through|back on|on (?:his|her|their|the bus|a bus|a bike)|to (?:the (?:toilet|loo|park|bathroom)|bed|sleep|school|nursery|term))(?: (?!(?:mon|tue|wed|thu|fri|sat|sun)|tomorrow|time|person|me\b|us\b|[0-9])\w+)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:in|wearing) (?:(?:those|that|them|these|this|his|her|their|a|the|old|new|such) )+(?:[a-z]+ )?(?:shoes?|trainers?|boots?|wellies|slippers|sandals|coat|jacket|jumper|uniform|trousers|tights|socks|clothes|skirt|dress|blazer|hat)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worn();

    [GeneratedRegex(@"\b(?:i|we|me|us|im|i'm|were|we're)\b[^.!?\n]{0,20}?\b(?:can'?t|cannot|won'?t|not|unable)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnCant();

    [GeneratedRegex(@"\b(?:i|i'?m|i'?ll|me|we|we'?re|we'?ll|us|coming|running|late|on (?:my|our) way|omw|cant come|can't come|ring|call)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Themselves();
}
