using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>Children, and whether they may be messaged: who recorded it and when comes with it, or it is refused.</summary>
internal sealed class ChildrenImport(KnownRefs known, LocalTimes times, DateOnly today) : RowImport(known)
{
    private Dictionary<string, Child> _children = [];

    public override string KeyOf(ImportRow row) => row.Key("child");

    public override void Remember(ImportRow row) => Known.Children.Add(row.Cell("child")!);

    public override async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var refs = rows.Select(row => row.Cell("child")).ToList();
        _children = await store.Children.Where(child => refs.Contains(child.Ref)).ToDictionaryAsync(child => child.Ref, StringComparer.Ordinal, cancel);
    }

    public override RowEffect Apply(CaseStore store, ImportRow row)
    {
        var childRef = row.Key("child");
        if (!_children.TryGetValue(childRef, out var child))
            _children[childRef] = child = store.Children.Add(new Child { Ref = childRef, FirstName = "" }).Entity;
        child.FirstName = row.Name("first_name");
        Set(row, "born", (cells, column) => cells.Born(column, today), value => child.BornOn = value);
        Set(row, "person", YoungPerson, value => child.PersonRef = value);
        Set(row, "social_worker", Person, value => child.SocialWorkerRef = value);
        Set(row, "on_hold", CellReading.YesNo, value => child.OnHold = value);
        Set(row, "may_message", CellReading.YesNo, value => Consent(row, child, value));
        return EffectOn(store.Entry(child));
    }

    private string? YoungPerson(ImportRow row, string column)
    {
        var person = Person(row, column);
        if (person is not null && Known.People.TryGetValue(person, out var role) && role != PersonRole.YoungPerson)
            row.Refuse(column, $"\"{person}\" is a {Words.Snake(role)}; the child as somebody who writes has the role young_person");
        return person;
    }

    private void Consent(ImportRow row, Child child, bool may)
    {
        child.MayMessage = may;
        child.MayMessageRecordedBy = row.Short("may_message_by", row.Cell("may_message_by"));
        child.MayMessageRecordedAt = times.Read(row, "may_message_at");
        if (may && row.Cell("may_message_by") is null)
            row.Refuse("may_message_by", "is empty: a yes needs who recorded it");
        if (may && row.Cell("may_message_at") is null)
            row.Refuse("may_message_at", "is empty: a yes needs when it was recorded");
    }
}
