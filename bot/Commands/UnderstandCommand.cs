using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Host;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Commands;

/// <summary><c>understand</c>: JSON lines in, readings out, one a line, in order. Needs no store, setting or environment.</summary>
public static class UnderstandCommand
{
    public static Command Build()
    {
        var command = new Command("understand", "Reads messages: JSON lines in, JSON lines out (see docs/understanding.md)");
        command.SetAction(_ => Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error));
        return command;
    }

    private static int Run(Stream input, Stream output, TextWriter errors)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        using var writer = new StreamWriter(output, new UTF8Encoding(false));
        try
        {
            var understanding = UnderstandingFile.Load();
            UnderstandingFile.WarmUp(understanding);
            return Run(reader, writer, errors, understanding);
        }
        catch (SettingsException refusal)
        {
            errors.WriteLine(refusal.Message);
            return 1;
        }
    }

    /// <summary>
    /// Every line that is not blank gets one, at once, so that whoever asks can wait for it. One that cannot be read says so in its place,
    /// and on the other stream with its number. 0 when all were read, else 1.
    /// </summary>
    public static int Run(TextReader input, TextWriter output, TextWriter errors, IUnderstanding understanding)
    {
        var code = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (UnderstandLine.Parse(line, out var reason) is { } asked)
                Answer(asked, output, understanding);
            else
                code = Refuse(line, string.Create(CultureInfo.InvariantCulture, $"Line {number}: {reason}"), output, errors);
            output.Flush();
        }

        return code;
    }

    private static void Answer(UnderstandLine asked, TextWriter output, IUnderstanding understanding)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = understanding.Read(asked.Text, asked.Context);
        output.WriteLine(Write(asked.Id, reading, Stopwatch.GetElapsedTime(started)));
    }

    private static int Refuse(string line, string reason, TextWriter output, TextWriter errors)
    {
        var nothing = new Reading([new Act(Intent.Other, 0, false, [], false)], ConcernLevel.None, 0, "und");
        output.WriteLine(Write(UnderstandLine.IdOf(line), nothing, TimeSpan.Zero, reason));
        errors.WriteLine(reason);
        return 1;
    }

    private static string Write(JsonElement? id, Reading reading, TimeSpan taken, string? refusal = null)
    {
        var act = reading.First;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id is { } given)
                given.WriteTo(json);
            else
                json.WriteNullValue();
            json.WriteString("intent", JsonNamingPolicy.SnakeCaseLower.ConvertName(act.Intent.ToString()));
            json.WriteString("session", act.Sessions.Count > 0 ? act.Sessions[0] : null);
            Number(json, "minutesLate", act.MinutesLate);
            Number(json, "rating", act.Rating);
            json.WriteNumber("confidence", Math.Round(act.Confidence, 3));
            json.WriteString("concern", reading.Concern.ToString().ToLowerInvariant());
            json.WriteBoolean("act", act.Sure);
            json.WriteNumber("ms", Math.Round(taken.TotalMilliseconds, 3));
            if (refusal is not null)
                json.WriteString("error", refusal);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
