using System.Text;
using System.Xml.Linq;
using FamilyTimeBot.Channels.Sms.Replies;
using FsCheck;
using FsCheck.Xunit;

namespace FamilyTimeBot.Bot.Tests.Sms;

public class TwimlTests
{
    private const string StatusUrl = "https://bot.example.org/api/sms/status";

    [Fact]
    public void A_reply_is_one_message_that_reports_its_status()
    {
        var message = Assert.Single(Messages("See you at 4pm."));
        Assert.Equal("See you at 4pm.", message.Value);
        Assert.Equal(StatusUrl, message.Attribute("action")?.Value);
        Assert.Equal(StatusUrl, message.Attribute("statusCallback")?.Value);
    }

    [Fact]
    public void Of_several_only_the_last_has_an_action_since_twilio_reads_nothing_after_it()
    {
        var messages = Messages("One.", "Two.", "Three.");
        Assert.Equal(["One.", "Two.", "Three."], messages.Select(message => message.Value));
        Assert.Equal([false, false, true], messages.Select(message => message.Attribute("action") is not null));
        Assert.All(messages, message => Assert.Equal(StatusUrl, message.Attribute("statusCallback")?.Value));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u0000\u0007")]
    public void Nothing_to_say_is_an_empty_response(params string[] replies) =>
        Assert.Equal("""<?xml version="1.0" encoding="UTF-8"?><Response/>""", Twiml.Of(replies, StatusUrl));

    [Theory]
    [InlineData("Mum & Dad <3 \"soon\"", "Mum & Dad <3 \"soon\"")]
    [InlineData("]]> &amp; <!--", "]]> &amp; <!--")]
    [InlineData("one\r\ntwo", "one\ntwo")]
    [InlineData("a\0b\u000Bc\u001Bd\u0085e\uFFFEf", "abcd\nef")]
    [InlineData("Siân 😀 👨‍👩‍👧", "Siân 😀 👨‍👩‍👧")]
    public void Any_text_can_be_said(string reply, string said) => Assert.Equal(said, Assert.Single(Messages(reply)).Value);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("half a \uFFFD pair", Assert.Single(Messages("half a \uD83D pair")).Value);

    [Property(MaxTest = 300)]
    public void Whatever_is_said_the_answer_is_one_that_twilio_takes(NonNull<string>[] replies, PositiveInt times)
    {
        var texts = replies.Select(reply => string.Concat(Enumerable.Repeat(reply.Get, times.Get * 20))).ToArray();
        var messages = Messages(texts);
        Assert.True(messages.Count <= 10);
        Assert.All(messages, message => Assert.InRange(message.Value.Length, 1, 1599));
        Assert.True(Encoding.UTF8.GetByteCount(Twiml.Of(texts, StatusUrl)) < 64 * 1024);
    }

    [Fact]
    public void The_worst_texts_stay_under_twilios_size()
    {
        var worst = Enumerable.Range(0, 12).Select(_ => new string('&', 1599)).Concat([new string('日', 16_000)]).ToArray();
        Assert.InRange(Encoding.UTF8.GetByteCount(Twiml.Of(worst, StatusUrl)), 1, 64 * 1024 - 1);
    }

    [Fact]
    public void A_long_reply_goes_in_numbered_parts_cut_after_sentences()
    {
        var sentences = Enumerable.Range(1, 60).Select(n => $"This is sentence {n} of what was read back to you.");
        var parts = SmsParts.Of(string.Join(' ', sentences));
        Assert.Equal(2, parts.Count);
        Assert.StartsWith("(1/2) This is sentence 1 ", parts[0], StringComparison.Ordinal);
        Assert.StartsWith("(2/2) This is sentence ", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("to you.", parts[0], StringComparison.Ordinal);
        Assert.Equal(string.Join(' ', sentences), string.Join(' ', parts.Select(part => part[6..])));
    }

    [Fact]
    public void A_part_ends_between_words_where_no_sentence_does_so_no_link_is_cut()
    {
        var link = "https://bot.example.org/l/" + new string('x', 60);
        var parts = SmsParts.Of(string.Join(' ', Enumerable.Repeat(link, 40)));
        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.All(part[6..].Split(' '), word => Assert.Equal(link, word)));
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🇬🇧")]
    [InlineData("e\u0301\u0327")]
    public void A_part_never_ends_within_a_character(string character)
    {
        var parts = SmsParts.Of(string.Concat(Enumerable.Repeat(character, 1000)));
        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.Equal("", part[6..].Replace(character, "", StringComparison.Ordinal)));
    }

    private static List<XElement> Messages(params string[] replies)
    {
        var answer = Twiml.Of(replies, StatusUrl);
        Assert.StartsWith("<?xml", answer, StringComparison.Ordinal);
        var root = XDocument.Parse(answer, LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("Response", root.Name);
        Assert.All(root.Elements(), element => Assert.Equal("Message", element.Name));
        return root.Elements().ToList();
    }
}
