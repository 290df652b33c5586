using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>A labelled line (see dialogs/Understanding/Corpus/README.md).</summary>
internal sealed record LabelledLine(
    string Voice, int Number, ReadingContext Context, Intent Intent, string? Session, int? Minutes, int? Rating, ConcernLevel Concern, string Also, string Text);

/// <summary>Reads the labelled lines of a folder.</summary>
internal static class TrainCorpus
{
    private const int Columns = 10;

    public static List<LabelledLine> Load(string corpus, string part)
    {
        var worlds = new Dictionary<string, (DateTime Now, List<KnownSession> Sessions)>();
        var folder = Path.Combine(corpus, part);
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => Lines(corpus, file, worlds))];
    }

    private static IEnumerable<LabelledLine> Lines(string corpus, string file, Dictionary<string, (DateTime Now, List<KnownSession> Sessions)> worlds)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('\t', Columns);
            if (columns.Length != Columns)
                throw new FormatException($"{file}({number}): ten columns, {columns.Length} found");
            yield return Line(corpus, Path.GetFileNameWithoutExtension(file), number, columns, worlds);
        }
    }

    private static LabelledLine Line(string corpus, string voice, int number, string[] columns, Dictionary<string, (DateTime Now, List<KnownSession> Sessions)> worlds)
    {
        if (!worlds.TryGetValue(columns[0], out var world))
            worlds[columns[0]] = world = World(Path.Combine(corpus, "worlds", columns[0] + ".json"));
        var context = new ReadingContext(world.Now, Named<Writer>(columns[1]), columns[2] == "-" ? Asked.Nothing : Named<Asked>(columns[2]), world.Sessions);
        return new LabelledLine(
            voice, number, context, Named<Intent>(columns[3]), Given(columns[4]), Figure(columns[5]), Figure(columns[6]), Named<ConcernLevel>(columns[7]), columns[8], columns[9].Replace("\\n", "\n", StringComparison.Ordinal));
    }

    private static (DateTime Now, List<KnownSession> Sessions) World(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return (UnderstandLine.Instant(json.RootElement, "now"), UnderstandLine.SessionsOf(json.RootElement));
    }

    private static string? Given(string column) => column == "-" ? null : column;

    private static int? Figure(string column) => column == "-" ? null : int.Parse(column, CultureInfo.InvariantCulture);

    public static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name.Replace("_", "", StringComparison.Ordinal), true, out var value) ? value : throw new FormatException($"No such label: {name}");
}
