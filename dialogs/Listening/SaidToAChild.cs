using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Tell Mia I'm coming": a word to her, and no choice of hers before her brother, whom they see at the same time.</summary>
internal sealed class SaidToAChild(TurnScope turn)
{
    public Reading Read(Reading reading) =>
        turn.Pressed is not null || turn.IsReporter || !IsOnlyToldSomething()
            ? reading : reading with { Acts = [.. reading.Acts.Select(act => ActRouting.IsAboutComing(act.Intent) ? WithThoseBeside(act) : act)] };

    private Act WithThoseBeside(Act act) =>
        turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => act.Sessions.Contains(session.Ref))) is { Sessions.Count: > 1 } visit && act.Sessions.All(told => visit.Sessions.Any(session => session.Ref == told))
            ? act with { Sessions = [.. visit.Sessions.Select(session => session.Ref)], Child = null } : act;

    /// <summary>The one child whom they name stands nowhere else in it.</summary>
    private bool IsOnlyToldSomething()
    {
        if (ChildNames.In(turn.Heard.Text, turn.Person) is not [var child])
            return false;
        var told = new Regex($@"\b(?:tell|tel|let|give|promise|(?:hug|kiss|love|hi|hello|sorry) (?:to|for|from me to)) (?:my |lovely |little )?{Regex.Escape(child)}\b(?:'?s? (?:know|a|that|love))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)).Replace(turn.Heard.Text, " ");
        return ChildNames.In(told, turn.Person).Count == 0;
    }
}
