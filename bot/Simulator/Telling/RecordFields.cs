using System.Globalization;
using System.Reflection;

namespace FamilyTimeBot.Simulator.Telling;

/// <summary>Every field that a row has a value in, the kind's own before those that all have.</summary>
internal static class RecordFields
{
    public static IReadOnlyList<ToldField> Of(object row) =>
        [.. Fields(row.GetType()).Select(field => (field.Name, Value: field.GetValue(row)))
            .Where(field => field.Value is not null and not "")
            .Select(field => new ToldField(Listed.Words(field.Name), InWords(field.Value!)))];

    private static IEnumerable<PropertyInfo> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.DeclaringType == type ? 0 : 1).ThenBy(field => field.MetadataToken);

    private static string InWords(object value) => value switch
    {
        bool yes => yes ? "Yes" : "No",
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum one => Listed.Words(one),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
