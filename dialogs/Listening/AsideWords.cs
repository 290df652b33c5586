using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What in a message is for staff to know, to do or to decide.</summary>
internal enum AsideSort
{
    Health,
    Details,
    PassOn,
    LeftBehind,
    ByVideo,
    Photos,
    Place,
    Swap,
    Wish,
}

/// <summary>The words by which people tell staff something beside whether they come.</summary>
internal static partial class AsideWords
{
    public static IEnumerable<string> Sentences(string text) =>
        Break().Split(text.Replace('\u2019', '\'')).Select(part => part.Trim()).Where(part => part.Length > 0);

    public static AsideSort? Of(string words) =>
        Health().IsMatch(words) ? AsideSort.Health
        : IsNewDetails(words) ? AsideSort.Details
        : LeftBehind().IsMatch(words) ? AsideSort.LeftBehind
        : Video().IsMatch(words) ? AsideSort.ByVideo
        : Photos().IsMatch(words) ? AsideSort.Photos
        : Place().IsMatch(words) ? AsideSort.Place
        : Swap().IsMatch(words) ? AsideSort.Swap
        : NotToTell().IsMatch(words) ? null
        : PassOn().IsMatch(words) ? AsideSort.PassOn
        : Things().IsMatch(words) ? AsideSort.Wish
        : null;

    public static bool IsNewDetails(string words) => words.Replace('\u2019', '\'') is var plain && Details().IsMatch(plain) && !NotTheirs().IsMatch(plain);

    /// <summary>"On antibiotics so cant come" is why, and said with that.</summary>
    public static bool SaysNotComing(string words) => NotComing().IsMatch(words);

    /// <summary>For staff's lists.</summary>
    public static string About(AsideSort sort) => sort switch
    {
        AsideSort.Health => "tells something about health, medicine or food",
        AsideSort.Details => "a new number or address, or a lost phone",
        AsideSort.PassOn => "asks that something is passed on",
        AsideSort.LeftBehind => "something was left behind",
        AsideSort.ByVideo => "wishes for a call or video instead",
        AsideSort.Photos => "asks about photos",
        AsideSort.Place => "wishes for another place",
        AsideSort.Swap => "asks whether somebody else comes instead",
        _ => "asks something that staff decide",
    };

    [GeneratedRegex(@"(?<=[.!?;])\s+|(?<=\.\.|[!?])(?=[a-z])|\n+|,?\s+(?=(?:and |but )?(?:also|btw|by the way|oh and|plus|please (?:can|could|let|tell|make)|pls (?:can|could|let|tell|make)|(?:can|could) (?:u|you|someone|somebody) |any chance|is there any|is it possible)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"\b(?:allerg\w*|anaphyla\w*|epi ?-?pens?|asthma\w*|inhalers?|insulin|diabet\w*|epilep\w*|seizures?|intoleran\w*|coeliac|celiac|peanuts?|dairy|gluten|lactose|halal|vegetarian|vegan|medication|meds|medicines?|antibiotics?|eczema|nebuli[sz]er|(?:his|her|their|the|asthma|blue|brown) (?:blue |brown |asthma )?(?:pump|spacer))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Health();

    [GeneratedRegex(@"\b(?:(?:can'?t|cannot|won'?t|wont) (?!(?:have|eat|drink|take|be given|go near|be near)\b)|not (?:coming|going|able|well|be there)|unable\b|\bpoorly\b|\bill\b|\bsick\b|not gonna\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotComing();

    [GeneratedRegex(@"\b(?:lost|changed|changing|got a new|have a new|new) (?:my |me |a |the )?(?:phone|fone|mobile|number|num|sim|address|addy|email)\b|\b(?:change|update) (?:my|me|our) (?:phone |mobile )?(?:number|num|address|addy|details|email|contact)\b|\bmy (?:new )?(?:number|address|addy|email)(?:'?s| is| has)? (?:now|changed|changing|gonna)\b|\b(?:text|ring|call|contact|use|send (?:it|them|texts) to) (?:me )?(?:on )?(?:this|my (?:new|other)) (?:number|phone)\b|\b(?:i'?ve|ive|i have|we'?ve|weve|we have|i'?m|im|we'?re|just|i|we)(?: just| now| all)? (?:mov(?:ed|ing|in) (?:house|home|flat|out|address|in with|(?:in)?to (?:a|our|my) (?:new )?(?:house|flat|place|address|hostel|refuge))|got a new (?:house|flat|address))\b|\bmy phone(?:'?s| is| has| got| was| has been| got)? (?:been )?(?:lost|stolen|nicked|robbed)\b|\b(?:stole|nicked|robbed) my phone\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Details();

    [GeneratedRegex(@"\b(?:left|forgot(?:ten)?|leaving) (?:his|her|their|my|our|the|a|one of (?:his|her|their)|(?!us\b)[a-z]+'?s) (?:(?!(?:at|in|on|behind|with|kids?|child|children|boys?|girls?|son|daughter|baby|mum|dad|partner)\b)\w+ ){1,3}?(?:behind|with you|there (?:today|yesterday|on [a-z]+day)|at (?:the )?(?:centre|center|contact|family time|session)|in (?:the|your) (?:room|play ?room|family room|toilets?|building|centre|center|waiting room|reception))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftBehind();

    // "New phone who is this", and whose address is asked for.
    [GeneratedRegex(@"\b(?:who(?:'?s| is)? (?:this|dis|that)|whats|what'?s|what is|where)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotTheirs();

    [GeneratedRegex(@"\b(?:video|facetime|zoom|whatsapp|skype|phone|virtual|online)(?: ?call| ?chat| session| contact| visit)?\b[^.!?\n]{0,30}\binstead\b|\binstead\b[^.!?\n]{0,25}\b(?:video|facetime|zoom|skype|phone call|online)\b|\bany chance of (?:a |doing )?(?:it (?:by|on|over) )?(?:video|facetime|zoom|phone call|call)\b|\b(?:can|could) (?:we|i|it|the session|contact) (?:just )?(?:do|have|be|see (?:him|her|them)) (?:it |a |this |that |contact |the session )?(?:(?:by|on|over|via|as) (?:a )?)?(?:video|facetime|zoom|skype|virtual|online)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Video();

    [GeneratedRegex(@"\b(?:allowed|ok(?:ay)?|alright|all right|can i|can we|could i|could we|may i|am i|are we|do you mind if|is it)\b[^.!?\n]{0,30}\b(?:tak(?:e|ing)|get|post(?:ing)?|share|put|have|bring)\b[^.!?\n]{0,25}\b(?:pics?|pix|photos?|pictures?|selfies?|videos?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Photos();

    [GeneratedRegex(@"\b(?:at|in|to|round|come to) (?:my|our|mine|ours|(?:my|his|her) (?:mum|mam|nan|dad)'?s)(?: (?:new )?(?:house|home|place|flat|gaff))?\b[^.!?\n]{0,25}\binstead\b|\binstead of (?:at |in )?(?:the |that )?(?:centre|center|contact centre|building)\b|\b(?:different|another|nicer|better|closer|nearer) (?:place|venue|centre|center|location)\b|\bsome ?where (?:else|closer|nearer|nicer)\b|\b(?:can|could|is there any chance) (?:the |our |this |my |we |it )?(?:session|contact|visit|family time|it|have it|do it|see (?:him|her|them)|be)(?: \w+){0,2} (?:at|round) (?:my|our) (?:\w+ )?(?:house|home|place|flat|gaff)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\bswap (?:places |sessions |turns |days )?with (?!(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|(?:the|a|another|next|this|tomorrow|today)\b)|\b(?:can|could) (?:(?:my|his|her) )?\w+ (?:come|go|take|have|see|do)(?: (?:him|her|them|it|this one|mine))? instead of (?:me|him|her)\b|\b(?:can|could) (?:(?:my|his|her) )?\w+ (?:come|go) (?:in my place|for me|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Swap();

    [GeneratedRegex(@"\b(?:do(?:n'?t| not|nt)|dnt|never) (?:(?:you|u|please|pls) )?(?:tell|let)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotToTell();

    [GeneratedRegex(@"\b(?:let|tell|inform|remind|warn|ask) (?:(?:the|my|her|his|their|your|all the) )?(?:(?:contact|family time|foster|duty|family) )?(?:team|staff|workers?|supervisors?|centre|center|practitioners?|carers?|mum and dad|mum|mam|dad|nan|social workers?|sw|drivers?|escort|everyone|everybody|them|manager|school)\b(?! (?:off|to (?:ring|call|phone|text|contact) me))|\b(?:can|could|will|would|please|pls|plz) (?:(?:u|you|someone|somebody|please|pls) )?(?:make sure|ensure|see that)\b|\bpass (?:this|that|it|a message|the message|my message) on\b|\bneeds? (?:bringing|packing|to be (?:brought|packed|given))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PassOn();

    [GeneratedRegex(@"\b(?:can|could|will|would) (?!(?:i|we|you|u|he|she|they|it|my|your)\b)\w+ (?:please |pls )?(?:bring|wear|have|take) (?:her|his|their|the|some|a|my|any)\b|\b(?:can|could|will|would) (?:he|she|they) (?:please |pls )?(?:bring|wear) \w+|\b(?:can|could|may) (?!(?:i|we|you|u|it)\b)\w+(?: and \w+)? (?:please |maybe |also )?(?:come|go|stay|sleep) (?:back |over |round |out |and stay |stay )*(?:(?:to|at|round) (?:mine|ours|(?:my|our) (?:(?:mum|mam|nan|nana|gran|grandma|dad|aunt\w*|sister|brother)(?:'?s)?|house|home|place|flat)|(?:my|our|a|the) (?:party|wedding))|with (?:me|us) (?:after|for|to (?:my|our|the))|for (?:tea|dinner|a sleep ?over|the (?:night|weekend)|christmas|xmas))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Things();
}
