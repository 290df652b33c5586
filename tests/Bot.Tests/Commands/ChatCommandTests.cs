using System.CommandLine;
using FamilyTimeBot.Commands;
using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`chat`, as somebody types it or pipes a file into it.</summary>
public sealed class ChatCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("familytime-chat-");

    [Fact]
    public async Task Each_line_is_a_text_and_gets_its_reply()
    {
        var (code, output, errors) = await Chat("hello\n\nSTOP\n", "--as", "+447700900555");
        Assert.Equal((0, ""), (code, errors));
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(["> hello", "> STOP"], lines.Where(line => line.StartsWith('>')));
        Assert.StartsWith("< Thank you. We don't know this number", lines[1], StringComparison.Ordinal);
        Assert.Equal("(no reply: the carrier answers this word itself)", lines[^2]);
    }

    [Fact]
    public async Task With_records_it_says_what_was_put_on_file()
    {
        var (code, output, _) = await Chat("hello", "--as", "07700 900555", "--records");
        Assert.Equal(0, code);
        Assert.Contains("= A text from a number that nobody is known at (Unknown sender #1)", output, StringComparison.Ordinal);
        Assert.Contains("! To the duty worker: unknown (Outbox #", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_texted_as_by_their_reference()
    {
        var (code, output, _) = await Chat("hello", "--as", "P001");
        Assert.Equal(0, code);
        Assert.Contains("Hello Kelly.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_that_reference_is_refused_with_the_reason()
    {
        var (code, output, errors) = await Chat("hello", "--as", "P-NOBODY");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("\"P-NOBODY\"", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_the_usage_is_wrong() => Assert.NotEmpty(ChatCommand.Build().Parse([]).Errors);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<(int Code, string Output, string Errors)> Chat(string typed, params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var command = ChatCommand.Build(new StringReader(typed), "--environment=Development", $"--ConnectionStrings:CaseStore=Data Source={Store}", "--Duty:Address=+447700900999");
        var code = await command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }

    private string Store => Path.Combine(folder.FullName, "familytime.db");
}
