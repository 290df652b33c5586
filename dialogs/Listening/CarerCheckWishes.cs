using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"stop asking me this", to the question of the evening before, and "ask me again". Each is a run of its own, so that each is on file.</summary>
internal sealed partial class CarerCheckWishes(TurnScope turn, Matters matters)
{
    /// <summary>The question that is open goes first; one that was answered already goes after a form that is under way.</summary>
    public bool TryStop(bool isOpen)
    {
        if (turn.IsWorrying || Asked(isOpen) is null || !FormPhrases.IsStopAsking(turn.Heard.Text))
            return false;
        turn.State.Resting = false;
        foreach (var other in turn.State.Runs.Where(known => known is { Ended: false, Dialog: CarerCheckDialog.Id }).ToList())
            matters.Close(other);
        return Keep(CarerCheckWishDialog.Stops);
    }

    public bool TryAgain() =>
        turn.Person.Role == PersonRole.Carer && turn.Service.Policy.Outreach.CarerAskedBefore && !turn.IsWorrying
        && AskAgain().IsMatch(turn.Heard.Text.Trim()) && Keep(CarerCheckWishDialog.Again);

    private RunState? Asked(bool isOpen) => isOpen
        ? turn.RunOf(turn.State.Pending) is { Dialog: CarerCheckDialog.Id } open ? open : null
        : turn.State.Runs.LastOrDefault(run => run.Dialog == CarerCheckDialog.Id);

    private bool Keep(string dialog)
    {
        matters.Go(matters.Begin(dialog, visit: null), begins: true);
        return true;
    }

    [GeneratedRegex(@"^(?:please |pls |ok |yes |you can |you may |can you |start to |start )*ask(?:ing)?(?: me)?(?: this| that)? again(?: please| pls)?[.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskAgain();
}
