using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>Who is what to which child, what they may be told, and what is forbidden.</summary>
internal sealed class RelationshipsImport(KnownRefs known) : RowImport(known)
{
    private Dictionary<(string Person, string Child), Relationship> _relationships = [];

    public override string KeyOf(ImportRow row) => $"{row.Key("person")} and {row.Key("child")}";

    public override async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var people = rows.Select(row => row.Cell("person")).Distinct().ToList();
        var held = await store.Relationships.Where(relationship => people.Contains(relationship.PersonRef)).ToListAsync(cancel);
        _relationships = held.ToDictionary(relationship => (relationship.PersonRef, relationship.ChildRef));
    }

    public override RowEffect Apply(CaseStore store, ImportRow row)
    {
        row.Key("person");
        var key = (Person: Person(row, "person") ?? "", Child: Child(row, "child"));
        if (!_relationships.TryGetValue(key, out var relationship))
            _relationships[key] = relationship = store.Relationships.Add(New(key)).Entity;
        relationship.Kind = row.Name("kind");
        Set(row, "tell", CellReading.Tell, value => relationship.Tell = value);
        Set(row, "suspended", CellReading.YesNo, value => relationship.Suspended = value);
        Set(row, "court_restrained", CellReading.YesNo, value => relationship.CourtRestrained = value);
        return EffectOn(store.Entry(relationship));
    }

    private static Relationship New((string Person, string Child) key) =>
        new() { PersonRef = key.Person, ChildRef = key.Child, Kind = "" };
}
