using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Listening;

/// <summary>What was said is never overwritten: newer versions supersede, and what no longer holds is withdrawn.</summary>
public sealed class ChangeOfMindTests
{
    private static readonly Scripted Understanding = new Scripted()
        .Means("cant come thursday", Intent.Cancel, "S-THU")
        .Means("i can come thursday", Intent.Confirm, "S-THU", correction: true)
        .Means("no wait i mean friday", Intent.Cancel, "S-FRI", correction: true)
        .Means("late thursday", Intent.Late, "S-THU", minutes: 10)
        .Means("shes ill thursday", Intent.IllChild, "S-THU")
        .Means("maybe not thursday", Intent.Cancel, "S-THU", sure: false)
        .Means("can it be 5 on thursday", Intent.Reschedule, "S-THU");

    private readonly Phone phone = new(Understanding, Family.Sarah);

    [Fact]
    public void Not_coming_is_kept_before_the_reason_is_asked()
    {
        var decision = phone.Text("cant come thursday");
        Assert.Equal("reason", decision.Open?.Name);
        Assert.Equal(AttendanceState.NotComing, Assert.IsType<Records.Attendance>(Assert.Single(decision.Records)).State);
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.not-coming");
    }

    [Fact]
    public void More_said_is_a_new_version_that_supersedes()
    {
        phone.Text("cant come thursday");
        phone.Text("got work");
        var (first, second) = (phone.Attendance.First(), phone.Attendance.Last());
        Assert.Equal((first.Id, AbsenceReason.Work, "cant come thursday\ngot work", "SM1 SM2"), (second.SupersedesId, second.Reason, second.Words, second.MessageIds));
    }

    [Fact]
    public void The_same_said_again_is_no_new_version()
    {
        phone.Text("cant come thursday");
        phone.Text("0");
        var before = phone.Attendance.Count();
        phone.Text("cant come thursday");
        Assert.Equal(before, phone.Attendance.Count());
    }

    [Fact]
    public void Coming_after_all_supersedes_and_staff_hear_it()
    {
        phone.Text("cant come thursday");
        var decision = phone.Text("i can come thursday");
        var (first, last) = (phone.Attendance.First(), phone.Attendance.Last());
        Assert.Equal((AttendanceState.Coming, first.Id), (last.State, last.SupersedesId));
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.coming-after-all");
    }

    [Fact]
    public void Another_session_meant_withdraws_the_first_and_puts_down_the_other()
    {
        phone.Text("cant come thursday");
        var decision = phone.Text("no wait i mean friday");
        Assert.Equal(
            [("S-THU", AttendanceState.NotComing), ("S-THU", AttendanceState.Withdrawn), ("S-FRI", AttendanceState.NotComing)],
            phone.Attendance.Select(attendance => (attendance.SessionRef!, attendance.State)));
        Assert.Equal(phone.Attendance.First().Id, phone.Attendance.ElementAt(1).SupersedesId);
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.withdrawn");
    }

    [Fact]
    public void Back_takes_back_all_answers_of_the_newest_message_and_they_are_kept()
    {
        phone.Text("cant come thursday");
        phone.Now = phone.Now.AddMinutes(1);
        phone.Text("got work");
        phone.Now = phone.Now.AddMinutes(1);
        var decision = phone.Text("back");
        Assert.Equal("reason", decision.Open?.Name);
        var answers = phone.State.Runs.Single().Answers;
        Assert.Equal(["coming", "reason"], answers.Select(answer => answer.Name));
        Assert.Equal([false, true], answers.Select(answer => answer.Retracted));
        Assert.Equal("got work", answers[1].Raw);
    }

    [Fact]
    public void Back_takes_the_newest_message_also_when_two_came_in_the_same_instant()
    {
        phone.Text("cant come thursday");
        phone.Text("got work");
        var decision = phone.Text("back");
        Assert.Equal("reason", decision.Open?.Name);
        Assert.Equal([false, true], phone.State.Runs.Single().Answers.Select(answer => answer.Retracted));
    }

    [Fact]
    public void Back_again_goes_a_message_further()
    {
        phone.Text("cant come thursday");
        phone.Now = phone.Now.AddMinutes(1);
        phone.Text("got work");
        phone.Now = phone.Now.AddMinutes(1);
        phone.Text("back");
        phone.Now = phone.Now.AddMinutes(1);
        var decision = phone.Text("back");
        Assert.Equal("coming", decision.Open?.Name);
        Assert.All(phone.State.Runs.Single().Answers, answer => Assert.True(answer.Retracted));
    }

    [Fact]
    public void What_was_taken_back_is_withdrawn_when_the_run_ends_without_it()
    {
        phone.Text("late thursday");
        var lateness = Assert.Single(phone.Records.OfType<Records.Lateness>());
        phone.Now = phone.Now.AddMinutes(1);
        phone.Text("back");
        phone.Now = phone.Now.AddMinutes(1);
        phone.Text("2");
        var last = phone.Records.OfType<Records.Lateness>().Last();
        Assert.Equal((true, lateness.Id), (last.Withdrawn, last.SupersedesId));
    }

    [Fact]
    public void Back_with_nothing_to_take_back_changes_nothing()
    {
        phone.Text("back");
        Assert.All(phone.Records, record => Assert.IsType<CallBack>(record));
    }

    [Fact]
    public void Back_does_not_reopen_what_is_over()
    {
        phone.Text("cant come thursday");
        phone.Text("0");
        phone.Now = Family.Thursday.EndsAt.AddDays(1);
        var before = phone.Attendance.Count();
        var decision = phone.Text("back");
        Assert.Null(decision.Open);
        Assert.Equal(before, phone.Attendance.Count());
    }

    [Fact]
    public void A_conversation_left_alone_closes_and_what_was_answered_stays_as_partial()
    {
        phone.Text("cant come thursday");
        phone.Now = phone.Now.AddHours(Phone.Policy.Conversation.CloseAfterHours).AddMinutes(1);
        phone.Text("banana");
        var last = phone.Attendance.Last();
        Assert.Equal((AttendanceState.NotComing, true, phone.Attendance.First().Id), (last.State, last.Partial, last.SupersedesId));
        Assert.Equal("cant come thursday", last.Words);
    }

    [Fact]
    public void A_conversation_left_alone_a_little_shorter_stays_open()
    {
        phone.Text("cant come thursday");
        phone.Now = phone.Now.AddHours(Phone.Policy.Conversation.CloseAfterHours).AddMinutes(-1);
        phone.Text("got work");
        Assert.Equal((AbsenceReason.Work, false), (phone.Attendance.Last().Reason, phone.Attendance.Last().Partial));
    }

    [Fact]
    public void A_late_answer_about_coming_is_not_lost_but_asked_back()
    {
        phone.Now = Family.Thursday.StartsAt.AddDays(-5);
        phone.Text("can it be 5 on thursday");
        phone.Now = phone.Now.AddHours(Phone.Policy.Conversation.CloseAfterHours).AddMinutes(1);
        var decision = phone.Text("2");
        Assert.True(decision.Open!.IsCheck);
        phone.Text("1");
        Assert.Equal((AttendanceState.NotComing, false, "S-THU"), (phone.Attendance.Last().State, phone.Attendance.Last().Unconfirmed, phone.Attendance.Last().SessionRef));
    }

    [Theory]
    [InlineData(SessionState.CalledOff, "Our diary says that the session on Thursday 26 November at 4pm is not going ahead.")]
    [InlineData(SessionState.Suspended, "That session has been changed by staff.")]
    public void A_session_that_staff_took_away_closes_the_run_kindly(SessionState state, string told)
    {
        phone.Text("can it be 5 on thursday");
        phone.People = [Family.Sarah with { Sessions = [Family.Thursday with { State = state, Version = 2 }, Family.Friday] }];
        var decision = phone.Text("1");
        Assert.Empty(phone.Attendance);
        Assert.Null(decision.Open);
        Assert.StartsWith(told, decision.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_staff_moved_closes_the_run_kindly()
    {
        phone.Text("can it be 5 on thursday");
        phone.People = [Family.Sarah with { Sessions = [Family.Thursday with { StartsAt = Family.Thursday.StartsAt.AddHours(1), Version = 2 }, Family.Friday] }];
        var decision = phone.Text("1");
        Assert.Empty(phone.Attendance);
        Assert.Null(decision.Open);
        Assert.StartsWith("Staff have changed the time", decision.Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sessions_written_about_are_named_with_the_versions_that_were_read() =>
        Assert.Equal(new Dictionary<string, int> { ["S-THU"] = 1 }, phone.Text("cant come thursday").Sessions);
}
