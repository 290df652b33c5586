using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Forms that are asked for while staff see to an urgent worry: kept, and begun when they come back to them.</summary>
internal sealed class WaitingForms(TurnScope turn)
{
    /// <summary>What comes before its first question has not been said.</summary>
    private const string Unbegun = "unbegun";

    /// <summary>So long after the last word on a form somebody is still at it.</summary>
    private static readonly TimeSpan AtIt = TimeSpan.FromHours(24);

    public static bool IsUnbegun(RunState form) => form.Given.ContainsKey(Unbegun);

    /// <summary>While it waits a form asks nothing, so that what is written then is no answer to any.</summary>
    /// <param name="begins">Whether the run begins with this message.</param>
    public bool Begins(RunState run, Dialog dialog, bool begins)
    {
        if (!dialog.IsForm)
            return begins;
        if (!turn.Person.UrgentConcernOpen)
            return run.Given.Remove(Unbegun) || begins;
        if (begins)
        {
            run.Given[Unbegun] = "yes";
            SayThatItWaits(run);
        }
        return false;
    }

    /// <summary>What they write then is no answer to the question of another form, which they have turned away from.</summary>
    public void SayThatItWaits(RunState form)
    {
        turn.Draft.SayOnce(turn.Speaker.Say("form.waits"));
        if (turn.RunOf(turn.State.Pending) is { } asked && asked != form && turn.Service.Dialogs[asked.Dialog].IsForm)
            turn.State.Pending = null;
    }

    /// <summary>
    /// Nobody is at that form, or they have put it off, or they should be at their session by now: it waits to be picked up, and is not put again
    /// after every other matter.
    /// </summary>
    public bool IsLeftAlone(RunState run) =>
        turn.Service.Dialogs[run.Dialog].IsForm
        && (turn.MustRing || turn.StandsAlone || turn.DueNow is not null || FormsAfterDanger.IsHeld(turn) || run.Given.ContainsKey(Matters.ForLater) || turn.Heard.At - run.LastAt > AtIt);

    /// <summary>They are told to ring at once, and what they write next is no answer to a form.</summary>
    public void LeaveToRing()
    {
        if (turn.MustRing && turn.RunOf(turn.State.Pending) is { } asked && turn.Service.Dialogs[asked.Dialog].IsForm)
            turn.State.Pending = null;
    }

    /// <summary>Whom and which day it is about, since they may have several.</summary>
    public void SayWhereWeGotTo(RunState form)
    {
        var visit = turn.VisitOf(form);
        turn.Draft.SayOnce(turn.Speaker.Say("form.here-is-the-rest", new Values
        {
            ["child"] = visit?.Children ?? "",
            ["day"] = FormValues.Day(visit, turn.Service.Time, turn.Heard.At),
        }));
    }
}
