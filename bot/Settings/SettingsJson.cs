using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FamilyTimeBot.Settings;

/// <summary>Reads a settings file strictly: no comments, no trailing commas, nothing unknown, nothing twice, enums and days by name.</summary>
internal static class SettingsJson
{
    private static readonly JsonSerializerOptions Options = Strict();

    /// <param name="checks">What must hold once the file has the right shape: the path of a setting, and what is wrong with it.</param>
    /// <exception cref="SettingsException">With every problem that was found.</exception>
    public static T Read<T>(string file, Func<T, IEnumerable<(string Path, string Reason)>> checks)
    {
        var json = Bytes(file);
        var lines = Lines(file, json);
        Refuse(file, lines, lines.Twice.Select(path => (path, $"{path} is given twice")));
        using var document = JsonDocument.Parse(json);
        Refuse(file, lines, SettingsShape.Problems(document.RootElement, typeof(T), Options));
        var value = document.Deserialize<T>(Options)!;
        Refuse(file, lines, checks(value));
        return value;
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new TimeOfDayConverter(), new DayNameConverter(), new JsonStringEnumConverter(allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static ReadOnlyMemory<byte> Bytes(string file)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = File.ReadAllBytes(file);
            return bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SettingsException(file, 0, "it is not there");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(file, 0, "it cannot be read; may the service read it, and is it a file?");
        }
    }

    private static JsonLines Lines(string file, ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
            throw new SettingsException(file, 0, "it is not UTF-8 text");
        try
        {
            return JsonLines.Of(json.Span);
        }
        catch (JsonException e)
        {
            throw new SettingsException(file, (int)(e.LineNumber ?? 0) + 1, $"it is not JSON: {Cause(e)}");
        }
    }

    /// <summary>The serialiser's sentence without the position that it appends, which counts from 0.</summary>
    private static string Cause(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static void Refuse(string file, JsonLines lines, IEnumerable<(string Path, string Reason)> problems)
    {
        var found = problems.Select(problem => new SettingsProblem(file, lines.Of(problem.Path), problem.Reason)).OrderBy(problem => problem.Line).ToList();
        if (found.Count > 0)
            throw new SettingsException(found);
    }
}
