using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What only staff decide, asked or told in passing: whether to come in spite of something, and whether somebody else may come along.</summary>
internal sealed partial class ForStaff(TurnScope turn)
{
    /// <summary>"Lily has a cough, should i still come": true when nothing else in it is plain, so that this is its answer.</summary>
    public bool TryAdvise(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || reading.Acts.Any(act => act.Sure && ActRouting.IsAboutComing(act.Intent)) || !ShouldI().IsMatch(turn.Heard.Text))
            return false;
        turn.Records.Add(new CallBack { About = "asks if they should come" }, turn.PlannedVisits.FirstOrDefault()?.First);
        turn.Draft.Said.Add(turn.Speaker.Say("staff-decide.whether-to-come"));
        return true;
    }

    /// <summary>"Coming monday with my new partner": noted for staff, and said that it must be agreed first; what else is said is taken up as ever.</summary>
    public bool TryNoteWhoComesAlong()
    {
        if (turn.Pressed is not null || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative) || !Along().IsMatch(turn.Heard.Text))
            return false;
        turn.Records.Add(new StaffNote { About = "wishes to bring somebody or something" }, turn.PlannedVisits.FirstOrDefault()?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("staff-decide.who-comes-along"));
        return true;
    }

    [GeneratedRegex(@"\b(?:should|shall|shld|shud) (?:i|we) (?:still )?(?:come|go|(?:bring|send) (?:him|her|them|the kids))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShouldI();

    [GeneratedRegex(@"\b(?:with|bring|bringing) (?:along )?(?:my|me|our) (?:new )?(?:partner|boyfriend|girlfriend|bf|gf|fella|fiancee?|husband|wife|mate|friend|cousin|brother|sister|mum|mam|dad|nan|dog)\b|\b(?:can|could|may) (?:i|we) bring\b|\bcan (?:my|his|her) \w+ come (?:too|along|with|as well)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Along();
}
