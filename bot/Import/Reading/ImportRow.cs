namespace FamilyTimeBot.Import.Reading;

/// <summary>One line of a file, read cell by cell. What is wrong with it is gathered, so that staff see all of it at once.</summary>
internal sealed class ImportRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    private readonly List<BadLine> _wrong = [];

    public int Line => line;

    public IReadOnlyList<BadLine> Wrong => _wrong;

    public bool IsGood => _wrong.Count == 0;

    /// <summary>A column that the file leaves out changes nothing; an empty cell empties.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell, trimmed; null when it is empty or its column is left out.</summary>
    public string? Cell(string column) =>
        columns.TryGetValue(column, out var at) && cells[at].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A cell may be read twice, to look up and to use; staff read its reason once.</summary>
    public void Refuse(string column, string reason)
    {
        var bad = new BadLine(file, line, column, reason);
        if (!_wrong.Contains(bad))
            _wrong.Add(bad);
    }
}
