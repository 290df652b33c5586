using FamilyTimeBot.Bot.Tests.Sms.Vectors;
using FamilyTimeBot.Dialogs.Wording;
using FsCheck;
using FsCheck.Xunit;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class SmsSegmentsTests
{
    [Fact]
    public void Every_text_counts_as_twilios_own_calculator_counts_it()
    {
        var vectors = Vector.Read<SegmentVector>("segments.jsonl");
        Assert.True(vectors.Count > 1000);
        Assert.All(vectors, vector => Assert.Equal(
            (vector.Encoding, vector.Segments, vector.Units), Counted(vector.Text)));
    }

    [Theory]
    [InlineData("Ring 01604 000000.", SmsEncoding.Gsm7, 1)]
    [InlineData("can’t", SmsEncoding.Ucs2, 1)]
    public void The_encoding_is_told(string text, SmsEncoding encoding, int segments)
    {
        var counted = SmsSegments.Of(text);
        Assert.Equal((encoding, segments), (counted.Encoding, counted.Count));
    }

    [Property(MaxTest = 300)]
    public void More_text_never_takes_fewer_segments(NonNull<string> text, NonNull<string> more) =>
        Assert.True(SmsSegments.Of(text.Get + more.Get).Count >= SmsSegments.Of(text.Get).Count);

    [Theory]
    [InlineData("Chloé’s “nan” – Siân…", "Chloé's \"nan\" - Siân...")]
    [InlineData("a\u00A0b\u200Bc", "a bc")]
    [InlineData("Plain already. £5 @ 4pm", "Plain already. £5 @ 4pm")]
    [InlineData("😀 日本", "😀 日本")]
    public void Look_alikes_are_made_plain(string text, string plain) => Assert.Equal(plain, SmsText.Plain(text));

    [Property(MaxTest = 300)]
    public void Plain_text_stays_as_it_is(NonNull<string> text)
    {
        var plain = SmsText.Plain(text.Get);
        Assert.Equal(plain, SmsText.Plain(plain));
        Assert.True(SmsSegments.Of(plain).Encoding <= SmsSegments.Of(text.Get).Encoding);
    }

    private static (string, int, int) Counted(string text)
    {
        var counted = SmsSegments.Of(text);
        return (counted.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2", counted.Count, counted.Units);
    }
}
