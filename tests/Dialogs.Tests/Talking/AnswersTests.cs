using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Talking;

/// <summary>Answers are kept by name; what was fixed stays fixed; what is doubtful or taken back is no answer.</summary>
public sealed class AnswersTests
{
    private static readonly YesNoQuestion Coming = new("coming", "attendance.are-you-coming");
    private static readonly ChoiceQuestion Food = new("food", "attendance.why-not", "cake", "fruit");
    private static readonly WordsQuestion Why = new("reason", "attendance.why-not") { CanSkip = true };

    [Fact]
    public void A_release_that_adds_a_question_in_front_breaks_no_conversation_under_way()
    {
        var before = Runs.New().With("coming", "no");
        var outcome = before.Stored().Run(new Made(async talk =>
        {
            await talk.Ask(Food);
            await talk.Ask(Coming);
        }));
        Assert.Same(Food, outcome.Open);
        Assert.Null(before.Stored().With("food", "cake").Run(new Made(async talk =>
        {
            await talk.Ask(Food);
            Assert.False(await talk.Ask(Coming));
        })).Open);
    }

    [Theory]
    [InlineData("coming", "maybe")]
    [InlineData("food", "crisps")]
    public void What_no_longer_is_an_answer_is_asked_again(string name, string value)
    {
        var outcome = Runs.New().With(name, value).Run(new Made(async talk =>
        {
            if (name == "food")
                await talk.Ask(Food);
            else
                await talk.Ask(Coming);
        }));
        Assert.Equal(name, outcome.Open?.Name);
    }

    [Fact]
    public void The_newest_answer_counts_and_what_was_taken_back_never_does()
    {
        var run = Runs.New().With("coming", "yes", "SM1").With("coming", "no", "SM2").With("coming", "yes", "SM3", retracted: true);
        var heard = true;
        run.Run(new Made(async talk => heard = await talk.Ask(Coming)));
        Assert.False(heard);
    }

    [Fact]
    public void A_doubtful_value_is_shown_to_the_dialog_but_is_no_answer()
    {
        var (seen, value) = (false, true);
        var outcome = Runs.New().With("coming", "no", candidate: true).Run(new Made(async talk =>
        {
            seen = talk.HasCandidate(Coming, out value);
            await talk.Ask(Coming);
            talk.Say("thanks");
        }));
        Assert.True(seen);
        Assert.False(value);
        Assert.Same(Coming, outcome.Open);
        Assert.Equal("no", outcome.Candidate?.Value);
        Assert.Empty(outcome.Sayings);
    }

    [Fact]
    public void A_fact_on_which_the_path_turns_stays_as_it_was_when_first_read()
    {
        var dialog = new Made(async talk =>
        {
            if (talk.Given("virtual", () => talk.Policy.Attendance.VirtualWhenIll ? "yes" : "no") == "yes")
                await talk.Ask(Coming);
            else
                await talk.Ask(Why);
        });
        var run = Runs.New();
        Assert.Same(Coming, run.Run(dialog).Open);
        var policy = Files.Northamptonshire with { Attendance = Files.Northamptonshire.Attendance with { VirtualWhenIll = false } };
        Assert.Same(Coming, run.Stored().Run(dialog, policy: policy).Open);
        Assert.Same(Why, Runs.New().Run(dialog, policy: policy).Open);
    }

    [Fact]
    public void A_run_knows_when_it_began_and_no_other_time() =>
        Runs.New().Run(new Made(talk =>
        {
            Assert.Equal(Family.Monday, talk.StartedAt);
            return Task.CompletedTask;
        }));

    [Fact]
    public void What_is_sent_follows_the_earliest_answer_of_this_message()
    {
        var dialog = new Made(async talk =>
        {
            talk.Say("greeting");
            await talk.Ask(Coming);
            talk.Say("attendance.not-coming");
            await talk.Ask(Why);
            talk.Say("thanks");
        });
        var outcome = Runs.New().With("coming", "no", "SM1").With("reason", "work", "SM2").Run(dialog);
        Assert.Equal(["greeting", "attendance.not-coming", "thanks"], Sent(outcome, "SM9", begins: true));
        Assert.Equal(["attendance.not-coming", "thanks"], Sent(outcome, "SM1"));
        Assert.Equal(["thanks"], Sent(outcome, "SM2"));
        Assert.Empty(Sent(outcome, "SM9"));
    }

    [Fact]
    public void An_answer_keeps_its_words_instant_channel_message_language_and_version()
    {
        var kept = new Answer
        {
            Name = "coming",
            Value = "no",
            Raw = "nah mate",
            At = Family.Monday,
            Channel = "sms",
            MessageId = "SM1",
            Language = "pl",
            DialogVersion = 3,
            Candidate = true,
            Retracted = true,
        };
        var run = Runs.New();
        run.Answers.Add(kept);
        Assert.Equivalent(kept, run.Stored().Answers[0], strict: true);
        Assert.Equal(DateTimeKind.Utc, run.Stored().Answers[0].At.Kind);
    }

    [Fact]
    public void The_open_question_is_stored_as_it_was_sent()
    {
        var sent = new SentQuestion { RunId = "run-1", Name = "coming", Choices = ["Yes, I'm coming", "No"], Codes = ["yes", "no"], Text = "Are you coming?", SentAt = Family.Monday, IsCheck = true };
        var state = new TalkState { Pending = sent, Earlier = sent, Resting = true, LastAt = Family.Monday, Misses = 1, Writer = "P-1", WriterUntil = Family.Monday };
        Assert.Equivalent(state, TalkState.FromJson(state.ToJson()), strict: true);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("90", "90")]
    [InlineData("half an hour or so", null)]
    [InlineData("601", null)]
    [InlineData("-5", null)]
    public void Minutes_are_a_number_within_reason(string text, string? value) =>
        Assert.Equal(value, new MinutesQuestion("minutes", "lateness.how-late").Read(new Reply(text, Nothing, [], [])));

    private static Reading Nothing => new([new Act(Intent.Other, 0, false, [], false)], ConcernLevel.None, 1, "en");

    private static IEnumerable<string> Sent(RunOutcome outcome, string message, bool begins = false) =>
        TalkDriver.ToSend(outcome, message, begins).Select(saying => saying.Wording!);
}
