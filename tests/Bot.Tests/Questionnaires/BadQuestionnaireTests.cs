using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Questionnaires;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.Questionnaires;

/// <summary>Staff edit these files: what is wrong is said with its line, and what only leads is warned of.</summary>
public sealed class BadQuestionnaireTests : IDisposable
{
    private const string Good = """
        title: A form
        for: parent
        keeps: feedback
        about: after a session
        version: 1
        first: We read it.
        last: Thank you.
        questions:
          - name: overall
            kind: rating
            asks: How did it go?
          - name: more
            kind: choice
            asks: Which?
            choices: {one: The first, two: The second}
            asked if: overall is 1 or 2
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("familytime-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_good_one_is_read()
    {
        var form = Load(Good);
        Assert.Equal(("form", 1, FormFor.Parent, 2), (form.Name, form.Version, form.For, form.Questions.Count));
        Assert.Equal(["1", "2"], form.Questions[1].AskedIf!.Values);
    }

    [Theory]
    [InlineData("title: A form", "titel: A form", 1, "there is no \"titel\" here")]
    [InlineData("for: parent", "for: nobody", 2, "\"for\" is \"nobody\"; it may be: young person")]
    [InlineData("version: 1", "version: first", 5, "\"version\" must be a whole number from 1")]
    [InlineData("first: We read it.", "first: \"{{ who }} reads it.\"", 6, "has the place {{who}}, which nothing fills")]
    [InlineData("first: We read it.", "first: \"{% if child %}We read it.\"", 6, "first cannot be read")]
    [InlineData("kind: rating", "kind: stars", 10, "\"kind\" is \"stars\"")]
    [InlineData("    asks: How did it go?", "    ask: How did it go?", 9, "\"asks\" is missing")]
    [InlineData("- name: more", "- name: overall", 12, "the name \"overall\" is taken")]
    [InlineData("- name: more", "- name: More!", 12, "may hold small letters")]
    [InlineData("{one: The first, two: The second}", "{one: The first}", 15, "needs two to nine")]
    [InlineData("overall is 1 or 2", "overal is 1", 16, "which is no question above this one")]
    [InlineData("overall is 1 or 2", "overall is 9", 16, "which is no choice of \"overall\"; there are: 1, 2, 3, 4, 5")]
    [InlineData("overall is 1 or 2", "overall > 2", 16, "is written")]
    public void A_bad_one_is_refused_with_line_and_reason(string good, string bad, int line, string reason)
    {
        var refusal = Assert.Throws<SettingsException>(() => Load(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Contains(refusal.Problems, problem => problem.Line == line && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    /// <summary>Conditions are a small closed set: no "and", no comparing, no brackets.</summary>
    [Theory]
    [InlineData("overall is 1 and overall is 2")]
    [InlineData("overall is 1 or session is assessed")]
    [InlineData("not overall is 1")]
    [InlineData("(overall is 1)")]
    [InlineData("overall + 1 is 2")]
    [InlineData("overall >= 1")]
    [InlineData("overall == 1")]
    [InlineData("session is tomorrow")]
    public void A_condition_that_would_need_a_language_is_refused(string condition)
    {
        var refusal = Assert.Throws<SettingsException>(() => Load(Good.Replace("overall is 1 or 2", condition, StringComparison.Ordinal)));
        Assert.Equal(16, Assert.Single(refusal.Problems).Line);
    }

    [Fact]
    public void A_key_given_twice_is_refused() => Assert.Equal(2, Assert.Throws<SettingsException>(() => Load(Good.Replace("for: parent", "title: Another", StringComparison.Ordinal))).Line);

    [Theory]
    [InlineData("Did anyone hit you?", "names a harm")]
    [InlineData("Why did you go?", "asks why")]
    [InlineData("Did mum help?", "names a person")]
    [InlineData("Where on your arm is it?", "names a part of the body")]
    [InlineData("It was fun, wasn't it?", "suggests its answer")]
    public void A_question_that_leads_is_warned_of(string asks, string warning) =>
        Assert.Contains(LeadingQuestions.Find(Load(Good.Replace("How did it go?", asks, StringComparison.Ordinal))), found => found.Contains(warning, StringComparison.Ordinal));

    private Questionnaire Load(string yaml)
    {
        var path = Path.Combine(folder, "form.yaml");
        File.WriteAllText(path, yaml);
        return QuestionnaireFile.Load(path);
    }
}
