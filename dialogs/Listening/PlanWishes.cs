using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What people may do with a plan at any moment: begin it, go on, leave it for later, want none, ask to see somebody's.</summary>
internal sealed class PlanWishes(TurnScope turn, Matters matters)
{
    /// <summary>"later" at the plan, and "I don't want a plan" at any time.</summary>
    public bool TryLeave()
    {
        if (turn.Person.Role != PersonRole.YoungPerson || turn.IsWorrying)
            return false;
        var run = Plan();
        if (KitPhrases.IsNotWanted(turn.Heard.Text) || (run is not null && IsOpenPlan(run) && FormPhrases.IsStopAsking(turn.Heard.Text)))
        {
            run ??= matters.Begin(KitPlanDialog.Id, visit: null);
            return Settle(run, KitPlanDialog.NotWanted);
        }
        return run is not null && IsOpenPlan(run) && KitPhrases.IsLater(turn.Heard.Text) && turn.State.Pending!.Name != KitPlanDialog.Begin.Name && Settle(run, KitPlanDialog.Later);
    }

    private bool Settle(RunState run, YesNoQuestion how)
    {
        turn.State.Resting = false;
        matters.Answer(run, how, YesNoQuestion.Yes);
        matters.Go(run);
        return true;
    }

    public bool Begin()
    {
        if (!turn.Service.Dialogs.ContainsKey(KitPlanDialog.Id))
            return false;
        turn.State.Resting = false;
        var act = KitPhrases.Act(turn.Heard.Text);
        if (Plan() is { } run)
            return PickUp(run, act == "read");
        matters.TakeUp(new Route(KitPlanDialog.Id, act is null ? [] : [new Prefill(KitPlanDialog.Again, act)], AboutSession: false), visit: null);
        return true;
    }

    /// <summary>Somebody else asks for a plan. Where others may read the phone none is shown.</summary>
    public bool TryShow()
    {
        if (turn.Person.Role == PersonRole.YoungPerson || !turn.Service.Dialogs.ContainsKey(PlanOfAnotherDialog.Id)
            || KitPhrases.OfAnother(turn.Heard.Text) is not { } asked || (ChildOf(asked) is var child && child is null && !asked.Plainly))
            return false;
        if (!turn.Address.IsTheirsAlone)
            turn.Draft.SayOnce(turn.Speaker.Say("kit-plan.none-to-read"));
        else
            matters.TakeUp(new Route(PlanOfAnotherDialog.Id, [new Prefill(PlanOfAnotherDialog.Whose, child ?? "")], AboutSession: false), visit: null);
        return true;
    }

    private string? ChildOf(PlanAskedFor asked) =>
        turn.Person.Children.Select(child => child.FirstName)
            .Concat(turn.Person.Past.Concat(turn.Person.Sessions).Select(session => session.ChildName))
            .Concat(turn.Person.PlansOfOthers.Select(plan => plan.ChildName))
            .FirstOrDefault(asked.IsOf);

    private RunState? Plan() => turn.State.Runs.LastOrDefault(run => !run.Ended && run.Dialog == KitPlanDialog.Id);

    private bool IsOpenPlan(RunState run) => turn.State.Pending?.RunId == run.Id;

    private bool PickUp(RunState run, bool reads)
    {
        if (reads && turn.Person.Kit is { Wishes.Count: > 0 } plan && turn.Service.Dialogs[run.Dialog] is KitPlanDialog dialog)
            turn.Draft.SayOnce(turn.Speaker.Say("kit-plan.read-back", new Values { ["wishes"] = KitSoFar.Listing(plan, dialog.Topics, _ => true) }));
        return PickUp(run);
    }

    private bool PickUp(RunState run)
    {
        turn.State.Resting = false;
        matters.PickUp(run);
        return true;
    }
}
