using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A carer or a child is told that the duty worker has their words. Where no worry was heard in them ("zara not well and cerys not going thursday"),
/// nothing has gone there yet: "not going" is asked back as that, and the rest is put on file as a worry.
/// </summary>
internal sealed partial class NotWantingUnheard(TurnScope turn)
{
    public Act Told(Act act)
    {
        if (act.Intent != Intent.NotWanting || !turn.IsReporter || turn.IsWorrying)
            return act;
        if (NotGoing().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')))
            return act with { Intent = Intent.Cancel, Sure = false };
        var about = turn.Person.Sessions.FirstOrDefault(session => act.Sessions.Contains(session.Ref)) ?? turn.PlannedVisits.FirstOrDefault()?.First;
        turn.Records.Add(new Concern { Grade = ConcernGrade.Worry, Reference = turn.Service.Ids.Reference(), About = "not wanting to go" }, about);
        return act;
    }

    [GeneratedRegex(@"\b(?:not|isn'?t|isnt|won'?t be|aint|ain'?t) (?:going|coming|attending|gonna (?:go|come|be there))\b(?! (?:to (?:speak|talk|be nice)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotGoing();
}
