using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Import.Rows;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import;

/// <summary>What an import did, or why it did nothing.</summary>
/// <param name="IsWritten">False when lines were bad and they were not to be skipped: then nothing of any file is in the store.</param>
public sealed record ImportOutcome(bool IsWritten, IReadOnlyList<FileOutcome> Files, IReadOnlyList<BadLine> Bad)
{
    /// <summary>Lines that do nothing, of people who were erased.</summary>
    public IReadOnlyList<BadLine> Left { get; init; } = [];
}

public sealed record FileOutcome(string File, ImportFileKind Kind, int Added, int Changed, int Unchanged, int Refused);

/// <summary>
/// Reads the files twice: first every line is checked and compared with the store, then those that differ are written
/// in one transaction. So the store's one write lock is held for what changed, not for what was read.
/// </summary>
public sealed class Importer(IDbContextFactory<CaseStore> stores, TimeZoneInfo zone, TimeProvider clock)
{
    private const int Together = 500;

    /// <param name="takenIn">People who were erased and are to be known again.</param>
    /// <exception cref="ImportFileException">A file cannot be taken at all.</exception>
    public async Task<ImportOutcome> Run(IReadOnlyList<ImportSource> sources, bool skipBad, IReadOnlyCollection<string> takenIn, CancellationToken cancel)
    {
        var files = sources.Select(source => new CsvFile(source)).OrderBy(file => file.Shape.Kind).ToList();
        await using var store = await stores.CreateDbContextAsync(cancel);
        var known = await KnownRefs.Read(store, cancel);
        var plans = new List<FilePlan>();
        foreach (var file in files)
            plans.Add(await Check(store, new FilePlan(file, ImportOf(file.Shape.Kind, known, takenIn)), cancel));
        var bad = plans.SelectMany(plan => plan.Bad).ToList();
        var isWritten = skipBad || bad.Count == 0;
        if (isWritten)
            await store.Database.CreateExecutionStrategy().ExecuteAsync(() => Write(store, plans, cancel));
        return new ImportOutcome(isWritten, plans.Select(plan => plan.Outcome()).ToList(), bad) { Left = [.. plans.SelectMany(plan => plan.Left)] };
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, zone));

    private RowImport ImportOf(ImportFileKind kind, KnownRefs known, IReadOnlyCollection<string> takenIn) => kind switch
    {
        ImportFileKind.People => new PeopleImport(known, new ErasedPeople(takenIn, clock.GetUtcNow().UtcDateTime)),
        ImportFileKind.Children => new ChildrenImport(known, new LocalTimes(zone), Today),
        ImportFileKind.Venues => new VenuesImport(known),
        ImportFileKind.Relationships => new RelationshipsImport(known),
        ImportFileKind.Sessions => new SessionsImport(known, new LocalTimes(zone), clock.GetUtcNow().UtcDateTime),
    };

    private static async Task<FilePlan> Check(CaseStore store, FilePlan plan, CancellationToken cancel)
    {
        foreach (var rows in plan.File.Rows().Chunk(Together))
        {
            var readable = rows.Where(plan.IsReadable).ToList();
            await plan.Import.Load(store, readable, cancel);
            foreach (var row in readable)
                if (plan.Import.WhyLeft(row) is { } why)
                    plan.Leave(row, why);
                else
                    plan.Note(row, plan.Import.Apply(store, row));
            store.ChangeTracker.Clear();
        }
        return plan;
    }

    private static async Task Write(CaseStore store, List<FilePlan> plans, CancellationToken cancel)
    {
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        store.Database.AutoSavepointsEnabled = false;
        foreach (var plan in plans)
            foreach (var rows in plan.File.Rows().Where(plan.Differs).Chunk(Together))
                await Write(store, plan.Import, rows, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task Write(CaseStore store, RowImport import, ImportRow[] rows, CancellationToken cancel)
    {
        await import.Load(store, rows, cancel);
        foreach (var row in rows)
            import.Apply(store, row);
        await store.SaveChangesAsync(cancel);
        store.ChangeTracker.Clear();
    }
}
