using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Answers that stand on file and are read no more.</summary>
internal static class OldAnswers
{
    /// <summary>"See you tomorrow", after "if the bus turns up": no condition leans on it any more.</summary>
    public static void LiftCondition(RunState run, Route route)
    {
        if (!route.Prefills.Any(prefill => prefill is { Question: ComingQuestion, Value: YesNoQuestion.Yes }))
            return;
        foreach (var old in run.Answers.Where(answer => answer.Name == AttendanceQuestions.OnCondition.Name))
            old.Retracted = true;
    }

    /// <summary>What this path did not use is never read again: the reason of a "not coming" that was taken back is not the reason of the next one.</summary>
    public static void LayAside(RunState run, Dialog dialog, RunOutcome outcome)
    {
        var used = outcome.Sayings.Select(saying => saying.Answer).OfType<Answer>().ToHashSet();
        foreach (var answer in run.Answers.Where(answer => !used.Contains(answer) && dialog.Questions.Any(question => question.Name == answer.Name)))
            answer.Retracted = true;
    }
}
