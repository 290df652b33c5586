using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>Everybody the service knows, where they are reached, and what they may be told about whom.</summary>
internal sealed class PeopleExport : IExport
{
    public string Name => "people";

    public IReadOnlyList<string> Columns { get; } =
        ["person", "name", "firstName", "role", "language", "format", "muted", "onHold", "noticeGivenAt", "addresses", "children"];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        var people = store.People
            .Include(person => person.Addresses).ThenInclude(link => link.Address)
            .Include(person => person.Relationships)
            .AsSplitQuery()
            .AsNoTracking()
            .OrderBy(person => person.Ref);
        await foreach (var person in people.AsAsyncEnumerable())
            yield return Row(person);
    }

    private static ExportRow Row(Person person) => new()
    {
        { "person", person.Ref },
        { "name", person.Name },
        { "firstName", person.FirstName },
        { "role", person.Role },
        { "language", person.Language },
        { "format", person.Format },
        { "muted", person.Muted },
        { "onHold", person.OnHold },
        { "noticeGivenAt", person.NoticeGivenAt },
        { "addresses", person.Addresses.Select(link => Row(link.Address!)).ToList() },
        { "children", person.Relationships.OrderBy(own => own.ChildRef, StringComparer.Ordinal).Select(Row).ToList() },
    };

    private static ExportRow Row(Address address) => new()
    {
        { "channel", address.Channel },
        { "value", address.Value },
        { "privacy", address.Privacy },
        { "optedOutAt", address.OptedOutAt },
        { "wrongNumberAt", address.WrongNumberAt },
    };

    private static ExportRow Row(Relationship own) => new()
    {
        { "child", own.ChildRef },
        { "kind", own.Kind },
        { "tell", Enum.GetValues<Tell>().Where(item => item != Tell.Nothing && own.Tell.HasFlag(item)).Select(item => JsonLinesWriter.Text(item)).ToList() },
        { "suspended", own.Suspended },
        { "courtRestrained", own.CourtRestrained },
    };
}
