namespace FamilyTimeBot.Export;

/// <summary>
/// A CSV table for a spreadsheet. A text that a spreadsheet would take for a formula is made plain by an apostrophe:
/// anybody can text "=…" to the service.
/// </summary>
internal static class TableWriter
{
    public static async Task Write(IExport export, IAsyncEnumerable<ExportRow> rows, TextWriter output, CancellationToken cancel)
    {
        await output.WriteAsync(string.Join(',', export.Columns) + "\n");
        await foreach (var row in rows.WithCancellation(cancel))
            await output.WriteAsync(Line(export.Columns, row) + "\n");
    }

    private static string Line(IReadOnlyList<string> columns, ExportRow row)
    {
        var cells = row.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return string.Join(',', columns.Select(column => Cell(cells.GetValueOrDefault(column))));
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        int or long or bool or DateTime or DateOnly or Enum => JsonLinesWriter.Text(value),
        string text => Quoted(text),
        IEnumerable<string> list => Quoted(string.Join(';', list)),
        _ => Quoted(JsonLinesWriter.Line(value)),
    };

    private static string Quoted(string text) => $"\"{Plain(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Plain(string text) => text.Length > 0 && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
