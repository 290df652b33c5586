using System.Globalization;

namespace FamilyTimeBot.Bench.World;

/// <summary>A store with a thousand times the sessions: strangers' families, who do not text, around those who do.</summary>
internal static class Multiplied
{
    private const int CopiesOfFamilies = 100;
    private const int SessionsEach = 10;

    /// <summary>Adds a hundred strangers' families for each that is there, and to each of these ten sessions, a week apart.</summary>
    public static void AddStrangers(string file)
    {
        Copy(file, "People", CopiesOfFamilies, ("Ref", "Ref || '-' || n"));
        Copy(file, "Children", CopiesOfFamilies, ("Ref", "Ref || '-' || n"));
        Copy(file, "Relationships", CopiesOfFamilies, ("PersonRef", "PersonRef || '-' || n"), ("ChildRef", "ChildRef || '-' || n"));
        const int each = CopiesOfFamilies * SessionsEach;
        var (family, week) = (Text($" || '-' || (n % {CopiesOfFamilies} + 1)"), Text($"'+' || (7 * (n / {CopiesOfFamilies})) || ' days'"));
        Copy(file, "Sessions", each, ("Ref", "Ref || '-' || n"), ("ChildRef", "ChildRef" + family), ("StartsAt", $"datetime(StartsAt, {week})"), ("EndsAt", $"datetime(EndsAt, {week})"));
        Copy(file, "SessionAttendees", each, ("SessionRef", "SessionRef || '-' || n"), ("PersonRef", "PersonRef" + family));
    }

    private static void Copy(string file, string table, int times, params (string Column, string Value)[] changed)
    {
        var columns = Sql.Columns(file, table);
        var values = columns.Select(column => changed.FirstOrDefault(change => change.Column == column).Value ?? column);
        Sql.Execute(file, Text($"""
            WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {times})
            INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table}, copies
            """));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
