using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Whether the writer's own life or mood is what a worry is about: then they are told who listens day and night. Who reports somebody else's is not.
/// In doubt it is their own.
/// </summary>
internal static partial class OwnLife
{
    public static bool MayBeAtRisk(Reading reading, string text, PersonFacts? person) => reading switch
    {
        { ConcernAbout: "suicide" or "self-harm" } => !TellsOfAnother(text, person),
        { ConcernAbout: "low mood" } => !(reading.Concern == ConcernLevel.Worry && IsWorryForAnother().IsMatch(text)) && !TellsOfAnother(text, person),
        // It was heard as grave, and nothing in the words says of what.
        { Concern: ConcernLevel.Urgent, ConcernAbout: "" } => SpeaksOfThemselves(text) || !Names(text, person),
        { Concern: ConcernLevel.Urgent, ConcernAbout: "not safe now" } => OnlyEmergency().IsMatch(text),
        _ => false,
    };

    /// <summary>"Theo has cut his arms again", "my daughter says she wants to die": and nothing of the writer.</summary>
    private static bool TellsOfAnother(string text, PersonFacts? person)
    {
        if (SpeaksOfThemselves(text))
            return false;
        var plain = Plain(text);
        return ToThemselves().IsMatch(plain) || (person is not null && ChildrenOf(person).Any(child => Regex.IsMatch(plain, $@"\b{Regex.Escape(child)}{Does}", RegexOptions.CultureInvariant))) || OthersDo().IsMatch(plain);
    }

    private static bool SpeaksOfThemselves(string text) => FirstPerson().IsMatch(Telling().Replace(Plain(text), " "));

    private static bool Names(string text, PersonFacts? person)
    {
        var plain = Plain(text);
        return Others().IsMatch(plain) || (person is not null && ChildrenOf(person).Any(child => Regex.IsMatch(plain, $@"\b{Regex.Escape(child)}\b", RegexOptions.CultureInvariant)));
    }

    private static IEnumerable<string> ChildrenOf(PersonFacts person) => person.Children.Select(child => Plain(child.FirstName));

    private static string Plain(string text) => text.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>What somebody else does or feels, close behind who it is.</summary>
    private const string Does = @"s?(?: (?!not\b)[a-z]+){0,3}? (?:wants? to (?:die|kill|end|hurt|harm)|wanna die|(?:do(?:es)?nt|not) want to (?:live|be here|be alive)|taken|took|swallowed|tried|cut(?:s|ting)?|self ?harm(?:s|ed|ing)?|overdosed?|od(?:d|ed)|hang(?:ed|ing)?|hung|hurt(?:s|ing)?|jump(?:ed|ing|s)?|kill(?:ed|ing)?|suicidal|suicide|depressed|low|down|crying|cries|cried|withdrawn|eating|sleeping|slept|struggling|saying|says|said|told|feels?|feeling)\b";

    [GeneratedRegex(@"\b(?:worr|concern)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsWorryForAnother();

    [GeneratedRegex(@"^\W*(?:(?:help|pls|please|call|ring|need|send|now|the|police|ambulance|emergency)\W+)*(?:999|112|help|police|ambulance|emergency)(?:\W+(?:help|pls|please|now|quick))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyEmergency();

    /// <summary>How it comes that they tell it, and whose child, says nothing of themselves.</summary>
    [GeneratedRegex(@"\b(?:my|our) (?:(?:little|big|eldest|youngest|oldest|middle|own|foster|step|ex|new) ?)*(?:mum|mam|dad|nan|gran|grandma|grandad|son|daughter|boy|girl|kids?|child|children|baby|brother|sister|cousin|nephew|niece|partner|husband|wife|ex|boyfriend|girlfriend|mate|friend|lad|lass|step ?(?:son|daughter|dad|mum))s?\b|\b(?:i|im|i am|ive|i have|weve|we have|were|we are)(?: (?:just|really|so|also|only|now|have|am|very|bit|a|do|dont))* (?:think|found|find|saw|seen|heard|hear|know|no|noticed|caught|worried|worrying|concerned|told|been told|need to (?:tell|say|report|let)|want(?:ed)? to (?:tell|report|let)|thought id|with (?:him|her|them))\b|\b(?:told|tells|telling|texted|messaged|rang|rung|showed|asked|says to|said to|let) (?:me|us)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    // "Cant cope" and "want it to end" have no subject: it is the writer.
    [GeneratedRegex(@"\b(?:i|im|id|ive|me|my|myself|mine)\b|(?:^|[.,;!?\n]\s*|\b(?:and|but|so|cos|because) )(?:(?:just|really|so|still|sorry) )*(?:cant|cannot|dont|wont|wanna|want|feel|feeling|need|had enough|sick of|tired|gonna|going to|tempted|might as well|better off)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:himself|herself|themselves|themself|hisself|(?:his|her|their) (?:own )?(?:arm|wrist|leg|thigh|hand|neck|skin|body|life|tablet|pill|med)s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToThemselves();

    [GeneratedRegex(@"\b(?:s?he|s?hes|mum|mam|dad|nan|gran|grandma|grandad|son|daughter|boy|girl|kids?|child|children|baby|brother|sister|cousin|nephew|niece|partner|husband|wife|ex|boyfriend|girlfriend|mate|friend|lad|lass)" + Does, RegexOptions.CultureInvariant)]
    private static partial Regex OthersDo();

    [GeneratedRegex(@"\b(?:s?he|s?hes|they|theyre|them|him|her|his|their|mums?|mams?|dads?|nans?|gran|grandma|grandad|sons?|daughters?|boys?|girls?|kids?|child|children|baby|brothers?|sisters?|cousins?|nephews?|nieces?|partner|husband|wife|boyfriend|girlfriend|ex|mates?|friends?|lads?|drivers?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
