using System.Text.Json;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Listening;

/// <summary>What holds at any step: worries, stop, shared phones, and that a decision is a value.</summary>
public sealed class AlwaysTests
{
    private static readonly Scripted Understanding = new Scripted()
        .Means("cant come thursday", Intent.Cancel, "S-THU")
        .Means("he hit me", Intent.Other, concern: ConcernLevel.Urgent)
        .Means("im worried", Intent.Other, concern: ConcernLevel.Worry)
        .Means("can it be 5 on thursday", Intent.Reschedule, "S-THU")
        .Means("stop texting me", Intent.Stop)
        .Means("texts again please", Intent.Start)
        .Means("maybe not thursday", Intent.Cancel, "S-THU", sure: false)
        .Means("she has not slept", Intent.Wellbeing)
        .Means("she has a bruise", Intent.Wellbeing, concern: ConcernLevel.Urgent)
        .Means("help", Intent.Help);

    private readonly Phone phone = new(Understanding, Family.Sarah);

    [Fact]
    public void The_same_message_facts_and_ids_give_the_same_decision()
    {
        var (one, other) = (new Phone(Understanding, Family.Sarah), new Phone(Understanding, Family.Sarah));
        foreach (var text in new[] { "cant come thursday", "he hit me", "got work", "back" })
            Assert.Equal(JsonSerializer.Serialize(one.Text(text)), JsonSerializer.Serialize(other.Text(text)));
    }

    [Fact]
    public void What_was_read_is_not_changed_by_hearing()
    {
        phone.Text("cant come thursday");
        var facts = phone.Facts;
        var before = JsonSerializer.Serialize(facts);
        phone.Text("got work");
        Assert.Equal(before, JsonSerializer.Serialize(facts));
    }

    [Theory]
    [InlineData("he hit me", ConcernGrade.Urgent, "999")]
    [InlineData("im worried", ConcernGrade.Worry, "999")]
    public void A_worry_is_kept_alerted_and_answered_at_any_step(string text, ConcernGrade grade, string number)
    {
        phone.Text("cant come thursday");
        var decision = phone.Text(text);
        var concern = Assert.Single(decision.Records.OfType<Concern>());
        Assert.Equal((grade, text), (concern.Grade, concern.Words));
        var alert = Assert.Single(decision.Outbox, message => message.Kind == "duty.concern");
        Assert.Equal((Family.Duty, concern.Reference, phone.Now), (alert.To, alert.Until, alert.DueAt));
        Assert.Contains("not answered yet", alert.Text, StringComparison.Ordinal);
        Assert.Contains(number, decision.Replies[0], StringComparison.Ordinal);
        Assert.Null(decision.Open);
    }

    [Fact]
    public void After_a_worry_the_question_waits_until_they_come_back_to_it()
    {
        phone.Text("can it be 5 on thursday");
        Assert.Null(phone.Text("im worried").Open);
        Assert.True(phone.Text("2").Open!.IsCheck);
        Assert.True(phone.Attendance.Last().Unconfirmed);
        phone.Text("1");
        Assert.Equal((AttendanceState.NotComing, false), (phone.Attendance.Last().State, phone.Attendance.Last().Unconfirmed));
    }

    [Fact]
    public void A_bare_yes_after_the_answer_to_a_worry_confirms_nothing()
    {
        phone.Text("can it be 5 on thursday");
        phone.Text("im worried");
        var again = phone.Text("yes");
        Assert.Empty(phone.Attendance);
        Assert.False(again.Open!.IsCheck);
        phone.Text("yes");
        Assert.Equal(AttendanceState.Coming, phone.Attendance.Last().State);
    }

    [Fact]
    public void After_an_urgent_one_no_question_is_sent_but_what_they_say_is_put_down()
    {
        phone.Text("he hit me");
        phone.People = [Family.Sarah with { UrgentConcernOpen = true }];
        var decision = phone.Text("cant come thursday");
        Assert.Equal(AttendanceState.NotComing, phone.Attendance.Last().State);
        Assert.Null(decision.Open);
    }

    [Fact]
    public void After_an_urgent_one_what_they_bring_up_about_coming_is_asked_back()
    {
        phone.People = [Family.Sarah with { UrgentConcernOpen = true }];
        Assert.True(phone.Text("maybe not thursday").Open!.IsCheck);
        phone.Text("1");
        Assert.False(phone.Attendance.Last().Unconfirmed);
    }

    [Fact]
    public void How_the_only_child_is_stands_on_that_childs_record()
    {
        phone.Text("she has not slept");
        Assert.Equal("C-AMELIA", phone.Records.OfType<Wellbeing>().Single().ChildRef);
    }

    [Fact]
    public void A_worry_about_how_a_child_is_gets_one_answer()
    {
        Assert.Single(phone.Text("she has a bruise").Replies);
        Assert.Single(phone.Records.OfType<Wellbeing>());
    }

    [Theory]
    [InlineData("he hit me")]
    [InlineData("cant come thursday")]
    public void When_a_dialog_failed_the_worry_stands_and_they_are_answered(string text)
    {
        var decision = phone.TextInSpiteOf(phone.Message(text));
        Assert.Equal(text == "he hit me" ? 1 : 0, decision.Records.OfType<Concern>().Count());
        Assert.Equal(text == "he hit me" ? 1 : 0, decision.Outbox.Count(message => message.Kind == "duty.concern"));
        Assert.Single(decision.Records.OfType<StaffNote>());
        Assert.NotEmpty(decision.Replies);
    }

    [Fact]
    public void Opted_out_they_are_heard_and_not_answered()
    {
        phone.Address = Family.Address with { OptedOut = true };
        Assert.Empty(phone.Text("cant come thursday").Replies);
        Assert.Equal(AttendanceState.NotComing, phone.Attendance.Last().State);
    }

    [Fact]
    public void Opted_out_they_are_not_answered_though_a_dialog_failed()
    {
        phone.Address = Family.Address with { OptedOut = true };
        Assert.Empty(phone.TextInSpiteOf(phone.Message("cant come thursday")).Replies);
    }

    [Fact]
    public void Stop_is_honoured_and_staff_are_told_though_a_dialog_failed()
    {
        var decision = phone.TextInSpiteOf(phone.Message("stop") with { Carrier = CarrierWord.Stop });
        Assert.Equal(AddressFate.OptedOut, decision.Address);
        Assert.Empty(decision.Replies);
    }

    [Fact]
    public void Stop_is_honoured_with_a_question_open_and_nothing_is_said_after_it()
    {
        phone.Text("cant come thursday");
        var decision = phone.TextStop("stop");
        Assert.Equal(AddressFate.OptedOut, decision.Address);
        Assert.Empty(decision.Replies);
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.opted-out");
    }

    [Fact]
    public void Stop_in_their_own_words_is_answered_once()
    {
        var decision = phone.Text("stop texting me");
        Assert.Equal(AddressFate.OptedOut, decision.Address);
        Assert.Single(decision.Replies);
    }

    [Fact]
    public void Help_is_given_and_the_open_question_is_asked_again()
    {
        phone.Text("cant come thursday");
        var decision = phone.Text("help");
        Assert.Equal("reason", decision.Open?.Name);
    }

    [Fact]
    public void Until_it_is_known_who_writes_on_a_shared_number_nothing_is_theirs_and_staff_see_the_message()
    {
        var shared = Shared();
        var decision = shared.Text("cant come thursday");
        var note = Assert.Single(decision.Records);
        Assert.Equal((typeof(StaffNote), null, "cant come thursday"), (note.GetType(), note.PersonRef, note.Words));
        Assert.Contains("shared number, not known yet who writes", Assert.Single(decision.Outbox, message => message.Kind == "duty.look").Text, StringComparison.Ordinal);
        Assert.Contains("Who is writing?", Assert.Single(decision.Replies), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_it_is_known_what_waited_is_theirs()
    {
        var shared = Shared();
        shared.Text("cant come thursday");
        var decision = shared.Text("dave");
        Assert.Equal("P-DAVE", decision.PersonRef);
        Assert.Equal(("P-DAVE", AttendanceState.NotComing), (shared.Attendance.Last().PersonRef, shared.Attendance.Last().State));
    }

    [Fact]
    public void A_worry_on_a_shared_number_waits_for_nobody()
    {
        var decision = Shared().Text("he hit me");
        Assert.Single(decision.Records.OfType<Concern>());
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.concern");
    }

    [Fact]
    public void Stop_on_a_shared_number_is_honoured_without_asking_who_writes()
    {
        var decision = Shared().TextStop("STOP");
        Assert.Equal(AddressFate.OptedOut, decision.Address);
        Assert.Empty(decision.Replies);
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.look");
    }

    [Fact]
    public void Stop_in_their_own_words_on_a_shared_number_is_honoured()
    {
        var decision = Shared().Text("stop texting me");
        Assert.Equal(AddressFate.OptedOut, decision.Address);
        Assert.DoesNotContain("Who is writing", Assert.Single(decision.Replies), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_on_a_shared_number_that_opted_out_is_honoured()
    {
        var shared = Shared();
        shared.Address = Family.Address with { OptedOut = true };
        var decision = shared.Text("texts again please");
        Assert.Equal(AddressFate.OptedIn, decision.Address);
        Assert.Single(decision.Replies);
    }

    [Fact]
    public void A_shared_number_that_opted_out_is_heard_and_not_asked()
    {
        var shared = Shared();
        shared.Address = Family.Address with { OptedOut = true };
        Assert.Empty(shared.Text("cant come thursday").Replies);
        Assert.Single(shared.Records.OfType<StaffNote>());
    }

    [Fact]
    public void An_unknown_number_learns_nothing_and_is_put_before_staff()
    {
        var decision = new Phone(Understanding).Text("cant come thursday");
        Assert.IsType<UnknownSender>(Assert.Single(decision.Records));
        Assert.DoesNotContain("Sarah", Assert.Single(decision.Replies), StringComparison.Ordinal);
        Assert.Contains(decision.Outbox, message => message.Kind == "duty.unknown");
    }

    private static Phone Shared() => new(
        Understanding, Family.Person("P-DAVE", "Dave", PersonRole.Parent), Family.Person("P-LISA", "Lisa", PersonRole.Parent));
}
