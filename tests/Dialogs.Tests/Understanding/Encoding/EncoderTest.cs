using FamilyTimeBot.Dialogs.Understanding;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding.Encoding;

public class EncoderTest
{
    private static readonly Lazy<byte[]> File = new(() => System.IO.File.ReadAllBytes(Path.Combine(Ground.Folder, "Trained", "encoder.model")));

    private static readonly Lazy<Encoder> Taught = new(() => TrainedModel.ReadEncoder(File.Value));

    [Theory]
    [InlineData("i can make it", Intent.Confirm)]
    [InlineData("what time does it start", Intent.AskWhen)]
    [InlineData("the supervisor was rude to me and i want to complain", Intent.Complaint)]
    [InlineData("we had a lovely time, she loved the craft table", Intent.Feedback)]
    public void It_reads_plain_English_by_itself(string text, Intent intent)
    {
        var chances = Chances(text);

        Assert.Equal(intent, Judge.Likeliest(chances));
        Assert.Equal(1, chances.Sum(), 6);
    }

    [Property(MaxTest = 300)]
    public void Any_text_gives_chances_that_add_up(string? text)
    {
        var chances = Chances(text ?? "");

        Assert.Equal(1, chances.Sum(), 6);
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
    }

    [Fact]
    public void What_is_written_is_what_was_read() => Assert.Equal(File.Value, TrainedModel.Write(Taught.Value));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(200_000)]
    [InlineData(-1)]
    public void A_file_cut_short_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => TrainedModel.ReadEncoder(File.Value[..(length < 0 ? ^1 : length)]));

    private static double[] Chances(string text)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(text, Ground.Context());
        var first = Segments.Of(evidence)[0];
        return Taught.Value.Of(evidence, first, Grammar.Judge(evidence, first.From, first.To)).Intents;
    }
}
