using System.CommandLine;
using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary><c>train</c>: fits the classifiers on the labelled lines and writes their weights. Same lines, same weights.</summary>
public static class TrainCommand
{
    public static Command Build()
    {
        var corpus = new Option<string>("--corpus") { Description = "The folder of labelled lines", DefaultValueFactory = _ => Path.Combine("dialogs", "Understanding", "Corpus") };
        var output = new Option<string>("--out") { Description = "Where the weights go", DefaultValueFactory = _ => Path.Combine("dialogs", "Understanding", "Trained", "understanding.model") };
        var report = new Option<bool>("--report") { Description = "Also print the figures: cross-validated by voice, and on the lines kept apart" };
        var command = new Command("train", "Trains how messages are read, from the labelled lines") { corpus, output, report };
        command.SetAction(parsed => Run(parsed.GetValue(corpus)!, parsed.GetValue(output)!, parsed.GetValue(report), Console.Out, Console.Error));
        return command;
    }

    public static int Run(string corpus, string output, bool report, TextWriter say, TextWriter errors)
    {
        try
        {
            Train(corpus, output, report, say);
            return 0;
        }
        catch (Exception refused) when (refused is FormatException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(refused.Message);
            return 1;
        }
    }

    private static void Train(string corpus, string output, bool report, TextWriter say)
    {
        var lines = TrainFolds.Weigh(TrainCorpus.Load(corpus, "learn"));
        if (lines.Count == 0)
            throw new FormatException($"No labelled lines in {Path.GetFullPath(Path.Combine(corpus, "learn"))}");
        var folds = TrainFolds.CrossValidate(lines);
        var intents = TrainFolds.Temperature(folds, m => m.Intents, l => (l.Act, (int)l.Line.Intent));
        var concerns = TrainFolds.Temperature(folds, m => m.Concerns, l => (l.Whole, (int)l.Line.Concern));
        var model = TrainFolds.Fit(lines, intents, concerns);
        var bytes = model.Write();
        File.WriteAllBytes(output, bytes);
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines, {lines.Select(l => l.Line.Voice).Distinct().Count()} voices, temperatures {intents:F1} and {concerns:F1}, {bytes.Length / 1024} kB: {output}"));
        if (!report)
            return;
        var held = folds.SelectMany(f => new TrainReader(TrainFolds.With(f.Model, intents, concerns)).Read(f.Held.Select(l => l.Line))).ToList();
        TrainReport.Write("Cross-validated by voice", held, say);
        TrainReport.Write("Kept apart", new TrainReader(model).Read(TrainCorpus.Load(corpus, "score")).ToList(), say);
    }
}
