using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Host;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.Settings;

/// <summary>Without its weights the service would read far worse than it says: it must not start.</summary>
public sealed class UnderstandingFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("weights-").FullName;

    public UnderstandingFileTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dialogs", "Understanding", "Trained")))
            File.Copy(file, At(Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void WhatIsShippedReads() =>
        Assert.Equal(ConcernLevel.Urgent, UnderstandingFile.Load(folder).Read("he is in the house now and hes got a knife", new ReadingContext(new(2026, 11, 23, 10, 15, 0), Writer.Parent, Asked.Nothing, [])).Concern);

    [Theory]
    [InlineData("encoder.model")]
    [InlineData("intents.model")]
    [InlineData("concerns.model")]
    public void AMissingFileIsRefused(string file)
    {
        File.Delete(At(file));
        Refused(file, "is missing");
    }

    [Theory]
    [InlineData("encoder.model")]
    [InlineData("intents.model")]
    [InlineData("concerns.model")]
    public void AnotherVersionIsRefused(string file)
    {
        var bytes = File.ReadAllBytes(At(file));
        bytes[sizeof(int)]++;
        File.WriteAllBytes(At(file), bytes);
        Refused(file, "train again");
    }

    [Theory]
    [InlineData("encoder.model")]
    [InlineData("intents.model")]
    [InlineData("concerns.model")]
    public void AFileCutShortIsRefused(string file)
    {
        File.WriteAllBytes(At(file), File.ReadAllBytes(At(file))[..^100]);
        Refused(file, "cut short");
    }

    [Fact]
    public void OneInTheOthersPlaceIsRefused()
    {
        File.Copy(At("concerns.model"), At("intents.model"), overwrite: true);
        Refused("intents.model", "does not hold the weights that belong here");
    }

    private string At(string file) => Path.Combine(folder, file);

    private void Refused(string file, string why)
    {
        var refusal = Assert.Throws<SettingsException>(() => UnderstandingFile.Load(folder));
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }
}
