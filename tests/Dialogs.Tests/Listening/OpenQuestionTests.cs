using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Listening;

/// <summary>A reply answers the question as it was sent, and no other.</summary>
public sealed class OpenQuestionTests
{
    private static readonly Scripted Understanding = new Scripted()
        .Means("maybe not thursday", Intent.Cancel, "S-THU", sure: false)
        .Means("maybe not friday", Intent.Cancel, "S-FRI", sure: false)
        .Means("cant come", Intent.Cancel)
        .Means("cant come thursday", Intent.Cancel, "S-THU")
        .Means("another time friday?", Intent.Reschedule, "S-FRI")
        .Means("im ill thursday", Intent.IllSelf, "S-THU");

    private readonly Phone phone = new(Understanding, Family.Sarah);

    [Fact]
    public void A_digit_is_read_against_the_choices_that_were_sent()
    {
        phone.Text("another time friday?");
        Assert.Equal(["Yes, I can come", "No, I can't"], phone.State.Pending!.Choices);
        phone.Text("2");
        Assert.Equal(AttendanceState.NotComing, phone.Attendance.Last().State);
    }

    [Fact]
    public void A_digit_means_what_it_meant_when_it_was_sent_though_a_release_has_turned_the_choices_round()
    {
        phone.Text("another time friday?");
        var state = phone.State;
        state.Pending!.Choices.Reverse();
        state.Pending.Codes.Reverse();
        phone.State = state;
        phone.Text("2");
        Assert.Equal(AttendanceState.Coming, phone.Attendance.Last().State);
    }

    [Fact]
    public void A_choice_that_a_release_took_away_is_no_answer_and_the_question_is_asked_as_it_is_now()
    {
        phone.Text("another time friday?");
        var state = phone.State;
        state.Pending!.Choices.Add("I don't know yet");
        state.Pending.Codes.Add("unknown");
        phone.State = state;
        var decision = phone.Text("3");
        Assert.Empty(phone.Attendance);
        Assert.Equal(["Yes, I can come", "No, I can't"], decision.Open!.Choices);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("1 or 2")]
    public void A_digit_that_was_not_offered_is_no_answer(string text)
    {
        phone.Text("another time friday?");
        var decision = phone.Text(text);
        Assert.Empty(phone.Attendance);
        Assert.Equal("coming", decision.Open?.Name);
    }

    [Fact]
    public void A_question_that_a_release_took_away_is_not_answered_and_what_is_asked_now_is_asked()
    {
        phone.Text("another time friday?");
        var state = phone.State;
        state.Pending!.Name = "are-you-really-coming";
        phone.State = state;
        var decision = phone.Text("1");
        Assert.Empty(phone.Attendance);
        Assert.Equal("coming", decision.Open?.Name);
    }

    [Fact]
    public void A_digit_with_no_question_open_answers_nothing()
    {
        var decision = phone.Text("2");
        Assert.Empty(phone.Attendance);
        Assert.Null(decision.Open);
    }

    [Fact]
    public void A_bare_digit_after_two_questions_within_ten_minutes_is_asked_back()
    {
        phone.Text("another time friday?");
        phone.Now = phone.Now.AddMinutes(10);
        phone.Text("maybe not thursday");
        var decision = phone.Text("1");
        Assert.StartsWith("We asked you two things", Assert.Single(decision.Replies), StringComparison.Ordinal);
        Assert.All(phone.Attendance, attendance => Assert.True(attendance.Unconfirmed));
        phone.Text("1");
        Assert.Equal((AttendanceState.NotComing, false, "S-THU"), Last());
    }

    [Fact]
    public void A_bare_digit_after_two_questions_further_apart_goes_to_the_last()
    {
        phone.Text("another time friday?");
        phone.Now = phone.Now.AddMinutes(11);
        phone.Text("maybe not thursday");
        phone.Text("1");
        Assert.Equal((AttendanceState.NotComing, false, "S-THU"), Last());
    }

    [Fact]
    public void A_doubtful_not_coming_is_no_answer_but_staff_see_it_at_once()
    {
        var decision = phone.Text("maybe not thursday");
        Assert.Equal((AttendanceState.NotComing, true, "S-THU"), Last());
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.maybe-not-coming" && message.To == Family.Duty);
        Assert.True(phone.State.Pending!.IsCheck);
    }

    [Fact]
    public void A_no_to_a_doubt_takes_it_back_and_asks_in_plain_terms()
    {
        phone.Text("maybe not thursday");
        var decision = phone.Text("2");
        Assert.False(decision.Open!.IsCheck);
        phone.Text("1");
        Assert.Equal((AttendanceState.Coming, false, "S-THU"), Last());
    }

    [Fact]
    public void Two_misses_and_a_person_is_offered()
    {
        phone.Text("another time friday?");
        phone.Text("banana");
        Assert.DoesNotContain(phone.Records, record => record is CallBack);
        phone.Text("banana");
        Assert.Contains(phone.Records, record => record is CallBack);
        Assert.Null(phone.State.Pending);
    }

    [Fact]
    public void Which_session_is_asked_by_number_and_the_number_is_read_as_sent()
    {
        var decision = phone.Text("cant come");
        Assert.Equal(2, decision.Open!.Choices.Count);
        Assert.Empty(phone.Attendance);
        phone.Text("2");
        Assert.Equal((AttendanceState.NotComing, false, "S-FRI"), Last());
    }

    [Fact]
    public void What_may_be_left_is_left_by_nought()
    {
        phone.Text("cant come thursday");
        phone.Text("0");
        Assert.Equal((AttendanceState.NotComing, false, "S-THU"), Last());
        Assert.Null(phone.State.Pending);
    }

    private (AttendanceState, bool, string?) Last()
    {
        var last = phone.Attendance.Last();
        return (last.State, last.Unconfirmed, last.SessionRef);
    }
}
