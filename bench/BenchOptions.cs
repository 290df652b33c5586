using System.Globalization;

namespace FamilyTimeBot.Bench;

/// <param name="Rounds">Every figure is the median of so many.</param>
/// <param name="Seconds">How long each load lasts.</param>
/// <param name="Families">How many people text in the main measurement; each has one session.</param>
/// <param name="Service">A published service to measure; null to publish this repository's.</param>
/// <param name="Only">One of turns, reading, messages, starts, sizes and planning; null for all.</param>
internal sealed record BenchOptions(int Rounds, int Seconds, int Families, string? Service, string? Only)
{
    /// <summary>Thousands of sessions that are planned.</summary>
    public IReadOnlyList<int> Copies { get; init; } = [10, 100];

    public static BenchOptions Usual { get; } = new(Rounds: 3, Seconds: 5, Families: 20_000, Service: null, Only: null);

    public bool Wants(string part) => Only is null || Only == part;

    public static BenchOptions? Read(string[] args)
    {
        var options = Usual;
        for (var at = 0; at + 1 < args.Length; at += 2)
            if (With(options, args[at], args[at + 1]) is { } changed)
                options = changed;
            else
                return null;
        return args.Length % 2 == 0 ? options : null;
    }

    public static int Usage()
    {
        Console.Error.WriteLine("bench [--rounds N] [--seconds N] [--families N] [--service FOLDER] [--only turns|reading|messages|starts|sizes|planning] [--thousands N]: see docs/bench.md");
        return 2;
    }

    private static BenchOptions? With(BenchOptions options, string name, string value)
    {
        if (name == "--service")
            return options with { Service = value };
        if (name == "--only")
            return value is "turns" or "reading" or "messages" or "starts" or "sizes" or "planning" ? options with { Only = value } : null;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return null;
        return name switch
        {
            "--rounds" => options with { Rounds = number },
            "--seconds" => options with { Seconds = number },
            "--thousands" => options with { Copies = [number] },
            "--families" => options with { Families = number },
            _ => null,
        };
    }
}
