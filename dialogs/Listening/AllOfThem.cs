using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"All of them", to "Mia and Alfie can't come today, is that right?": that none can. The rest of the week is asked about.</summary>
internal sealed partial class AllOfThem(TurnScope turn, Matters matters)
{
    private const double Rather = 0.6;
    private const int DaysOfAWeek = 7;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(3);

    /// <summary>Whether the words say yes to a check, of everybody in it and more.</summary>
    public bool Answers(SentQuestion sent, RunState run) =>
        sent.IsCheck && turn.Pressed is null && IsAbsent(run) && Words().IsMatch(turn.AnswerText.Replace('\u2019', '\''));

    /// <summary>What else lies in the same week, and was not in the check, is checked as well.</summary>
    public void AskOfTheRest(RunState run)
    {
        if (turn.VisitOf(run) is not { } visit)
            return;
        foreach (var other in turn.PlannedVisits.Where(other => WeekOf(other) == WeekOf(visit) && other.Sessions.All(session => !IsSpokenOf(session.Ref))))
            new ActTaker(turn, matters).TakeUp(new Act(Intent.Cancel, Rather, Sure: false, [.. other.Sessions.Select(session => session.Ref)], SessionNamed: true), []);
    }

    /// <summary>With no check open, after it was put down that some can't come: no "all are coming".</summary>
    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.State.Pending is { IsCheck: true } || !Words().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')) || JustPutDown() is not { } run)
            return false;
        if (turn.State.Pending is { } sent && turn.RunOf(sent) is { } open && open.Dialog != run.Dialog)
            return false;
        turn.Draft.SayOnce(turn.Speaker.Say("noted"));
        AskOfTheRest(run);
        return true;
    }

    private RunState? JustPutDown() =>
        turn.State.Runs.Where(run => run.Sessions.Count > 0 && turn.Heard.At - run.LastAt < Lately).MaxBy(run => run.LastAt) is { Dialog: AttendanceDialog.Id or ReportDialog.Id, Recorded.Count: > 0 } run
        && run.Answers.Exists(answer => answer is { Candidate: false, Retracted: false, Value: YesNoQuestion.No } && answer.Name == AttendanceQuestions.AreYouComing.Name) ? run : null;

    private static bool IsAbsent(RunState run) =>
        run.Answers.Exists(answer => answer is { Candidate: true, Retracted: false, Value: YesNoQuestion.No } && answer.Name == AttendanceQuestions.AreYouComing.Name);

    private bool IsSpokenOf(string session) =>
        turn.State.Runs.Exists(run => run.Dialog is AttendanceDialog.Id or ReportDialog.Id && run.Sessions.Contains(session))
        || turn.Person.Standing.Any(standing => standing.SessionRef == session && standing is { Kind: nameof(Attendance), Value: nameof(AttendanceState.NotComing) });

    private DateOnly WeekOf(Visit visit)
    {
        var day = DateOnly.FromDateTime(turn.Service.Time.Local(visit.StartsAt));
        return day.AddDays(-(((int)day.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
    }

    [GeneratedRegex(@"^\W*(?:(?:yes|yeah|yep|no|sorry|its|it's|i mean|meant|for|thats|that's)\W+)*(?:all(?: \d| two| three| four| five| six)?(?: of)?(?: (?:them|em|us|it|these|those|the kids|the children|my kids))?|both(?: of them)?|every ?one(?: of them)?|every single one|the lot|the lot of them)(?:\W+(?:please|sorry|this week|thanks|x+))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
