using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

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

    /// <summary>"Theo is poorly", or "poorly again", after "he is coming": that is news, whether he can still come is asked anew, and a yes to it is news too.</summary>
    public static void DoubtComing(RunState run, Route route)
    {
        if (!route.Prefills.Any(prefill => prefill.Question == AttendanceQuestions.IllWho) || route.Prefills.Any(prefill => prefill.Question is ComingQuestion))
            return;
        foreach (var old in run.Answers.Where(answer => answer is { Value: YesNoQuestion.Yes, Retracted: false } && answer.Name == AttendanceQuestions.IsTheChildComing.Name))
            old.Retracted = true;
        foreach (var coming in run.Recorded.Where(stood => stood.Key.StartsWith(ReportDialog.Coming + "@", StringComparison.Ordinal) && stood.Value.Contains($":{nameof(AttendanceState.Coming)}:", StringComparison.Ordinal)).ToList())
        {
            run.Recorded.Remove(coming.Key);
            run.Recorded.Remove(ReportDialog.Ill + coming.Key[ReportDialog.Coming.Length..]);
        }
    }

    /// <summary>Of a child who is ill "he is coming, is that right?" would be turned upside down by a yes: whether he can still come is asked.</summary>
    public static bool IsAskedPlainly(RunState run, Route route, Prefill prefill) =>
        prefill is { Question: ComingQuestion, Value: YesNoQuestion.Yes, Candidate: true } && run.Dialog == ReportDialog.Id && !route.Prefills.Any(other => other.Question == AttendanceQuestions.IsBetter && other.Value == YesNoQuestion.Yes)
        && run.Answers.Exists(answer => answer is { Retracted: false, Value: "child" } && answer.Name == AttendanceQuestions.IllWho.Name);

    /// <summary>What this path did not use is never read again: the reason of a "not coming" that was taken back is not the reason of the next one.</summary>
    public static void LayAside(RunState run, Dialog dialog, RunOutcome outcome)
    {
        var used = outcome.Sayings.Select(saying => saying.Answer).OfType<Answer>().ToHashSet();
        foreach (var answer in run.Answers.Where(answer => !used.Contains(answer) && dialog.Questions.Any(question => question.Name == answer.Name)))
            answer.Retracted = true;
    }
}
