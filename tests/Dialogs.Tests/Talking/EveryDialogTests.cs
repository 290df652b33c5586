using System.Text.Json;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Tests.Support;

namespace FamilyTimeBot.Dialogs.Tests.Talking;

/// <summary>What holds for every dialog at every place that any answers lead to.</summary>
public sealed class EveryDialogTests
{
    private static readonly string NamesFile = Files.Beside("question-names.txt");

    [Fact]
    public void Run_twice_over_what_was_stored_it_says_and_records_and_asks_the_same() =>
        Assert.All(Walk.Places, place =>
        {
            var once = Told(place.Go());
            Assert.Equal(once, Told(place.Go()));
            Assert.Equal(once, Told((place with { Run = place.Run.Stored() }).Go()));
        });

    [Fact]
    public void It_asks_only_what_it_names() =>
        Assert.All(Walk.Places, place => Assert.True(place.Go().Open is not { } open || place.Dialog.Questions.Contains(open), place.ToString()));

    /// <summary>But for the restricted one, which keeps what was said about coming and asks nothing.</summary>
    [Fact]
    public void Every_question_that_it_names_can_be_reached()
    {
        var asked = Walk.Places.Select(place => place.Go().Open is { } open ? (place.Dialog.Name, open.Name) : default).ToHashSet();
        var named = DialogBook.All.Values.SelectMany(dialog => dialog.Questions.Where(question => question.Wording.Length > 0).Select(question => (dialog.Name, question.Name)));
        Assert.Empty(named.Except(asked).Except([(RestrictedDialog.Id, "coming")]));
    }

    [Fact]
    public void Every_choice_that_is_offered_is_accepted_and_parses() =>
        Assert.All(DialogBook.All.Values.SelectMany(dialog => dialog.Questions), question => Assert.All(question.Choices, choice => Assert.True(question.Accepts(choice), $"{question.Name}: {choice}")));

    [Fact]
    public void What_it_records_bears_no_time_and_no_person_of_its_own() =>
        Assert.All(Walk.Places.SelectMany(place => place.Go().Records), record =>
        {
            var made = record.Make();
            Assert.Equal((default, null, null, ""), (made.At, made.PersonRef, made.SessionRef, made.Words));
        });

    [Fact]
    public void Within_a_dialog_a_name_means_one_question() =>
        Assert.All(DialogBook.All.Values, dialog => Assert.Distinct(dialog.Questions.Select(question => question.Name)));

    /// <summary>A name that disappears, or changes its type, breaks the conversations that are under way and the records that are kept.</summary>
    [Fact]
    public void No_question_disappears_or_changes_its_type()
    {
        var now = DialogBook.All.Values.SelectMany(dialog => dialog.Questions.Select(question => $"{dialog.Name} {question.Name} {question.Type}")).ToHashSet(StringComparer.Ordinal);
        var promised = File.ReadAllLines(NamesFile).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.Empty(promised.Except(now));
        Assert.True(now.SetEquals(promised), $"Add to question-names.txt: {string.Join("; ", now.Except(promised).Order(StringComparer.Ordinal))}");
    }

    private static string Told(RunOutcome outcome) => JsonSerializer.Serialize(new
    {
        Open = outcome.Open?.Name,
        Candidate = outcome.Candidate?.Value,
        Sayings = outcome.Sayings.Select(saying => new { saying.Wording, saying.Values, Answer = saying.Answer?.Name }),
        Records = outcome.Records.Select(record => new { record.Name, Made = (object)record.Make() }),
        outcome.OpenValues,
    });
}
