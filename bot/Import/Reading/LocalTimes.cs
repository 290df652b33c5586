using System.Globalization;

namespace FamilyTimeBot.Import.Reading;

/// <summary>
/// Times as staff write them, in the service's own zone: "2026-11-26 16:00". In the hour that the autumn has twice
/// the cell says which ("2026-10-25 01:30 BST" or "GMT"); the hour that the spring leaves out is refused.
/// </summary>
internal sealed class LocalTimes(TimeZoneInfo zone)
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "dd/MM/yyyy HH:mm", "d/M/yyyy H:mm"];

    /// <returns>UTC; null when the cell was empty or refused.</returns>
    public DateTime? Read(ImportRow row, string column)
    {
        if (row.Cell(column) is not { } text)
            return null;
        var (time, half) = Split(text);
        if (DateTime.TryParseExact(time, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return ToUtc(row, column, local, half);
        row.Refuse(column, $"\"{text}\" is no time like 2026-11-26 16:00");
        return null;
    }

    /// <summary>A time, or the hour alone on the day of the start.</summary>
    public DateTime? ReadEnd(ImportRow row, string column, DateTime? startUtc)
    {
        if (startUtc is not { } start || !TimeOnly.TryParseExact(row.Cell(column), ["HH:mm", "H:mm"], out var hour))
            return Read(row, column);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(start, zone));
        return ToUtc(row, column, day.ToDateTime(hour), half: null);
    }

    private DateTime? ToUtc(ImportRow row, string column, DateTime local, string? half)
    {
        if (zone.IsInvalidTime(local))
            row.Refuse(column, $"{Shown(local)} does not exist: the clocks go forward that night");
        else if (zone.IsAmbiguousTime(local) && half is null)
            row.Refuse(column, $"{Shown(local)} happens twice: the clocks go back that night. Write \"{Shown(local)} BST\" for the first or \"{Shown(local)} GMT\" for the second");
        else if (half is not null && half != NameAt(local) && !zone.IsAmbiguousTime(local))
            row.Refuse(column, $"{Shown(local)} is {NameAt(local)}, not {half}");
        else
            return DateTime.SpecifyKind(local - OffsetOf(local, half), DateTimeKind.Utc);
        return null;
    }

    private TimeSpan OffsetOf(DateTime local, string? half) => zone.IsAmbiguousTime(local)
        ? half == "BST" ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetAmbiguousTimeOffsets(local).Min()
        : zone.GetUtcOffset(local);

    private string NameAt(DateTime local) => zone.IsDaylightSavingTime(local) ? "BST" : "GMT";

    private static (string Time, string? Half) Split(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.EndsWith(" BST", StringComparison.Ordinal) || upper.EndsWith(" GMT", StringComparison.Ordinal)
            ? (text[..^4].TrimEnd(), upper[^3..])
            : (text, null);
    }

    private static string Shown(DateTime local) => local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
