using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>What keeps a worker from work that no word for work is in: a car, the roads, their own body, whom they have at home.</summary>
internal static partial class StaffTrouble
{
    /// <param name="words">In small letters, without signs.</param>
    public static bool IsTold(string words)
    {
        var (own, others) = (FirstPerson().IsMatch(words), Others().IsMatch(words));
        return ((own || !others) && OnTheWay().IsMatch(words)) || (own && !others && OfTheirOwn().IsMatch(words)) || (own && AtHome().IsMatch(words));
    }

    [GeneratedRegex(@"\b(?:i|im|ive|ill|me|my)\b|^(?:(?:hi|hello|hey|sorry|morning|so) )*(?:been|woke|feeling|feel|still|got|had|up all night)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:s?he|s?hes|they|theyre|her|his|their|who|mums?|mams?|dads?|nans?|grandad|parents?|family|carers?|foster)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    /// <summary>"Kellys car broke down" is a family's.</summary>
    [GeneratedRegex(@"(?<!\b(?:his|her|their|[a-z]{3,}s) )\b(?:car|van|motor|engine|clutch|battery|exhaust|trains?|bus|buses|tram|ferry)s? (?:(?:has|have|had|is|are|was|just|all|got|been|gone|went|again|this morning|today|now) )*(?:broke|broken|breaking|dead|died|dying|conked|packed|wont start|will not start|failed|stuck|stolen|clamped|towed|smoking|flat|bust|busted|kaput|knackered|cancel[a-z]*|off|not running|in the garage|at the garage|down)\b|\b(?:flat tyre|flat tire|puncture|blow ?out|(?:ive|i|we|weve) (?:have )?(?:broke|broken|break) ?down|(?<=^(?:hi |hello |sorry )?)broke(?:n)? ?down|waiting for (?:the )?(?:aa|rac|recovery|tow)|run out of (?:petrol|diesel|fuel)|(?:stuck|stranded) (?:at|in|on|behind|with|here|home|abroad)|snowed in|flooded in|road(?:s)? (?:is |are )?(?:closed|blocked|flooded)|motorway (?:is )?(?:closed|shut)|locked (?:myself )?out|lost my (?:car )?keys?|no (?:trains|buses))\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnTheWay();

    [GeneratedRegex(@"\b(?:woke up|ive been|i have been|been|im|i am|i keep|keep|still|feel|feeling|i feel)(?: [a-z]+){0,4} (?:ill|sick|being sick|poorly|unwell|rough|awful|terrible|dreadful|rotten|throwing up|vomiting|dizzy|bad)\b|\b(?:throwing up|vomiting|a migraine|food poisoning|(?:a )?(?:high )?temperature|stomach bug|tummy bug|sickness bug|tonsillitis|my back(?: has| is)?(?: gone| out| bad)|put my back out|(?:broke|broken|sprained|twisted|hurt) my [a-z]+|in (?:a ?(?:and|n)? ?e|casualty|hospital|labour)|(?:had|been in|having) (?:an? )?(?:car )?(?:accident|crash|prang|bump|fall)|lost my voice|overslept|jury service)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheirOwn();

    [GeneratedRegex(@"\b(?:my|our) (?:own )?(?:son|daughter|kids?|child|children|little (?:one|boy|girl)|boy|girl|baby|toddler|mum|mam|mother|dad|father|nan|grandad|husband|wife|partner|hubby|sister|brother|dog|childminder|child ?care|nursery|babysitter|boiler)s? (?:[a-z]+ ){0,4}(?:ill|sick|poorly|unwell|hospital|fever|temperature|chicken ?pox|throwing up|vomiting|vomited|fell through|let (?:me|us) down|cancel[a-z]*|closed|shut|died|passed away|accident|fallen|burst)\b|\b(?:family|domestic) emergency\b|\bemergency at home\b|\bno child ?care\b|\bchild ?care (?:has )?(?:fell|fallen) through\b|\bbereavement\b|\bfuneral\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtHome();
}
