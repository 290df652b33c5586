using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Skip" and "stop asking me this", to a question that no form asks: it is not put again with this message, and nothing is put down.</summary>
internal sealed partial class LeftOpen(TurnScope turn, Matters matters)
{
    /// <summary>A lone "skip" is a word to us. It says of no session that they can't come.</summary>
    public bool TrySkip()
    {
        if (turn.Pressed is not null || turn.IsWorrying || !Skip().IsMatch(turn.Heard.Text) || CanSkip)
            return false;
        turn.Draft.ReadAs = "skip";
        turn.Draft.Said.Add(turn.Speaker.Say(turn.RunOf(turn.State.Pending) is null ? "agreed" : "left-open"));
        return true;
    }

    /// <summary>Nor is it put again later; that they did not want it is for staff to see. A form that waits stays as it is.</summary>
    public bool TryStopAsking()
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.State.Resting || turn.Person.UrgentConcernOpen || !FormPhrases.IsAboutAsking(turn.Heard.Text) || Asked is not { } run)
            return false;
        turn.Draft.ReadAs = "stop_asking";
        turn.Records.Add(new CallBack { About = "does not want to be asked this" }, turn.VisitOf(run)?.First);
        matters.Close(run);
        turn.Draft.Said.Add(turn.Speaker.Say("left-open"));
        return true;
    }

    private bool CanSkip => turn.State.Pending is { IsCheck: false } sent && turn.QuestionOf(sent) is { CanSkip: true };

    /// <summary>What is open and is no form; the question of the evening before has a wish of its own.</summary>
    private RunState? Asked =>
        turn.RunOf(turn.State.Pending) is { } run && !turn.Service.Dialogs[run.Dialog].IsForm && run.Dialog != CarerCheckDialog.Id ? run : null;

    [GeneratedRegex(@"^\s*(?:please |pls )?skip(?: (?:the |this )?question)?(?: please| pls| thanks)?[.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Skip();
}
