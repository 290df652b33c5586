using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"STILL NO BUS", a while after "15 minutes late": later than they said, and they can't say how much. Told until when it can start; the duty worker hears of it.</summary>
internal sealed partial class StillNotMoving(TurnScope turn)
{
    private const int MostWords = 12;
    private static readonly TimeSpan Recently = TimeSpan.FromHours(3);
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords || Late() is not { } visit)
            return false;
        if (Stuck().IsMatch(text) && !Calls().IsMatch(text))
            turn.Records.Add(new StaffNote { About = "told us that they are late, and are held up still" }, visit.First);
        else if (!Moves().IsMatch(text))
            return false;
        turn.Draft.SayOnce(turn.Speaker.Say("lateness.still", SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At).With(new Wording.Values
        {
            ["until"] = visit.MayTell(Model.People.Tell.Time) ? turn.Service.Time.ClockOf(visit.StartsAt.AddMinutes(turn.Service.Policy.Attendance.LatenessLimitMinutes)) : null,
        })));
        return true;
    }

    /// <summary>What they said last of any session is that they are late for this one, and it is not over.</summary>
    private Visit? Late() =>
        turn.State.Runs.Where(run => run.Sessions.Count > 0 && !turn.Service.Dialogs[run.Dialog].IsForm && turn.Heard.At - run.LastAt < Recently).MaxBy(run => run.LastAt) is { Dialog: LatenessDialog.Id } run
        && turn.VisitOf(run) is { Restricted: false } visit && visit.EndsAt > turn.Heard.At && visit.StartsAt - turn.Heard.At < TurnScope.AboutToBegin ? visit : null;

    private const string Ride = "(?:bus|buses|train|trains|taxi|cab|uber|lift|tram|coach|driver|aa|rac|recovery)";

    [GeneratedRegex(@"\b(?:still|yet)\b[^.!?\n]{0,20}\b(?:no|not|waiting|stuck|in|at|on|here)\b|\b(?:no|waiting (?:for|on)) (?:the |a |my )?" + Ride + @"\b|\b" + Ride + @"(?: is|'s| has|s)? (?:still )?(?:not|hasn'?t|isn'?t|never|didn'?t|late|cancel+ed|delayed|stuck|broke|full)\b|\b(?:not|isn'?t|aint|ain'?t) mov(?:ing|ed)\b|\bstuck\b|\bgridlock(?:ed)?\b|\bstandstill\b|\bheld up\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stuck();

    [GeneratedRegex(@"\b(?:" + Ride + @"(?: is|'s| has|s)? (?:just |finally )*(?:come|came|coming|here|arrived|turned up|now|moving)|(?:on|got on) (?:the |my |a )?" + Ride + @"|(?:on|in) it now|moving (?:now|again)|(?:nearly|almost|just about) (?:there|at|with you))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moves();

    [GeneratedRegex(@"\b(?:can'?t (?:come|make)|cannot|not coming|won'?t|give up|giving up|going home|turn(?:ed|ing)? (?:round|around|back)|call it off|forget it|ring me|no longer)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();
}
