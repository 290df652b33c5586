using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyTimeBot.Import.Reading;

namespace FamilyTimeBot.Export;

/// <summary>One JSON object a line: camelCase fields, snake_case words, instants as ISO 8601 with Z.</summary>
internal static class JsonLinesWriter
{
    /// <summary>The lines go to a file or a terminal, never into a page: names keep their letters.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(IAsyncEnumerable<ExportRow> rows, TextWriter output, CancellationToken cancel)
    {
        await foreach (var row in rows.WithCancellation(cancel))
            await output.WriteAsync(Line(row) + "\n");
    }

    public static string Line(object? value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            Write(json, value);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string Instant(DateTime at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case ExportRow row:
                Write(json, row);
                break;
            case System.Collections.IEnumerable list and not string:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ExportRow row)
    {
        json.WriteStartObject();
        foreach (var (field, value) in row)
        {
            json.WritePropertyName(field);
            Write(json, value);
        }
        json.WriteEndObject();
    }

    public static string Text(object value) => value switch
    {
        DateTime at => Instant(at),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()),
        bool yes => yes ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
