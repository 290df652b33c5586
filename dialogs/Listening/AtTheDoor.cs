using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Somebody has come, and nobody lets them in: a minute counts, so they are told whom to ring and the duty worker is told that they are there.</summary>
internal sealed partial class AtTheDoor(TurnScope turn, Matters matters)
{
    private static readonly TimeSpan WaitsFor = TimeSpan.FromHours(1);

    /// <summary>"Shes here now" can mean that somebody is feared; from who has just waited it is good news.</summary>
    private bool IsGoodNews(Reading reading) => reading.ConcernAbout.Length == 0 && turn.DueNow is not null && HasCome();

    /// <summary>"Im outside, no one is answering the door" sounds like a child shut out; from who is due there now it is the centre's door, unless the words name a danger.</summary>
    public Reading WithoutTheDoor(Reading reading) =>
        reading.Concern != ConcernLevel.None && (IsGoodNews(reading) || (Visit() is not null && (reading.ConcernAbout.Length == 0 || IsOfTheDoorAlone())) || IsWhenNoneIsDue()) ? reading with { Concern = ConcernLevel.None, ConcernAbout = "" } : reading;

    public bool TryHear() => TryHearOfTheDoor() || TryHearOfTheWorker() || TryHearThatTheyAreIn();

    /// <summary>The same words long after it is over: of a grown-up at a door that is shut by now, they are no danger.</summary>
    private bool IsWhenNoneIsDue() =>
        turn.Pressed is null && turn.Person.Role != PersonRole.YoungPerson && turn.DueNow is null && IsAtIt() && IsOfTheDoorAlone();

    /// <summary>"No one is answering the door" by itself reads as if somebody were alone with it all: what stands beside those words is what worries.</summary>
    private bool IsOfTheDoorAlone()
    {
        var rest = Unopened().Replace(turn.Heard.Text, " ");
        return rest != turn.Heard.Text && turn.ReadUnasked(rest.Trim()).Concern == ConcernLevel.None;
    }

    private bool TryHearOfTheDoor()
    {
        if (Visit() is not { } visit)
            return false;
        turn.Records.Add(new StaffNote { About = "is at the door, and nobody answers" }, visit.First);
        LeaveWhetherTheyCome(visit);
        return SayToRing("door.ring");
    }

    /// <summary>Who stands at the door is not asked whether they come, nor why not.</summary>
    private void LeaveWhetherTheyCome(Visit visit)
    {
        foreach (var run in turn.State.Runs.Where(run => run is { Ended: false, Dialog: AttendanceDialog.Id or ReportDialog.Id } && run.Sessions.Exists(known => visit.Sessions.Any(session => session.Ref == known))).ToList())
            matters.Drop(run);
    }

    /// <summary>"The worker isnt here yet", when it is about to begin or has begun: no complaint, and no word of their own lateness.</summary>
    private bool TryHearOfTheWorker()
    {
        if (turn.Pressed is not null || turn.DueNow is not { } visit || !NotHere().IsMatch(visit.First.PractitionerName is { } name ? turn.Heard.Text.Replace(name, "worker", StringComparison.OrdinalIgnoreCase) : turn.Heard.Text))
            return false;
        turn.Records.Add(new StaffNote { About = "says that the worker is late" }, visit.First);
        return SayToRing("worker-late.ring");
    }

    private bool SayToRing(string wording)
    {
        turn.Draft.Said.Add(turn.Speaker.Say(wording));
        turn.State.WaitedAt = turn.Heard.At;
        return turn.MustRing = true;
    }

    /// <summary>"Ok in now": nothing is to be asked of somebody who has come.</summary>
    private bool TryHearThatTheyAreIn()
    {
        if (turn.Pressed is not null || turn.IsReporter || turn.IsWorrying || turn.DueNow is not { } visit || !SaysThatTheyAreIn(turn.Heard.Text.Replace('\u2019', '\'')))
            return false;
        matters.TakeUp(new Route(AttendanceDialog.Id, [new Prefill(AttendanceQuestions.AreYouComing, YesNoQuestion.Yes), new Prefill(AttendanceQuestions.IsThere, YesNoQuestion.Yes)], AboutSession: true), visit);
        return true;
    }

    /// <summary>"Shes here now" means the worker only from somebody who has just waited for one.</summary>
    private bool SaysThatTheyAreIn(string text) => In().IsMatch(text) || HasCome();

    private bool HasCome() => turn.Heard.At - turn.State.WaitedAt < WaitsFor && CameForThem().IsMatch(ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\''));

    private Visit? Visit() =>
        turn.Pressed is null && (Shut().IsMatch(turn.Heard.Text) || IsAtIt() || (turn.Heard.At - turn.State.WaitedAt < WaitsFor && Still().IsMatch(turn.Heard.Text)))
            ? turn.DueNow
            : null;

    private bool IsAtIt() => There().IsMatch(turn.Heard.Text) && Nobody().IsMatch(turn.Heard.Text);

    [GeneratedRegex(@"\b(?:worker|supervisor|practitioner|staff|escort)(?:['’]?s)?(?: is| are)?(?: (?:still|running|gonna be|going to be|very|really|so|now))* (?:late|not (?:here|there|come|arrived|turned up|shown up))\b|\b(?:worker|supervisor|practitioner|staff|escort) (?:still )?(?:isn['’]?t|hasn['’]?t|haven['’]?t|aren['’]?t|not)(?: (?:even|bothered to))? (?:here|there|come|arrived|turned up|shown up|showed up|got here|turn up)\b|\bno sign of (?:the |our |my )?(?:worker|supervisor|practitioner|staff|escort)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotHere();

    private const string First = @"^(?:(?:ok(?:ay)?|right|thanks?|thank you|thx|ta|cheers|all good|all ok|its ok|it's ok|sorted|dw|don'?t worry|no worries|never mind|nvm|sorry|yes|yeah|phew|finally|panic over|hi)[ ,.!]+)*";
    private const string Last = @"(?: (?:now|already|early|thanks|ta|thank you|all good|the building|with (?:her|him|them)|x+))*[ .!x]*$";

    [GeneratedRegex(First + @"(?:i'?m|i am|we'?re|were|we are|got|just got|am)?(?: ?(?:all|just|finally|now))? ?(?:in|inside|through the door|here|there|arrived|outside|parked(?: up)?|in reception|(?:in|at) the (?:centre|center|building|waiting room|reception|car ?park))" + Last, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(First + @"(?:(?:some ?one|somebody|they|she|he|the [a-z]+|[a-z]+)(?:'?ve|'?s| has| have)? ?(?:just |finally )?(?:let|opened|answered|came and let|come and let)(?: (?:me|us|up|the|door|it|buzzer|in))*|(?:some ?one|somebody|they|she|he|the [a-z]+|worker|child(?: and child)*)(?:'?s|'?re| is| are|'?ve| has| have)?(?: just| finally| now)?(?: (?:here|come|arrived|turned up|got here|at the door))+)" + Last, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CameForThem();

    [GeneratedRegex(@"(?:\bthere'?s )?\b(?:no ?one|nobody|no1)(?:['\u2019]?s| is| are| has| will| there to)?(?: (?:even|still|coming to|come to|here to|there to))*(?: (?:answer(?:ing|ed)?|open(?:ing|ed)?|let(?:ting)?|here|there|coming|come|in))+(?: (?:the|to|me|us|up|at|it|on|in|here|door|doors|buzzer|bell|intercom|reception|phone|front|when|i|we|knock|ring))*|\b(?:no ?one|nobody|no1)(?:['\u2019]?s| is)?(?: (?:at|on|in|by) (?:the )?(?:front )?(?:desk|reception|door|entrance|gate)| about| around)+|\b(?:locked out|no answer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unopened();

    [GeneratedRegex(@"^\W*(?:hello+|hi|pls|please|we'?re|were|we are|i'?m|im|i am)*\W*still (?:outside|at the (?:door|gate|desk)|locked out|(?:stood|standing|sat|waiting) (?:outside|at the (?:door|gate))|no ?one|nobody|no answer|knocking|ringing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Still();

    [GeneratedRegex(@"\blocked out\b|\blet (?:me|us) in\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shut();

    [GeneratedRegex(@"\b(?:outside|here|door|doors|buzzer|bell|reception|desk|entrance|waiting room|gate|car park)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex There();

    [GeneratedRegex(@"\b(?:(?:no ?one|nobody|no1)(?:['\u2019]?s)?|no answer|not? (?:any ?(?:one|body)|answering|opening)|locked|wont open|won't open)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();
}
