namespace FamilyTimeBot.Commands;

/// <summary>
/// A conversation in a terminal or a file, marked as in a transcript: "&gt;" a text, "&lt;" a reply, "^" a text that goes out unasked, "|" its next line,
/// "=" what was put on file, "!" what went into the outbox.
/// </summary>
public sealed class ChatLines(TextReader? input, TextWriter output)
{
    /// <summary>What is typed stands on the screen already; what is piped in does not.</summary>
    private readonly bool isEchoed = input is not null || Console.IsInputRedirected;

    /// <summary>The next text that is not blank, or null at the end of input.</summary>
    public async Task<string?> Next(CancellationToken cancel)
    {
        while (true)
        {
            if (!isEchoed)
                await output.WriteAsync("> ");
            var line = await (input ?? Console.In).ReadLineAsync(cancel);
            if (line is null || !string.IsNullOrWhiteSpace(line))
                return await Echoed(line);
        }
    }

    public Task Reply(string text) => output.WriteLineAsync("< " + text.ReplaceLineEndings(Environment.NewLine + "| "));

    /// <summary>A text that went to that phone unasked.</summary>
    public Task Unasked(string text) => output.WriteLineAsync("^ " + text.ReplaceLineEndings(Environment.NewLine + "| "));

    public Task Silence(string why) => output.WriteLineAsync($"({why})");

    public Task OnFile(string what) => output.WriteLineAsync("= " + what);

    public Task InOutbox(string what) => output.WriteLineAsync("! " + what);

    private async Task<string?> Echoed(string? line)
    {
        if (isEchoed && line is not null)
            await output.WriteLineAsync("> " + line);
        return line;
    }
}
