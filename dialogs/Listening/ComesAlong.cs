using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"My boyfriend is coming with me", "4 of us coming": somebody comes whom staff have not agreed to, or may not have.</summary>
internal static partial class ComesAlong
{
    /// <summary>What the words about somebody else were taken for beside that they are told.</summary>
    private static readonly Intent[] Misread = [Intent.AskWho, Intent.KitPlan, Intent.Feedback, Intent.Complaint, Intent.Wellbeing];

    public static bool IsTold(string text) => text.Replace('\u2019', '\'') is var plain && (With().IsMatch(plain) || Brings().IsMatch(plain) || Comes().IsMatch(plain) || OfUs().IsMatch(plain));

    /// <summary>What else the message says: "4 of us coming" is no rating of four, and says that they come.</summary>
    public static IReadOnlyList<Act> Rest(TurnScope turn, IReadOnlyList<Act> acts)
    {
        var text = turn.Heard.Text.Replace('\u2019', '\'');
        if (OfUs().IsMatch(text))
            acts = [.. turn.ReadUnasked(OfUs().Replace(text, "we are coming")).Acts.Select(act => act.Intent == Intent.Confirm ? act with { Sure = false } : act)];
        return [.. acts.Where(act => !Misread.Contains(act.Intent))];
    }

    private const string Kin = "(?:partner|boyfriend|girlfriend|bf|gf|fella|bloke|fiancee?|husband|hubby|wife|mate|mates|friends?|cousins?|brothers?|sisters?|mum|mam|mom|dad|nan|nana|gran|grandma|grandad|aunt|auntie|uncle|niece|nephew|neighbour|grandsons?|granddaughters?|grandkids|grandchild(?:ren)?|stepson|stepdaughter|mother in law|sister in law|brother in law|new man|other half|dog|puppy|(?:step|half) ?(?:brother|sister|dad|mum))";

    [GeneratedRegex(@"\b(?:with|bring|bringing) (?:along )?(?:my|me|our) (?:new |little |best |older |younger |big )?" + Kin + @"\b(?! (?:said|says|thinks|told))|\b(?:can|could|may) (?:i|we) bring\b|\bcan (?:my|his|her) \w+ come (?:too|along|with|as well)\b|\b(?:can|could|may) (?:(?:my|his|her|their|our|the|[a-z]+'?s) )?(?:(?:little|big|older|younger|baby|new|half|step) )*(?:" + Kin + @"|son|daughter|baby)(?: [a-z]+)? (?:come|join (?:us|me|in))(?! (?:and|to) (?:get|fetch|collect|pick)\b)\b|\b(?:can|could|may) (?!(?:i|we|u|you|he|she|they|it|one|some ?one|some ?body|any ?one|any ?body)\b)[a-z]+ come (?:too|along|as well|aswell|with (?:me|us))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:i|we|i'?m|im|i'?ll|we'?re)\b(?: \w+){0,4} (?:bring|bringing) (?:my|our|a|the|another) (?:\w+ )?(?:" + Kin + @"|son|daughter|baby|kids|lad|family)\b|\b(?:bring|bringing) (?:somebody|someone|people|a (?:friend|mate|guest|plus one)|everyone|the whole family|extra people)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Brings();

    // "My mum is coming for tea" is none of it: with me, too, along.
    [GeneratedRegex(@"\b(?:my|our) (?:new |little |best |older |younger |big )?" + Kin + @"(?: (?!(?:not|cant|can't|wont|won't|isnt|isn't|and|but)\b)\w+){0,4}(?:'s|s)? (?:come|comes|comin|coming|join|joining|tagging|turning up|there)(?: \w+){0,2} (?:with (?:me|us)|too|along|as well|aswell)\b|\b(?:me|i) and (?:my|our) (?:new )?" + Kin + @"(?: \w+)?(?: (?:are|r|is|will|gonna|both|be|will be|would like to|want to))* (?:come|coming|there)\b|\b(?:coming|come|be there)(?:,)? (?:with )?(?:me and|with) (?:my|our) (?:new )?" + Kin + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comes();

    [GeneratedRegex(@"\b(?:there(?:'?s| is| are| will be| be)? )?(?:all |about )?(?:[3-9]|1[0-9]|three|four|five|six|seven|eight) of us(?: (?:are|r|is|will|gonna|be|all|that are|this time))* (?:come|coming|comin|there|attending|turning up)\b|\bthere(?:'?ll be| will be|'?s| is| are|s gonna be) (?:[3-9]|three|four|five|six|seven) of us\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfUs();
}
