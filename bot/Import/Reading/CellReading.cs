using System.Globalization;
using System.Text.RegularExpressions;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Import.Reading;

/// <summary>Cells as values. What cannot be read is refused with words that say what could be.</summary>
internal static partial class CellReading
{
    private const int MostReference = 64;
    private const int MostName = 200;
    private const int MostAddress = 300;
    private const int EarliestBirth = 1900;

    public static string Key(this ImportRow row, string column)
    {
        var key = row.Cell(column);
        if (key is null)
            row.Refuse(column, "is empty");
        else if (key.Length > MostReference)
            row.Refuse(column, $"is longer than {MostReference} characters");
        return key ?? "";
    }

    public static string Name(this ImportRow row, string column)
    {
        var name = row.Cell(column);
        if (name is null)
            row.Refuse(column, "is empty");
        return row.Short(column, name) ?? "";
    }

    public static string? Short(this ImportRow row, string column, string? text, int most = MostName)
    {
        if (text?.Length > most)
            row.Refuse(column, $"is longer than {most} characters");
        return text;
    }

    public static bool YesNo(this ImportRow row, string column)
    {
        switch (row.Cell(column)?.ToLowerInvariant())
        {
            case "yes" or "y" or "true" or "1":
                return true;
            case null or "no" or "n" or "false" or "0":
                return false;
            default:
                row.Refuse(column, $"\"{row.Cell(column)}\" is neither yes nor no");
                return false;
        }
    }

    /// <summary>"young_person", "Young person" and "YoungPerson" are one word.</summary>
    public static T Word<T>(this ImportRow row, string column, T whenEmpty)
        where T : struct, Enum
    {
        if (row.Cell(column) is not { } text)
            return whenEmpty;
        if (WordOf<T>(text) is { } word)
            return word;
        row.Refuse(column, $"\"{text}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(Words.Snake))}");
        return whenEmpty;
    }

    public static Tell Tell(this ImportRow row, string column)
    {
        var tell = Model.People.Tell.Nothing;
        foreach (var item in row.List(column))
            if (WordOf<Tell>(item) is { } word)
                tell |= word;
            else
                row.Refuse(column, $"\"{item}\" is none of session, time, venue, companions, others_answers");
        return tell;
    }

    public static IReadOnlyList<string> List(this ImportRow row, string column) =>
        row.Cell(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>E.164; British unless it says otherwise.</summary>
    public static IReadOnlyList<string> Numbers(this ImportRow row, string column)
    {
        var numbers = new List<string>();
        foreach (var text in row.List(column))
            if (SmsNumbers.ToE164(text) is { } number)
                numbers.Add(number);
            else
                row.Refuse(column, $"\"{text}\" is no telephone number");
        return numbers.Distinct(StringComparer.Ordinal).ToList();
    }

    public static IReadOnlyList<string> Accounts(this ImportRow row, string column)
    {
        var accounts = row.List(column);
        foreach (var account in accounts)
            row.Short(column, account, MostAddress);
        return accounts;
    }

    /// <summary>BCP 47, as far as its shape goes: "English" is a name and no tag.</summary>
    public static string Language(this ImportRow row, string column)
    {
        var language = row.Cell(column) ?? "en";
        if (language.Length > 32 || !LanguageTag().IsMatch(language))
            row.Refuse(column, $"\"{language}\" is no language tag like en or pt-BR");
        return language;
    }

    /// <summary>A year mistyped too far back would let a child's records go at once.</summary>
    public static DateOnly? Born(this ImportRow row, string column, DateOnly today)
    {
        var born = row.Date(column);
        if (born > today)
            row.Refuse(column, $"\"{row.Cell(column)}\" lies in the future");
        if (born?.Year < EarliestBirth)
            row.Refuse(column, $"\"{row.Cell(column)}\" lies too far back to be a child's");
        return born;
    }

    private static DateOnly? Date(this ImportRow row, string column)
    {
        if (row.Cell(column) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        row.Refuse(column, $"\"{text}\" is no date like 2012-03-04");
        return null;
    }

    private static T? WordOf<T>(string text)
        where T : struct, Enum
    {
        var word = text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return !char.IsAsciiDigit(word.FirstOrDefault('0')) && !word.Contains(',', StringComparison.Ordinal) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
