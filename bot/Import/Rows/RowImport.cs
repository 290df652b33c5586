using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FamilyTimeBot.Import.Rows;

/// <summary>What a line does to the store.</summary>
internal enum RowEffect
{
    Nothing,
    Adds,
    Changes,
}

/// <summary>How lines of one kind of file become entities. The same code checks a line and writes it.</summary>
internal abstract class RowImport(KnownRefs known)
{
    protected KnownRefs Known => known;

    /// <summary>What a line is about, for finding it twice in one file.</summary>
    public abstract string KeyOf(ImportRow row);

    /// <summary>Brings what those lines are about into the context.</summary>
    public abstract Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel);

    /// <summary>Why a good line does nothing; null for one that is taken.</summary>
    public virtual string? WhyLeft(ImportRow row) => null;

    /// <summary>Puts the line's values on its entity. A line that was refused on the way is not used.</summary>
    public abstract RowEffect Apply(CaseStore store, ImportRow row);

    /// <summary>A good line's own reference may be used by the lines after it.</summary>
    public virtual void Remember(ImportRow row)
    {
    }

    protected static void Set<T>(ImportRow row, string column, Func<ImportRow, string, T> read, Action<T> set)
    {
        if (row.Has(column))
            set(read(row, column));
    }

    protected string? Person(ImportRow row, string column)
    {
        var person = row.Cell(column);
        if (person is not null && !Known.People.ContainsKey(person))
            row.Refuse(column, $"no person \"{person}\" is known");
        return person;
    }

    protected string? Venue(ImportRow row, string column)
    {
        var venue = row.Cell(column);
        if (venue is not null && !Known.Venues.Contains(venue))
            row.Refuse(column, $"no venue \"{venue}\" is known");
        return venue;
    }

    protected string Child(ImportRow row, string column)
    {
        var child = row.Key(column);
        if (child.Length > 0 && !Known.Children.Contains(child))
            row.Refuse(column, $"no child \"{child}\" is known");
        return child;
    }

    protected static RowEffect EffectOn(EntityEntry entry)
    {
        if (entry.State == EntityState.Added)
            return RowEffect.Adds;
        entry.DetectChanges();
        return entry.State == EntityState.Modified ? RowEffect.Changes : RowEffect.Nothing;
    }
}
