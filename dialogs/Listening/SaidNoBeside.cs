using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>A carer's "so no to tomorrow", "count her out", beside a child's illness: that the child does not come was said, and is not asked.</summary>
internal sealed partial class SaidNoBeside(TurnScope turn)
{
    public Reading Read(Reading reading) =>
        turn.Person.Role == PersonRole.Carer && turn.Pressed is null && reading.Acts.Any(IsBareIllness) && No().IsMatch(turn.Heard.Text.Replace('\u2019', '\''))
            ? reading with { Acts = [.. reading.Acts.Select(act => IsBareIllness(act) ? act with { SaysNotComing = true } : act)] } : reading;

    private static bool IsBareIllness(Act act) => act is { Intent: Intent.IllChild, SaysNotComing: false };

    /// <summary>"No to the party", "no problem for tomorrow" and "is it a no?" are none.</summary>
    [GeneratedRegex(@"(?<!\b(?:is (?:it|that) a|not (?:a )?(?:firm |definite )?|isn'?t a) ?)\bno (?:(?:go|contact|session|visit|family time|chance|way)\b ?)?(?:(?:to|for|on|from) )?(?:(?:me|us|him|her|them) )?(?:(?:to|for|on|this|the|that|next|see(?:ing)? \w+) )*(?:to ?day|2day|to ?nigh?t|tomorr?ow|tomoz|tmrw|tmoz|2mor?o?w?|2moz|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|contact|session|visit|family time)\b(?!\s*(?:\?|problem|worries|school|nursery|party))|\bno (?:to|from|for) (?:us|me|him|her|them)\b|\b(?:count|leave|rule|scratch) (?!me\b|you\b|it\b|that\b)\w+(?: and \w+)? out\b(?! (?:of (?!(?:it|today|tomorrow|this|the session|contact)\b))|\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();
}
