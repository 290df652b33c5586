using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Somebody has come, and nobody lets them in: a minute counts, so they are told whom to ring and the duty worker is told that they are there.</summary>
internal sealed partial class AtTheDoor(TurnScope turn)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(45);

    /// <summary>"Im outside, no one is answering the door" sounds like a child shut out; from who is due there now it is the centre's door, unless the words name a danger.</summary>
    public Reading WithoutTheDoor(Reading reading) =>
        reading is { Concern: not ConcernLevel.None, ConcernAbout: "" } && Visit() is not null ? reading with { Concern = ConcernLevel.None } : reading;

    public bool TryHear() => TryHearOfTheDoor() || TryHearOfTheWorker();

    private bool TryHearOfTheDoor()
    {
        if (Visit() is not { } visit)
            return false;
        turn.Records.Add(new StaffNote { About = "is at the door, and nobody answers" }, visit.First);
        turn.Draft.Said.Add(turn.Speaker.Say("door.ring"));
        return true;
    }

    /// <summary>"The worker isnt here yet", when it is about to begin or has begun: no complaint, and no word of their own lateness.</summary>
    private bool TryHearOfTheWorker()
    {
        if (turn.Pressed is not null || DueNow() is not { } visit || !NotHere().IsMatch(visit.First.PractitionerName is { } name ? turn.Heard.Text.Replace(name, "worker", StringComparison.OrdinalIgnoreCase) : turn.Heard.Text))
            return false;
        turn.Records.Add(new StaffNote { About = "says that the worker is late" }, visit.First);
        turn.Draft.Said.Add(turn.Speaker.Say("worker-late.ring"));
        return true;
    }

    private Visit? DueNow() => turn.PlannedVisits.FirstOrDefault(known => known.StartsAt - turn.Heard.At <= Before && known.MayTell(Tell.Time));

    private Visit? Visit() =>
        turn.Pressed is null && (Shut().IsMatch(turn.Heard.Text) || (There().IsMatch(turn.Heard.Text) && Nobody().IsMatch(turn.Heard.Text)))
            ? DueNow()
            : null;

    [GeneratedRegex(@"\b(?:worker|supervisor|practitioner|staff|escort)(?:['’]?s)?(?: is| are)?(?: (?:still|running|gonna be|going to be|very|really|so|now))* (?:late|not (?:here|there|come|arrived|turned up|shown up))\b|\b(?:worker|supervisor|practitioner|staff|escort) (?:still )?(?:isn['’]?t|hasn['’]?t|haven['’]?t|aren['’]?t|not)(?: (?:even|bothered to))? (?:here|there|come|arrived|turned up|shown up|showed up|got here|turn up)\b|\bno sign of (?:the |our |my )?(?:worker|supervisor|practitioner|staff|escort)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotHere();

    [GeneratedRegex(@"\blocked out\b|\blet (?:me|us) in\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shut();

    [GeneratedRegex(@"\b(?:outside|here|door|doors|buzzer|bell|reception|gate|car park)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex There();

    [GeneratedRegex(@"\b(?:no ?one|nobody|no1|no answer|not? (?:any ?(?:one|body)|answering|opening)|locked|wont open|won't open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();
}
