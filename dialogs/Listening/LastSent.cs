using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// An answer counts for what was sent last. Where a notice, the answer to a worry or to something else went since and the question did not go with it,
/// a bare "ok" or number is no answer to it: it is put again, or waits on while staff see to an urgent worry.
/// </summary>
internal sealed class LastSent(TurnScope turn, Matters matters)
{
    public bool TryAskAgain()
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.State.Pending is not { SaidSince: true } sent || turn.RunOf(sent) is not { } run || !IsToSomethingElse)
            return false;
        var isForm = turn.Service.Dialogs[run.Dialog].IsForm;
        if (isForm && BareWords.IsPolite(turn.Heard.Text) && !turn.State.Resting)
            return TakesNote();
        if (turn.Person.UrgentConcernOpen && !isForm)
            return LetWait(run);
        turn.State.Resting = false;
        if (isForm)
            matters.PickUp(run);
        else
            AskAgain(run, sent);
        return true;
    }

    /// <summary>What may be "not coming" is asked back as that, so that staff see it at once.</summary>
    private void AskAgain(RunState run, SentQuestion sent)
    {
        if (turn.QuestionOf(sent) is ComingQuestion question && !sent.IsCheck && question.Read(new Reply(turn.AnswerText, turn.Reading!, sent.Choices, sent.Codes)) == YesNoQuestion.No)
            matters.Answer(run, question, YesNoQuestion.No, candidate: true);
        matters.Go(run);
    }

    /// <summary>What goes out with this message was no question, nor the answer to STOP or START: the one that is open was not put again.</summary>
    public void Note()
    {
        if (turn.State.Pending is { } sent && turn.Draft is { Open: null, Silent: false, Address: AddressFate.Unchanged } && turn.Draft.Said.Count + turn.Draft.Apart.Count > 0)
            sent.SaidSince = true;
    }

    /// <summary>Thanks are answered as ever, but for a form that waits since a worry.</summary>
    private bool IsToSomethingElse =>
        BareWords.Is(turn.Heard.Text) && (!AnswerGrammar.IsOnlyThanks(turn.Heard.Text) || turn.State.Resting);

    /// <summary>"Ok", to "that session is not going ahead": the form that waits does not go with that.</summary>
    private bool TakesNote()
    {
        turn.SayWithoutForm(turn.Speaker.Say(AnswerGrammar.IsOnlyThanks(turn.Heard.Text) ? "thanks" : "agreed"));
        return true;
    }

    /// <summary>"Ok" takes note of what was said; a "no" or a number may be about the worry, so the duty worker sees it.</summary>
    private bool LetWait(RunState run)
    {
        if (BareWords.IsPolite(turn.Heard.Text) || AnswerGrammar.YesNo(turn.Heard.Text) == true)
            turn.Draft.Said.Add(turn.Speaker.Say("noted"));
        else if (turn.State.Urgent is { } urgent)
        {
            turn.Records.Add(new StaffNote { About = $"goes with the urgent concern {urgent.Reference}" }, turn.VisitOf(run)?.First);
            turn.Draft.Said.Add(turn.Speaker.Say("concern.more"));
        }
        else
            matters.Go(run);
        return true;
    }
}
