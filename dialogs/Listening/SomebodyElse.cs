using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Its lily im her mum", from the phone of Amelia's mum: whoever it is, it is not the person that we know there. Nothing of that person's is told or
/// put down, and the words go to the duty worker, since they may be about a session of the one who wrote them.
/// </summary>
internal sealed partial class SomebodyElse(TurnScope turn)
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Words that stand before "mum" or "dad" and are no child's name.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "her", "his", "their", "our", "your", "my", "the", "them", "him", "she", "they", "you", "me", "we", "it", "that", "this", "what", "let", "there", "here", "who", "how", "one", "someone", "somebody",
        "everyone", "kid", "kids", "child", "children", "girl", "boy", "baby", "bab", "bub", "son", "daughter", "twin", "lad", "grandkid", "always", "alway", "just", "about", "not", "all", "only", "so", "too", "really", "very",
        "hard", "unfair", "bad", "sad", "good", "fine", "fair", "late", "urgent", "important", "because", "cos", "cuz", "true", "wrong", "right", "awful", "horrible", "disgusting", "terrible", "cruel", "stupid", "hurting", "killing",
        "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "ok", "okay", "like", "been", "nice", "lovely", "crazy", "mad", "ridiculous", "obvious", "natural", "normal", "upsetting",
    };

    private bool? writes;
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    public bool Writes => writes ??= turn.Pressed is null && Introduction.Of(text, [turn.Person]) is null && (IsOfTheWriter() || OfAChild().Matches(text).Any(IsKinOfAnother) || ChildThenKin().Matches(text).Any(IsOfAnother));

    /// <summary>True when this is its answer; a worry in it has its own.</summary>
    public bool TryHear()
    {
        if (!Writes)
            return false;
        turn.Draft.Said.Clear();
        turn.State.Pending = null;
        turn.Records.Add(new StaffNote { About = "somebody else writes from this number" }, session: null);
        if (IsOfTheWriter())
            MayNotCome();
        turn.Draft.Said.Add(turn.Speaker.Say("somebody-else"));
        return true;
    }

    /// <summary>"Its sarahs mum, she cant come thursday": told for them, so not confirmed, and staff see it at once.</summary>
    private void MayNotCome()
    {
        var absent = turn.Reading!.Acts.Where(act => act.Intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        foreach (var session in turn.PlannedVisits.SelectMany(visit => visit.Sessions).Where(session => absent.Contains(session.Ref) && !IsAbsent(session)))
            turn.Records.Add(new Model.Records.Attendance { State = AttendanceState.NotComing, Unconfirmed = true, IsReport = turn.IsReporter }, session);
    }

    private bool IsAbsent(SessionFacts session) => turn.Person.Standing.Any(standing =>
        standing is { Kind: nameof(Attendance), Holds: true, Value: nameof(AttendanceState.NotComing) } && standing.SessionRef == session.Ref);

    /// <summary>"This is sarahs sister shes lost her voice": near to her, so it is no wrong number.</summary>
    public bool IsNearThem => turn.Pressed is null && IsForThem() && !text.Contains("wrong", StringComparison.OrdinalIgnoreCase);

    private bool IsOfTheWriter() => IsForThem() || Regex.IsMatch(text, $@"\b(?:this|it) (?:isn'?t|is not) {Name}\b|\bi(?:'?m| am) not {Name}\b", Plainly);

    /// <summary>"This is sarahs mum", "texting for sarah".</summary>
    private bool IsForThem() => Regex.IsMatch(text, $@"(?:^|[.,!?;:\n]\s*|\b(?:hi|hiya|hello|hey|sorry|ok|okay|and|but|just) )(?:i'?m|i am|this is|its|it's|it is)(?: only| just)? {Name}'?s (?:{AnyKin})\b(?!'?s\b)|\b(?:text(?:ing)?|writing|messaging|replying)(?: this| you| u)? (?:for|4|on behalf of) {Name}\b|\bon behalf of {Name}\b", Plainly);

    private string Name => Regex.Escape(turn.Person.FirstName);

    /// <summary>"This is lilys mum": of no child of theirs, or of one to whom they are somebody else.</summary>
    private bool IsKinOfAnother(Match match)
    {
        var name = match.Groups["child"].Value;
        if (Own(name) is not { } child)
            return !NoNames.Contains(name) && !NoNames.Contains(name + "s");
        return (match.Groups["i"].Success || match.Groups["self"].Success) && !match.Groups["by"].Success && Differs(child.Kind, match.Groups["kin"].Value);
    }

    private bool IsOfAnother(Match match) => Own(match.Groups["child"].Value) is null && !NoNames.Contains(match.Groups["child"].Value);

    /// <summary>A name that ends in s loses it before "mum".</summary>
    private ChildFacts? Own(string name) => turn.Person.Children.FirstOrDefault(child =>
        child.FirstName.Equals(name, StringComparison.OrdinalIgnoreCase) || child.FirstName.Equals(name + "s", StringComparison.OrdinalIgnoreCase) || child.FirstName.Equals(name + "es", StringComparison.OrdinalIgnoreCase));

    private bool Differs(string known, string said) => turn.Person.Role switch
    {
        PersonRole.Carer => ToldOfAnother.Same(said) is "mum" or "dad",
        PersonRole.Parent or PersonRole.Relative => known.Length > 0 && ToldOfAnother.Same(known) != ToldOfAnother.Same(said),
        _ => true,
    };

    private const string Kin = "mum|mam|mom|mummy|mammy|mother|dad|daddy|father|nan|nana|nanny|nanna|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|aunt|auntie|aunty|uncle|carer|social worker";
    private const string AnyKin = Kin + "|sister|brother|partner|husband|wife|boyfriend|girlfriend|fella|bf|gf|friend|mate|neighbour|son|daughter|cousin|support worker|key worker|solicitor";
    private const string NotTold = @"(?!'?s\b)(?! (?:who|that|fault|is|has|was|said|says|he|she|keeps|turn|birthday|day|house|phone|number|job|problem|again)\b)(?!\s*[,.]?\s*(?:he|she|they|hes|he's|shes|she's)\b)(?!\s*\?)";

    [GeneratedRegex(@"\b(?:(?<i>i'?m|i am)|this is|its|it's|it is)(?: only| just)? (?<child>[a-z][a-z-]{1,18})'?s (?<by>(?:step|foster)[ -]?)?(?<kin>" + Kin + @")\b" + NotTold + @"(?<self>[ .!x]*$|\s*(?:speaking|texting|writing)\b|\s*[,.]?\s*(?:i|i'm|im|ive|i've|we|cant|can't|wont|won't|sorry)\b)?", Plainly)]
    private static partial Regex OfAChild();

    [GeneratedRegex(@"\b(?:its|it's|it is|this is|about|for)(?: about| for)? (?<child>[a-z][a-z-]{2,19})[ ,.]+(?:and )?(?:i'?m|i am) (?:her|his|their) (?:" + Kin + @")\b", Plainly)]
    private static partial Regex ChildThenKin();
}
