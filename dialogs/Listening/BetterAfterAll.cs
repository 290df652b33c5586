using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Both better now, both going", from a carer who has told us that they are ill: they come after all, put down where they say so and else asked.</summary>
internal sealed partial class BetterAfterAll(TurnScope turn, Matters matters)
{
    private const double Rather = 0.6;
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    /// <param name="inForm">A form waits for an answer, which "hes better now" may be.</param>
    public bool TryHear(Reading reading, bool inForm)
    {
        if ((inForm && !Coming().IsMatch(text)) || turn.Pressed is not null || turn.IsWorrying || turn.Person.Role != PersonRole.Carer || !Better().IsMatch(text) || NotYet().IsMatch(text) || SaysMore(reading) || Meant() is not { Count: > 0 } meant)
            return false;
        var sure = Coming().IsMatch(text) && (!IsOfOne || meant.Select(session => session.ChildRef).Distinct(StringComparer.Ordinal).Count() == 1);
        foreach (var visit in Visit.Of(meant))
            new ActTaker(turn, matters).TakeUp(new Act(Intent.Confirm, Rather, sure, [.. visit.Sessions.Select(session => session.Ref)], SessionNamed: true) { Better = true }, []);
        return true;
    }

    /// <summary>One is better and the other is not, or is late.</summary>
    private static bool SaysMore(Reading reading) =>
        reading.Acts.Any(act => act.Intent is Intent.Late or Intent.Reschedule || (act.Intent is Intent.Cancel or Intent.IllChild or Intent.IllSelf && act.Sure));

    /// <summary>"Hes better", of two.</summary>
    private bool IsOfOne => One().IsMatch(text) && !All().IsMatch(text);

    /// <summary>Of those that they said are ill or can't come: the children named, else all.</summary>
    private List<SessionFacts> Meant()
    {
        var off = turn.PlannedVisits.SelectMany(visit => visit.Sessions).Where(session => turn.IsToldOff(session.Ref)).ToList();
        var named = off.FindAll(session => ChildNames.Names(text, session.ChildName));
        var others = turn.Person.Children.Any(child => off.TrueForAll(session => session.ChildName != child.FirstName) && text.Contains(child.FirstName, StringComparison.OrdinalIgnoreCase));
        return named.Count > 0 ? named : others ? [] : off;
    }

    [GeneratedRegex(@"\b(?:(?:much|all|feeling|lots|loads|are|is|'s|both|they|she|he|now) )?(?:better|recovered|well again|well enough|on the mend|perked up|bounced back|right as rain|back to normal|(?:him|her)self again|over it|fine again|fine now|ok now|okay now|well now)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Better();

    [GeneratedRegex(@"\b(?:he|she|he'?s|she'?s|him|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex(@"\b(?:both|all|they|they'?re|them|everyone|everybody)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:not|isn'?t|aren'?t|no|hope|hopefully|if|when|once|until|till|unless|hoping|should|might|can'?t|won'?t|better (?:not|off|if|go|get|be|ring|let|check)|(?:i'?d|had|we'?d) better|get(?:s|ting)? better|call|video|phone|feel better soon)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"\b(?:coming|(?:going|go|come)(?! to (?!see|family|contact|the session|their session|their visit))|be there|make it|back on|attend(?:ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();
}
