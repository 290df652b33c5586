using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.WhichSession;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Work", to "which one do you mean?" or to "you can't come, is that right?": no answer to that, but why they can't; it is kept, and the question goes on.
/// So is a reason that comes after all, a moment after they had left it.
/// </summary>
internal sealed partial class ReasonMeanwhile(TurnScope turn, Matters matters)
{
    private const int MostWords = 8;
    private static readonly TimeSpan Recently = TimeSpan.FromHours(2);

    public bool TryHear(Reading reading)
    {
        if (turn.State.Pending is null)
            return TryHearAfter(reading);
        if (turn.State.Pending is not { } sent || turn.RunOf(sent) is not { } run || !IsOfNotComing(run, sent) || !IsOnlyAReason(reading, sent.Choices))
            return false;
        if (run.Dialog == WhichSessionDialog.Id)
            AddTo(run);
        else
            matters.Answer(run, Why(run), turn.Heard.Text);
        matters.Go(run);
        turn.Draft.SayOnce(turn.Speaker.Say("reason-meanwhile"));
        return true;
    }

    private bool TryHearAfter(Reading reading)
    {
        var run = turn.State.Runs.Where(one => one.Dialog is AttendanceDialog.Id or ReportDialog.Id && turn.Heard.At - one.LastAt < Recently).MaxBy(one => one.LastAt);
        if (run is null || !IsWithoutReason(run) || !IsOnlyAReason(reading, []))
            return false;
        run.Ended = false;
        matters.Answer(run, Why(run), turn.Heard.Text);
        matters.Go(run);
        return true;
    }

    /// <summary>They were asked why, and left it.</summary>
    private static bool IsWithoutReason(RunState run) =>
        run.Answers.LastOrDefault(answer => answer.Name == Why(run).Name && !answer.Retracted) is { Value: "" };

    private static WordsQuestion Why(RunState run) => run.Dialog == ReportDialog.Id ? AttendanceQuestions.WhyNotTheChild : AttendanceQuestions.WhyNot;

    private void AddTo(RunState which)
    {
        HeldAct.Add(which, turn.Heard.Text);
        which.Answers.Add(turn.NewAnswer("held", "", 1));
    }

    private static bool IsOfNotComing(RunState run, SentQuestion sent) => run.Dialog switch
    {
        WhichSessionDialog.Id => HeldAct.Intent(run) is Intent.Cancel or Intent.IllSelf or Intent.IllChild,
        AttendanceDialog.Id or ReportDialog.Id => sent.IsCheck && run.Answers.Exists(answer => answer is { Candidate: true, Retracted: false, Value: YesNoQuestion.No } && answer.Name == sent.Name),
        _ => false,
    };

    private bool IsOnlyAReason(Reading reading, IReadOnlyList<string> choices) =>
        turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords && !turn.Heard.Text.Contains('?', StringComparison.Ordinal)
        && AnswerGrammar.Choice(turn.Heard.Text, choices) is null && AnswerGrammar.YesNo(turn.Heard.Text) is null
        && !reading.Acts.Any(act => act.SessionNamed || (act.Sure && act.Intent != Intent.Other))
        && !ForStaff.IsOfADeath(turn.Heard.Text) && AbsenceReasons.Named(turn.Heard.Text) is not AbsenceReason.Other
        && (AbsenceReasons.Named(turn.Heard.Text) is not null || Because().IsMatch(turn.Heard.Text));

    [GeneratedRegex(@"^\W*(?:(?:so?rr?y|soz|it'?s|just|only) )*(?:because|cos|coz|cuz|bcos|due to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Because();
}
