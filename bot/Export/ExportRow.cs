namespace FamilyTimeBot.Export;

/// <summary>
/// One line of an export: fields in order. A value is text, a number, a yes or no, an instant (UTC), a date, a word of the model,
/// a list of texts, or a list of rows.
/// </summary>
public sealed class ExportRow : List<KeyValuePair<string, object?>>
{
    public void Add(string field, object? value) => Add(new KeyValuePair<string, object?>(field, value));
}

/// <summary>What can be exported.</summary>
public interface IExport
{
    /// <summary>As the command names it: "records".</summary>
    string Name { get; }

    /// <summary>All fields that a row may have, in order: the columns of the table.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>Oldest first.</summary>
    IAsyncEnumerable<ExportRow> Read(Store.CaseStore store);
}
