using System.Buffers.Binary;
using System.Text.Json;

namespace FamilyTimeBot.Bot.Tests.Browser;

/// <summary>The Teams app package that an authority uploads.</summary>
public sealed class ManifestTests
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Conversations.TranscriptFiles.Folder()))!, "bot", "teams");

    [SkippableFact]
    public async Task It_is_valid_by_the_published_schema()
    {
        NodePackages.Find("@microsoft", "app-manifest", "package.json");
        Assert.Equal(["valid"], await NodePackages.Run("check-manifest.js", [], Path.Combine(Folder, "manifest.json")));
    }

    /// <summary>Teams takes a new package of the same app only under a higher version.</summary>
    [Fact]
    public void It_is_of_the_newest_release_that_the_changelog_names()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")));
        var released = File.ReadLines(Path.Combine(Folder, "..", "..", "CHANGELOG.md")).First(line => line.StartsWith("## [", StringComparison.Ordinal) && char.IsAsciiDigit(line[4]));
        Assert.Equal(released[4..released.IndexOf(']', StringComparison.Ordinal)], manifest.RootElement.GetProperty("version").GetString());
    }

    /// <summary>A family's matters are for no team and no group.</summary>
    [Fact]
    public void It_can_be_added_by_one_person_alone()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")));
        Assert.Equal("personal", manifest.RootElement.GetProperty("bots")[0].GetProperty("scopes").EnumerateArray().Single().GetString());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_icons_are_of_the_size_that_Teams_asks_for(string file, int size)
    {
        var header = File.ReadAllBytes(Path.Combine(Folder, file)).AsSpan(0, 24);
        Assert.Equal("PNG"u8, header[1..4]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }
}
