using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>Every record that was ever made, superseded ones too.</summary>
internal sealed class RecordsExport : IExport
{
    public string Name => "records";

    public IReadOnlyList<string> Columns => RecordFields.Columns;

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        await foreach (var record in store.Records.AsNoTracking().OrderBy(record => record.Id).AsAsyncEnumerable())
            yield return RecordFields.Row(record);
    }
}
