using System.Text.RegularExpressions;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Somebody has come, and nobody lets them in: a minute counts, so they are told whom to ring and the duty worker is told that they are there.</summary>
internal sealed partial class AtTheDoor(TurnScope turn)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(45);

    public bool TryHear()
    {
        var visit = turn.PlannedVisits.FirstOrDefault(known => known.StartsAt - turn.Heard.At <= Before && known.MayTell(Tell.Time));
        if (visit is null || turn.Pressed is not null || !(Shut().IsMatch(turn.Heard.Text) || (There().IsMatch(turn.Heard.Text) && Nobody().IsMatch(turn.Heard.Text))))
            return false;
        turn.Records.Add(new StaffNote { About = "is at the door, and nobody answers" }, visit.First);
        turn.Draft.Said.Add(turn.Speaker.Say("door.ring"));
        return true;
    }

    [GeneratedRegex(@"\blocked out\b|\blet (?:me|us) in\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shut();

    [GeneratedRegex(@"\b(?:outside|here|door|doors|buzzer|bell|reception|gate|car park)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex There();

    [GeneratedRegex(@"\b(?:no ?one|nobody|no1|no answer|not? (?:any ?(?:one|body)|answering|opening)|locked|wont open|won't open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();
}
