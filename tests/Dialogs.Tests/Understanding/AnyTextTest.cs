using System.Diagnostics;
using FamilyTimeBot.Dialogs.Understanding;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

public class AnyTextTest
{
    // Time on this thread alone would be fairer, but .NET does not tell it; hence the generous limit on a shared machine.
    private const double GenerousMilliseconds = 2000;

    private static readonly string[] Known =
        "i we she he they cant wont not no yes coming come late so and but because if tomorrow tonight thursday friday 16th 4pm ill poorly sorry mum amelia only just 20 mins . , ? start car".Split(' ');

    [Property(MaxTest = 300)]
    public bool AnyText_IsRead(string? text, Asked asked, Writer writer)
    {
        var reading = Ground.Reader.Read(text ?? "", Ground.Context(asked, writer));
        return reading.Acts.Count > 0 && reading.First.Confidence is >= 0 and <= 1;
    }

    /// <summary>The words that the grammar knows, in any order: what a phrase counts on before or after itself need not be there.</summary>
    [Property(MaxTest = 2000)]
    public bool KnownWordsInAnyOrder_AreRead(byte[] picks, Asked asked, Writer writer)
    {
        var text = string.Join(' ', picks.Take(24).Select(pick => Known[pick % Known.Length]));
        return Ground.Reader.Read(text, Ground.Context(asked, writer)).Acts.Count > 0;
    }

    [Fact]
    public void ARefusalBeforeTheStretchThatIsRead_IsRead() =>
        Assert.NotEmpty(Ground.Read("the car wo start so not tonight. 16th ar", Asked.Attendance).Acts);

    [Property(MaxTest = 200)]
    public bool Reading_IsTheSameTwice(string? text, Asked asked)
    {
        var (first, second) = (Ground.Read(text ?? "", asked), Ground.Read(text ?? "", asked));
        return (first.First.Intent, first.First.Confidence, first.Concern) == (second.First.Intent, second.First.Confidence, second.Concern);
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("cant ")]
    [InlineData("no not cant wont ")]
    [InlineData("thursday 4pm ")]
    [InlineData("not sat not the 26th ")]
    [InlineData("10 mins late actually 20 mins ")]
    [InlineData("not this one the one after ")]
    [InlineData("kill me ")]
    [InlineData("1:")]
    [InlineData("👍")]
    [InlineData("\ud800")]
    [InlineData("ﷺ")]
    [InlineData("'")]
    [InlineData("z̸͓̈")]
    public void LongText_IsReadInTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        Ground.Read(text);
        var started = Stopwatch.GetTimestamp();
        Assert.NotEmpty(Ground.Read(text).Acts);
        Assert.True(Stopwatch.GetElapsedTime(started).TotalMilliseconds < GenerousMilliseconds);
    }
}
