using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Coming saturday, is there parking?", "is it ok if im 5 mins late and can i bring crisps": the question beside it does not take away what they say of
/// coming. What they ask is answered or passed on as ever.
/// </summary>
internal sealed partial class SaidBesideAQuestion(TurnScope turn)
{
    private const double Rather = 0.5;

    public Reading Read(Reading reading)
    {
        if (turn.Pressed is not null || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative or PersonRole.Carer) || reading.Concern != ConcernLevel.None || reading.Acts.Any(act => ActRouting.IsAboutComing(act.Intent)))
            return reading;
        var parts = AlsoAsked.PartsOf(turn.Heard.Text.Replace('\u2019', '\''));
        if (parts.Count < 2 || !parts.Exists(AlsoAsked.Asks) || Said(parts).Take(1).ToList() is not { Count: > 0 } said)
            return reading;
        return reading with { Acts = [.. said, .. reading.Acts.Where(act => act.Intent is not (Intent.Other or Intent.AskWhen or Intent.AskWhere or Intent.AskWho or Intent.KitPlan or Intent.Yes or Intent.No))] };
    }

    private IEnumerable<Act> Said(List<string> parts) => parts.SelectMany(part => Leave().Match(part) is { Success: true } leave ? Late(part[leave.Length..]) : AlsoAsked.Asks(part) ? [] : Plain(part));

    /// <summary>Leave is asked to be late, so it is asked back.</summary>
    private IEnumerable<Act> Late(string part) => turn.ReadUnasked(part).Acts.Where(act => act is { Intent: Intent.Late, Confidence: >= Rather }).Select(act => act with { Sure = false });

    private IEnumerable<Act> Plain(string part) => turn.ReadUnasked(part).Acts.Where(act => act is { Sure: true, Intent: Intent.Confirm or Intent.Late or Intent.Cancel or Intent.IllSelf });

    [GeneratedRegex(@"^(?:(?:hi|hiya|hello|hey|so|sorry|please|just wondering|wondering)[ ,]+)*(?:is|will|would) (?:it|that) (?:be )?(?:ok|okay|alright|all right|fine)(?: with (?:you|u|everyone))? if (?=(?:i|we|i'?m|im|i'?ll|we'?re|we'?ll)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leave();
}
