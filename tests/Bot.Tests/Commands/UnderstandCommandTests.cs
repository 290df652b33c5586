using System.Text.Json;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Host;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>Whoever reads the answers may count on one for each line, in order, whatever a line holds.</summary>
public sealed class UnderstandCommandTests
{
    private const string Good = """{"id":1,"now":"2026-11-23T10:15:00","role":"parent","asked":null,"sessions":[],"text":"stop"}""";

    [Theory]
    [InlineData("not json", null, "not JSON")]
    [InlineData("""{"id":"b","now":"soon","text":"hi"}""", "b", "\"now\" is no time")]
    [InlineData("""{"id":"c","now":"2026-11-23T10:15:00","role":"judge","text":"hi"}""", "c", "\"role\" is none of")]
    [InlineData("""{"id":"d","now":"2026-11-23T10:15:00"}""", "d", "\"text\" is missing")]
    public void A_line_that_cannot_be_read_is_answered_in_its_place(string bad, string? id, string why)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = UnderstandCommand.Run(new StringReader($"{Good}\n\n{bad}\n{Good}"), output, errors, UnderstandingFile.Load());
        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(1, code);
        Assert.Equal(3, answers.Count);
        Assert.Equal("stop", answers[0].GetProperty("intent").GetString());
        Assert.Equal(id, answers[1].GetProperty("id").GetString());
        Assert.False(answers[1].GetProperty("act").GetBoolean());
        Assert.Contains(why, answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Line 3: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("stop", answers[2].GetProperty("intent").GetString());
    }

    [Fact]
    public void Each_answer_is_out_before_the_next_line_is_asked_for()
    {
        using var output = new StringWriter();
        var input = new Asking([Good, Good], () => output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, UnderstandCommand.Run(input, output, TextWriter.Null, UnderstandingFile.Load()));
        Assert.Equal([0, 1, 2], input.AnsweredBefore);
    }

    [Fact]
    public void A_worry_at_the_end_of_a_very_long_text_is_heard()
    {
        var text = string.Concat(Enumerable.Repeat("the park was nice and we fed the ducks. ", 100)) + "he is in the house now and hes got a knife";
        var reading = UnderstandingFile.Load().Read(text, new ReadingContext(new(2026, 11, 23, 10, 15, 0), Writer.Parent, Asked.Nothing, []));
        Assert.Equal(ConcernLevel.Urgent, reading.Concern);
    }

    private sealed class Asking(IEnumerable<string> lines, Func<int> answered) : TextReader
    {
        private readonly Queue<string> lines = new(lines);

        public List<int> AnsweredBefore { get; } = [];

        public override string? ReadLine()
        {
            AnsweredBefore.Add(answered());
            return lines.TryDequeue(out var line) ? line : null;
        }
    }
}
