using System.CommandLine;
using System.Globalization;
using FamilyTimeBot.Commands;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`check`, on a copy of the files that staff may edit.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("familytime-check-");

    public CheckCommandTests()
    {
        foreach (var part in (string[])["policies", "dialogs"])
            Copy(Path.Combine(AppContext.BaseDirectory, part), Path.Combine(folder.FullName, part));
    }

    [Fact]
    public void What_ships_is_good()
    {
        var ran = Check();
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        foreach (var file in (string[])["birmingham.json", "dorset.json", "kent.json", "northamptonshire.json", "ses.json", "en.yaml"])
            Assert.Contains($"{file}: good", ran.Lines);
    }

    [Fact]
    public void Every_bad_file_is_told_with_line_and_reason_and_the_good_ones_all_the_same()
    {
        var policy = Path.Combine(folder.FullName, "policies", "dorset.json");
        File.WriteAllText(policy, File.ReadAllText(policy).Replace("\"timeZone\": \"Europe/London\"", "\"timeZone\": \"Europe/Lundun\"", StringComparison.Ordinal));
        var wording = Path.Combine(folder.FullName, "dialogs", "Wording", "en.yaml");
        File.AppendAllText(wording, "\n\tbroken: [\n");
        var ran = Check();
        Assert.Equal(1, ran.Code);
        Assert.Contains(ran.ErrorLines, line => line.StartsWith(policy, StringComparison.Ordinal) && line.Contains("Europe/Lundun", StringComparison.Ordinal));
        Assert.Contains(ran.ErrorLines, line => line.StartsWith(wording, StringComparison.Ordinal));
        Assert.DoesNotContain("dorset.json: good", ran.Lines);
        Assert.Contains("kent.json: good", ran.Lines);
    }

    [Theory]
    [InlineData("you can't come{{visit}}. Not right", "you can't come{{vist}}. Not right", "\"attendance.not-coming\" has the place {{vist}}, which nothing fills; there are: address, ")]
    [InlineData("{% if venue %} It is at", "{% if veneu %} It is at", "\"attendance.coming\" has the place {{veneu}}, which nothing fills; there are: address, ")]
    [InlineData("\"Yes, I'm coming\"", "\"Yes, {{i}} am coming\"", "\"attendance.are-you-coming\" has the place {{i}}, which nothing fills; there are: address, ")]
    public void A_text_that_cannot_be_filled_is_told_with_its_line(string good, string bad, string reason)
    {
        var file = Path.Combine(folder.FullName, "dialogs", "Wording", "en.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(good, bad, StringComparison.Ordinal));
        var ran = Check();
        Assert.Equal(1, ran.Code);
        var error = Assert.Single(ran.ErrorLines);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        var line = int.Parse(error[$"{file}, line ".Length..error.IndexOf(": ", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        var at = Array.FindIndex(File.ReadAllLines(file), text => text.Contains(bad, StringComparison.Ordinal)) + 1;
        Assert.InRange(at - line, 0, 1);
    }

    /// <summary>Nothing would ever ask it: a manager who waits for its answers would wait for good.</summary>
    [Fact]
    public void A_form_about_no_session_is_refused()
    {
        var file = Path.Combine(folder.FullName, "dialogs", "Questionnaires", "parent.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("about: after a session", "about: any time", StringComparison.Ordinal));
        var ran = Check();
        Assert.Equal(1, ran.Code);
        Assert.Contains("\"any time\" is the KIT plan's alone", Assert.Single(ran.ErrorLines, error => error.StartsWith($"{file}, line 5: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>What the code names in the plan may not go: it would be shown to whom it must not be, and silently.</summary>
    [Theory]
    [InlineData("name: readers", "name: who-reads", "questions", "needs a question named \"readers\" of kind several")]
    [InlineData("name: call-it", "name: its-name", "questions", "needs a question named \"call-it\" of kind words")]
    [InlineData("name: not-see", "name: avoid", "questions", "needs a question named \"not-see\" of kind words or person")]
    [InlineData("      family: The people I see", "      nan: My nan", "name: readers", "\"readers\" offers \"nan\", whom nothing lets read")]
    public void A_plan_without_what_the_code_names_is_refused(string good, string bad, string at, string reason)
    {
        var file = Path.Combine(folder.FullName, "dialogs", "Questionnaires", "kit-plan.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(good, bad, StringComparison.Ordinal));
        var line = Array.FindIndex(File.ReadAllLines(file), text => text.Contains(at, StringComparison.Ordinal)) + (at == "questions" ? 2 : 1);
        var ran = Check();
        Assert.Equal(1, ran.Code);
        Assert.Contains(reason, Assert.Single(ran.ErrorLines, error => error.StartsWith($"{file}, line {line}: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("parent.yaml: good", ran.Lines);
    }

    [Fact]
    public void A_second_form_for_the_same_people_is_refused()
    {
        var forms = Path.Combine(folder.FullName, "dialogs", "Questionnaires");
        File.Copy(Path.Combine(forms, "parent.yaml"), Path.Combine(forms, "parent-two.yaml"));
        var ran = Check();
        Assert.Equal(1, ran.Code);
        Assert.Contains("\"for\" and \"about\" are those of parent", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_is_told_where_it_stands()
    {
        var file = Path.Combine(folder.FullName, "dialogs", "Questionnaires", "parent.yaml");
        File.WriteAllText(file, "title: A form\n\tfor: parent\n");
        Assert.Equal($"{file}, line 2: begins with a tab: put blanks instead", Assert.Single(Check().ErrorLines));
    }

    [Fact]
    public void Missing_weights_are_told()
    {
        File.Delete(Path.Combine(folder.FullName, "dialogs", "Understanding", "Trained", "concerns.model"));
        var ran = Check();
        Assert.Equal(1, ran.Code);
        Assert.Contains(ran.ErrorLines, line => line.Contains("concerns.model", StringComparison.Ordinal) && line.Contains("is missing", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Ran Check()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = CheckCommand.Build(folder.FullName).Parse([]).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return new Ran(code, output.ToString(), errors.ToString());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.GetDirectories(from))
            Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
