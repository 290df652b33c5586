using System.Text.RegularExpressions;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>A page that says which test shows what is believed only as long as the tests that it names are there.</summary>
public sealed partial class ProofPageTests
{
    [Theory]
    [InlineData("outreach-proof.md", 40)]
    public void Every_test_and_transcript_that_a_page_names_is_there(string page, int least)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page));
        var sources = Directory.GetDirectories(Path.Combine(Repository.Root, "tests"), "*.Tests").SelectMany(folder => Directory.GetFiles(folder, "*Tests.cs", SearchOption.AllDirectories)).Select(File.ReadAllText).ToList();
        var named = Named().Matches(text).Select(found => (Class: found.Groups[1].Value, Method: found.Groups[2].Value)).ToList();
        Assert.True(named.Count >= least);
        Assert.All(named, test => Assert.Contains(sources, source => Regex.IsMatch(source, $@"class {test.Class}\b") && source.Contains($" {test.Method}(", StringComparison.Ordinal)));
        Assert.All(Transcripts().Matches(text), found => Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", "Conversations", found.Groups[1].Value + ".txt")), found.Value));
    }

    [GeneratedRegex(@"`([A-Z]\w+Tests)\.(\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"transcript `([a-z0-9-]+)`")]
    private static partial Regex Transcripts();
}
