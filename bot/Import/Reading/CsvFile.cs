using System.Text;
using CsvHelper;

namespace FamilyTimeBot.Import.Reading;

/// <summary>A CSV file in UTF-8, with or without its mark, read line by line: a file may be larger than memory.</summary>
internal sealed class CsvFile
{
    /// <summary>Its mark is skipped. A reader that looks for marks itself would take UTF-16, and replace what is no UTF-8.</summary>
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private readonly ImportSource _source;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _width;

    /// <exception cref="ImportFileException">It is not there, or its header is none of the five.</exception>
    public CsvFile(ImportSource source)
    {
        _source = source;
        var header = Header();
        _width = header.Length;
        for (var at = 0; at < header.Length; at++)
            if (Normal(header[at]) is { Length: > 0 } column && !_columns.TryAdd(column, at))
                throw Refused(column, "the column is there twice");
        Shape = FileShape.Of(_columns.Keys)
            ?? throw Refused("", "the header is none of people, children, venues, relationships or sessions (see docs/import.md)");
        if (_columns.Keys.FirstOrDefault(column => !Shape.Allows(column)) is { } unknown)
            throw Refused(unknown, $"a file of {Shape.Kind.ToString().ToLowerInvariant()} has no such column (see docs/import.md)");
    }

    public string Name => _source.Name;

    public FileShape Shape { get; }

    /// <summary>Every line below the header that is not blank. One that is no CSV comes as a row that is refused.</summary>
    public IEnumerable<ImportRow> Rows()
    {
        var malformed = new HashSet<long>();
        using var reader = Open(malformed);
        Advance(reader);
        while (Advance(reader))
            if (malformed.Contains(reader.LineNumber) || !reader.Current.ToArray().All(string.IsNullOrWhiteSpace))
                yield return Row(reader, malformed);
    }

    private string[] Header()
    {
        var malformed = new HashSet<long>();
        using var reader = Open(malformed);
        if (!Advance(reader))
            throw Refused("", "the file is empty");
        var cells = reader.Current.ToArray();
        if (OtherSeparator(string.Concat(cells)) is { } parted)
            throw Refused("", $"the cells are parted by {parted}; save the file with commas between them");
        return malformed.Count == 0 ? cells : throw Refused("", "a quotation mark stands where none can");
    }

    /// <summary>A spreadsheet writes what its country uses: no header of ours holds one of them.</summary>
    private static string? OtherSeparator(string header) => header.Contains(';', StringComparison.Ordinal) ? "semicolons" : header.Contains('\t', StringComparison.Ordinal) ? "tabs" : header.Contains('|', StringComparison.Ordinal) ? "upright strokes" : null;

    private CsvReader Open(HashSet<long> malformed)
    {
        try
        {
            var text = new StreamReader(_source.Open(), StrictUtf8, detectEncodingFromByteOrderMarks: false);
            return CsvReader.Create(text, Options(malformed), leaveOpen: false);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused("", "there is no such file", line: 0);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Refused("", "the file cannot be read", line: 0);
        }
    }

    private bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (DecoderFallbackException)
        {
            throw Refused("", "the file is not UTF-8; save it as \"CSV UTF-8\"", line: 0);
        }
    }

    private ImportRow Row(CsvReader reader, HashSet<long> malformed)
    {
        var cells = reader.Current.ToArray();
        var row = new ImportRow(Name, (int)reader.LineNumber, _columns, [.. cells, .. Enumerable.Repeat("", Math.Max(0, _width - cells.Length))]);
        if (malformed.Contains(reader.LineNumber))
            row.Refuse("", "a quotation mark stands where none can");
        else if (cells.Length < _width || cells.Skip(_width).Any(cell => cell.Trim().Length > 0))
            row.Refuse("", $"has {cells.Length} cells, the header {_width}");
        return row;
    }

    private static CsvReaderOptions Options(HashSet<long> malformed) => new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record => malformed.Add(record.LineNumber),
    };

    private static string Normal(string column) => column.Trim().ToLowerInvariant().Replace(' ', '_');

    private ImportFileException Refused(string column, string reason, int line = 1) => new(new BadLine(Name, line, column, reason));
}
