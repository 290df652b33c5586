using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Talking;

/// <summary>The talk engine: a run stops at the first question that has no answer, and nothing but a question stops it.</summary>
public sealed class TalkTests
{
    private static readonly YesNoQuestion First = new("first", "attendance.are-you-coming");
    private static readonly YesNoQuestion Second = new("second", "illness.virtual");

    [Fact]
    public void A_run_stops_at_the_first_question_without_an_answer()
    {
        var after = false;
        var outcome = Runs.New().Run(new Made(async talk =>
        {
            talk.Say("greeting");
            await talk.Ask(First);
            after = true;
        }));
        Assert.Same(First, outcome.Open);
        Assert.Single(outcome.Sayings);
        Assert.False(after);
    }

    [Fact]
    public void With_every_answer_there_it_runs_to_its_end()
    {
        var outcome = Runs.New().With("first", "yes").With("second", "no").Run(new Made(async talk =>
        {
            if (await talk.Ask(First) && !await talk.Ask(Second))
                talk.Say("thanks");
        }));
        Assert.Null(outcome.Open);
        Assert.Equal("thanks", Assert.Single(outcome.Sayings, saying => saying.Wording is not null).Wording);
    }

    [Fact]
    public void A_dialogs_own_catch_cannot_turn_an_open_question_into_a_default_answer()
    {
        var outcome = Runs.New().Run(new Made(async talk =>
        {
            var coming = false;
            try
            {
                coming = await talk.Ask(First);
            }
            catch (Exception)
            {
                coming = true;
            }
            finally
            {
                talk.Record("attendance", () => new Records.Attendance { State = coming ? AttendanceState.Coming : AttendanceState.NotComing });
            }
        }));
        Assert.Same(First, outcome.Open);
        Assert.Empty(outcome.Records);
    }

    [Fact]
    public void To_go_on_after_a_question_fails_loudly()
    {
        var dialog = new Made(talk =>
        {
            _ = talk.Ask(First);
            talk.Say("thanks");
            return Task.CompletedTask;
        });
        Assert.Contains("went on after 'first'", Assert.Throws<InvalidOperationException>(() => Runs.New().Run(dialog)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_ask_without_waiting_for_the_answer_fails_loudly()
    {
        var dialog = new Made(talk =>
        {
            _ = talk.Ask(First);
            return Task.CompletedTask;
        });
        Assert.Contains("without awaiting 'first'", Assert.Throws<InvalidOperationException>(() => Runs.New().Run(dialog)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_ask_two_questions_at_once_fails_loudly() =>
        Assert.Throws<InvalidOperationException>(() => Runs.New().Run(new Made(talk => Task.WhenAll(talk.Ask(First), talk.Ask(Second)))));

    [Fact]
    public void To_ask_the_same_twice_in_a_run_fails_loudly()
    {
        var dialog = new Made(async talk =>
        {
            await talk.Ask(First);
            await talk.Ask(First);
        });
        Assert.Contains("asks 'first' twice", Assert.Throws<InvalidOperationException>(() => Runs.New().With("first", "yes").Run(dialog)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_wait_for_anything_but_a_question_fails_loudly()
    {
        var never = new TaskCompletionSource();
        Assert.Contains("not a question", Assert.Throws<InvalidOperationException>(() => Runs.New().Run(new Made(_ => never.Task))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void To_wait_for_anything_else_between_two_questions_fails_loudly()
    {
        var never = new TaskCompletionSource();
        var dialog = new Made(async talk =>
        {
            await talk.Ask(First);
            await never.Task;
            await talk.Ask(Second);
        });
        Assert.Throws<InvalidOperationException>(() => Runs.New().With("first", "yes").Run(dialog));
    }

    [Fact]
    public void What_a_dialog_throws_is_not_swallowed() =>
        Assert.Throws<FormatException>(() => Runs.New().Run(new Made(_ => throw new FormatException())));

    [Fact]
    public void What_a_dialog_throws_after_a_question_is_not_swallowed()
    {
        var dialog = new Made(async talk =>
        {
            await talk.Ask(First);
            throw new FormatException();
        });
        Assert.Throws<FormatException>(() => Runs.New().With("first", "yes").Run(dialog));
    }

    [Fact]
    public void A_record_said_again_under_its_name_is_one_record()
    {
        var outcome = Runs.New().Run(new Made(talk =>
        {
            talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing });
            talk.Record("attendance", () => new Records.Attendance { State = AttendanceState.NotComing, Reason = AbsenceReason.Work });
            return Task.CompletedTask;
        }));
        Assert.Equal(AbsenceReason.Work, ((Records.Attendance)Assert.Single(outcome.Records).Make()).Reason);
    }
}
