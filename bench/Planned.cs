using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyTimeBot.Bench;

/// <summary>What `outbox plan` says it did.</summary>
internal sealed partial record Planned(int Texts, double Seconds)
{
    public static Planned Read(string output)
    {
        var found = Told().Match(output);
        return found.Success
            ? new Planned(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("outbox plan said: " + output);
    }

    [GeneratedRegex(@"Planned (\d+) texts\b.*, in ([\d.]+) s")]
    private static partial Regex Told();
}
