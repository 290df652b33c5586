using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>People, and where they are reached.</summary>
internal sealed class PeopleImport(KnownRefs known, ErasedPeople erased) : RowImport(known)
{
    private readonly AddressesImport _addresses = new(known);
    private Dictionary<string, Person> _people = [];

    public override string KeyOf(ImportRow row) => row.Key("person");

    public override void Remember(ImportRow row) => Known.People[row.Cell("person")!] = row.Word("role", PersonRole.Parent);

    public override async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var refs = rows.Select(row => row.Cell("person")).ToList();
        _people = await store.People.Where(person => refs.Contains(person.Ref)).ToDictionaryAsync(person => person.Ref, StringComparer.Ordinal, cancel);
        await _addresses.Load(store, rows, cancel);
        await erased.Load(store, [.. refs.OfType<string>()], cancel);
    }

    public override string? WhyLeft(ImportRow row) => erased.WhyLeft(row.Key("person"));

    public override RowEffect Apply(CaseStore store, ImportRow row)
    {
        var personRef = row.Key("person");
        if (!_people.TryGetValue(personRef, out var person))
            _people[personRef] = person = store.People.Add(new Person { Ref = personRef, Name = "", FirstName = "" }).Entity;
        if (erased.TakeIn(store, personRef))
            person.Muted = false;
        Fill(row, person);
        var effect = EffectOn(store.Entry(person));
        var isMoved = _addresses.Apply(store, row, personRef);
        return effect == RowEffect.Nothing && isMoved ? RowEffect.Changes : effect;
    }

    private static void Fill(ImportRow row, Person person)
    {
        person.Name = row.Name("name");
        if (row.Has("first_name") || person.FirstName.Length == 0)
            person.FirstName = row.Short("first_name", row.Cell("first_name")) ?? person.Name.Split(' ')[0];
        person.Role = Role(row);
        Set(row, "language", CellReading.Language, value => person.Language = value);
        Set(row, "format", (cells, column) => cells.Word(column, Usual(person.Role)), value => person.Format = value);
        if (!row.Has("format") && person.Role == PersonRole.YoungPerson)
            person.Format = WordingFormat.YoungPerson;
        Set(row, "muted", CellReading.YesNo, value => person.Muted = value);
        Set(row, "on_hold", CellReading.YesNo, value => person.OnHold = value);
    }

    private static PersonRole Role(ImportRow row)
    {
        if (row.Cell("role") is null)
            row.Refuse("role", "is empty");
        return row.Word("role", PersonRole.Parent);
    }

    private static WordingFormat Usual(PersonRole role) =>
        role == PersonRole.YoungPerson ? WordingFormat.YoungPerson : WordingFormat.Adult;
}
