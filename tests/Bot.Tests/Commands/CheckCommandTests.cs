using System.CommandLine;
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
