using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>An answer to a question from a conversation that had closed by itself. One about coming is never lost for being late: it is asked back.</summary>
internal sealed class LateAnswer(TurnScope turn, Matters matters)
{
    public bool TryHear(SentQuestion? late, Reading reading)
    {
        if (late is null || turn.State.Runs.FirstOrDefault(run => run.Id == late.RunId) is not { } run)
            return false;
        var question = turn.Service.Dialogs[run.Dialog].Questions.FirstOrDefault(known => known.Name == late.Name);
        if (question is not YesNoQuestion || question.Read(new Reply(turn.AnswerText, reading, late.Choices, late.Codes)) is not { } value)
            return false;
        if (turn.VisitOf(run) is { } visit && visit.EndsAt <= turn.Heard.At)
            return false;
        run.Ended = false;
        if (question is ComingQuestion && !late.IsCheck)
            matters.Answer(run, question, value, candidate: true);
        else
            turn.Draft.SayOnce(turn.Speaker.Say("late-reply"));
        matters.Go(run);
        return true;
    }
}
