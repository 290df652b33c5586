using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Bot.Tests.House;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Host;
using FamilyTimeBot.Questionnaires;

namespace FamilyTimeBot.Bot.Tests.Questionnaires;

/// <summary>Answers keep the version of the form that they were given to: it stands for its words, and so it is raised when they change.</summary>
public sealed class VersionsTests
{
    private const int Shown = 16;
    private static readonly string Kept = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Questionnaires", "versions.txt");
    private static readonly IReadOnlyList<Questionnaire> Forms = QuestionnaireFiles.Load(FamilyTimeHost.Beside(Path.Combine("dialogs", "Questionnaires")));

    [Fact]
    public void A_version_has_the_words_that_it_had()
    {
        var lines = File.ReadAllLines(Kept).Where(line => !line.StartsWith('#')).ToHashSet(StringComparer.Ordinal);
        var changed = Forms.Where(form => !lines.Contains(Line(form))).ToList();
        Assert.True(changed.Count == 0, "Words have changed. Raise the version of " + string.Join(", ", changed.Select(form => form.Name))
            + " where it stands in versions.txt already, then add there (and take no line away):\n" + string.Join('\n', changed.Select(Line)));
        Assert.Distinct(lines.Select(line => line[..line.LastIndexOf(' ')]));
    }

    private static string Line(Questionnaire form) => $"{form.Name} {form.Version} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words(form))))[..Shown]}";

    /// <summary>All that is read: what is said first and last, the questions in their order, their choices.</summary>
    private static string Words(Questionnaire form) => string.Join('\n', form.Wording().SelectMany(entry =>
        entry.Value.Choices.Select(choice => $"{choice.Key}: {choice.Value}").Prepend($"{entry.Key}: {entry.Value.Texts["adult"]}")));
}
