using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Import.Rows;

namespace FamilyTimeBot.Import;

/// <summary>What is known of one file after its lines were checked.</summary>
internal sealed class FilePlan(CsvFile file, RowImport import)
{
    private readonly HashSet<int> _differing = [];
    private readonly Dictionary<string, int> _lineOf = new(StringComparer.Ordinal);
    private readonly List<BadLine> _bad = [];
    private readonly List<BadLine> _left = [];
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _refused;

    public CsvFile File => file;

    public RowImport Import => import;

    public IReadOnlyList<BadLine> Bad => _bad;

    /// <summary>Good lines that do nothing, and why.</summary>
    public IReadOnlyList<BadLine> Left => _left;

    public bool Differs(ImportRow row) => _differing.Contains(row.Line);

    /// <summary>False, and the line refused, when it is no CSV, has no key, or its key was there before.</summary>
    public bool IsReadable(ImportRow row)
    {
        if (row.IsGood && import.KeyOf(row) is { } key && row.IsGood && !_lineOf.TryAdd(key, row.Line))
            row.Refuse(file.Shape.Required[0], $"{key} is on line {_lineOf[key]} already");
        if (!row.IsGood)
            Refuse(row);
        return row.IsGood;
    }

    public void Note(ImportRow row, RowEffect effect)
    {
        if (!row.IsGood)
        {
            Refuse(row);
            return;
        }
        import.Remember(row);
        _added += effect == RowEffect.Adds ? 1 : 0;
        _changed += effect == RowEffect.Changes ? 1 : 0;
        _unchanged += effect == RowEffect.Nothing ? 1 : 0;
        if (effect != RowEffect.Nothing)
            _differing.Add(row.Line);
    }

    public void Leave(ImportRow row, string why)
    {
        _left.Add(new BadLine(file.Name, row.Line, "", why));
        _unchanged++;
    }

    public FileOutcome Outcome() => new(file.Name, file.Shape.Kind, _added, _changed, _unchanged, _refused);

    private void Refuse(ImportRow row)
    {
        _refused++;
        _bad.AddRange(row.Wrong);
    }
}
