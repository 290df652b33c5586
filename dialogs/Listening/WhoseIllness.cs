using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "My son at home is ill so i cant come", from a mother: why she may not come, and no word that the children are ill whom she comes to see. So it is
/// with the one boy of several children, of whom nobody can tell which he is.
/// </summary>
internal sealed partial class WhoseIllness(TurnScope turn)
{
    public Reading Read(Reading reading)
    {
        if (turn.Pressed is not null || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative) || !reading.Acts.Any(IsOfAnother))
            return reading;
        // "Jaydens cousin is ill so cant come friday": Jayden's own day is not meant.
        var isSaidBeside = reading.Acts.Any(act => act.Intent == Intent.Cancel && !IsOfAnother(act));
        return reading with { Acts = [.. reading.Acts.Where(act => !isSaidBeside || !IsOfAnother(act)).Select(act => IsOfAnother(act) ? act with { Intent = Intent.Cancel, Sure = false } : act)] };
    }

    private bool IsOfAnother(Act act) =>
        act is { Intent: Intent.IllChild or Intent.IllSelf, Child: null, SaysNotComing: true } && AbsenceReasons.Named(turn.Heard.Text) != AbsenceReason.IllSelf
        && (Another().IsMatch(turn.Heard.Text) || (act.Intent == Intent.IllChild && IsOfSeveral(act) && One().IsMatch(turn.Heard.Text)));

    private bool IsOfSeveral(Act act) => turn.Person.Sessions.Where(session => act.Sessions.Contains(session.Ref)).Select(session => session.ChildRef).Distinct(StringComparer.Ordinal).Count() > 1;

    [GeneratedRegex(@"\b(?:son|daughter|boy|girl|lad|baby|kids?|children|child|one|ones|toddler)(?:['\u2019]?s)? (?:who(?:['\u2019]?s| is) )?(?:here )?(?:at home|at mine|with me|i live with)\b|\b(?:my|our) (?:other|step ?)(?: little)? ?(?:son|daughter|boy|girl|lad|kids?|children|child|one|ones)\b|\b(?:sister|brother|cousin|mum|mam|dad|nan|gran|grandma|grandad|partner|husband|wife|boyfriend|girlfriend|fella|mate|friend)(?:['\u2019]?s)? (?:(?:is|has|got|been|really|very|a|in) )*(?:ill|poorly|sick|unwell|not well|flu|covid|bug|hospital|temperature|chicken ?pox)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"\b(?:my|our) (?:(?:little|youngest|eldest|oldest|big|poor|baby) )?(?:son|daughter|boy|girl|lad|baby|youngest|eldest|oldest|toddler|little one|little man)(?:['\u2019]?s)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
