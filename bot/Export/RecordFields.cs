using System.Reflection;
using System.Text.Json;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Export;

/// <summary>A record as a row: what all records have, then the kind's own fields under their own names.</summary>
internal static class RecordFields
{
    private static readonly string[] OfAll =
    [
        "id", "kind", "person", "role", "child", "session", "channel", "at", "words", "supersedes",
        "address", "messageIds", "run", "name", "unconfirmed", "partial",
    ];

    private static readonly Dictionary<Type, List<PropertyInfo>> Own = Kinds().ToDictionary(kind => kind, OwnProperties);

    public static IReadOnlyList<string> Columns { get; } =
        [.. OfAll, .. Own.OrderBy(kind => kind.Key.Name, StringComparer.Ordinal).SelectMany(kind => kind.Value).Select(Name).Distinct()];

    public static ExportRow Row(CaseRecord record)
    {
        var row = new ExportRow
        {
            { "id", record.Id },
            { "kind", record.GetType().Name },
            { "person", record.PersonRef },
            { "role", record.Role },
            { "child", record.ChildRef },
            { "session", record.SessionRef },
            { "channel", record.Channel },
            { "at", record.At },
            { "words", record.Words },
            { "supersedes", record.SupersedesId },
            { "address", record.Address },
            { "messageIds", record.MessageIds.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
            { "run", record.RunId },
            { "name", record.Name },
            { "unconfirmed", record.Unconfirmed },
            { "partial", record.Partial },
        };
        foreach (var property in Own[record.GetType()])
            row.Add(Name(property), property.GetValue(record));
        return row;
    }

    private static IEnumerable<Type> Kinds() =>
        typeof(CaseRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseRecord)) && !type.IsAbstract);

    private static List<PropertyInfo> OwnProperties(Type kind) =>
        kind.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite).ToList();

    private static string Name(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
