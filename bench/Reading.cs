using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bench.Services;

namespace FamilyTimeBot.Bench;

/// <summary>How long a message takes to be read, by the published command `understand`, one after the other on one thread.</summary>
/// <param name="Ready">From the start of the process to its first answer, seconds.</param>
/// <param name="Milliseconds">Of each labelled line kept apart.</param>
/// <param name="Longest">Of texts of 10,000 characters, the slowest by what each repeats.</param>
internal sealed record Reading(double Ready, IReadOnlyList<double> Milliseconds, IReadOnlyDictionary<string, double> Longest)
{
    private const int LongText = 10_000;

    /// <summary>How often each long text is read: the first time may find code not compiled yet.</summary>
    private const int Times = 20;

    private static readonly string[] Repeated =
        ["a ", "cant ", "no not cant wont ", "thursday 4pm ", "not sat not the 26th ", "10 mins late actually 20 mins ", "not this one the one after ", "kill me ", "he hit her ", "1:", "\U0001F44D", "ﷺ", "'", "nie mogę jutro "];

    public static async Task<Reading> Of(string published)
    {
        var lines = Repository.Labelled().Select(line => Question(line.World, line.Role, line.Asked, line.Text)).ToList();
        var longs = Repeated.SelectMany(part => Enumerable.Repeat(Question(Repository.Labelled().First().World, "parent", "-", string.Concat(Enumerable.Repeat(part, LongText / part.Length))), Times)).ToList();
        var (ready, answers) = await Ask(published, [.. lines, .. longs]);
        var slowest = Repeated.Select((part, at) => (part, Worst: Measured(answers.Skip(lines.Count + (at * Times)).Take(Times)))).ToDictionary(found => found.part, found => found.Worst);
        return new Reading(ready, [.. answers.Take(lines.Count)], slowest);
    }

    /// <summary>Nineteen of twenty times it is no slower.</summary>
    private static double Measured(IEnumerable<double> times) => times.Order().ElementAt(Times - 2);

    private static async Task<(double Ready, List<double> Milliseconds)> Ask(string published, IReadOnlyList<string> questions)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(published, "FamilyTimeBot.dll"), "understand"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var answers = new List<double>(questions.Count);
        var ready = 0.0;
        foreach (var question in questions)
        {
            await process.StandardInput.WriteLineAsync(question);
            await process.StandardInput.FlushAsync();
            var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("understand ended before it had answered.");
            if (answers.Count == 0)
                ready = Stopwatch.GetElapsedTime(started).TotalSeconds;
            answers.Add(JsonDocument.Parse(answer).RootElement.GetProperty("ms").GetDouble());
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (ready, answers);
    }

    private static string Question(JsonNode world, string role, string asked, string text)
    {
        var question = world.DeepClone().AsObject();
        (question["id"], question["role"], question["asked"], question["text"]) = ("1", role, asked == "-" ? null : asked, text);
        return question.ToJsonString();
    }
}
