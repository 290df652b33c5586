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
        var output = new Option<string>("--out") { Description = "The folder where the weights go", DefaultValueFactory = _ => Path.Combine("dialogs", "Understanding", "Trained") };
        var only = new Option<string?>("--only") { Description = "Train one of the two and leave the other's file as it is" };
        only.AcceptOnlyFromAmong(Intents, Concerns);
        var report = new Option<bool>("--report") { Description = "Also print the figures: cross-validated by voice, and on the lines kept apart" };
        var mistakes = new Option<string?>("--mistakes") { Description = "With --report: a file for every message that was read wrongly" };
        var command = new Command("train", "Trains how messages are read, from the labelled lines") { corpus, output, only, report, mistakes };
        command.SetAction(parsed => Run(parsed.GetValue(corpus)!, parsed.GetValue(output)!, parsed.GetValue(only), parsed.GetValue(report), parsed.GetValue(mistakes), Console.Out, Console.Error));
        return command;
    }

    public static int Run(string corpus, string output, string? only, bool report, string? mistakes, TextWriter say, TextWriter errors)
    {
        try
        {
            Train(corpus, output, only, report, mistakes, say);
            return 0;
        }
        catch (Exception refused) when (refused is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.WriteLine(refused.Message);
            return 1;
        }
    }

    private const string Intents = "intents";

    private const string Concerns = "concerns";

    private static void Train(string corpus, string output, string? only, bool report, string? mistakes, TextWriter say)
    {
        var lines = TrainFolds.Weigh(TrainCorpus.Load(corpus, "learn"));
        if (lines.Count == 0)
            throw new FormatException($"No labelled lines in {Path.GetFullPath(Path.Combine(corpus, "learn"))}");
        var encoder = TrainedModel.ReadEncoder(File.ReadAllBytes(FileOf(output, "encoder")));
        var intents = only == Concerns ? TrainedModel.ReadIntents(File.ReadAllBytes(FileOf(output, Intents))) : null;
        var concerns = only == Intents ? TrainedModel.ReadConcerns(File.ReadAllBytes(FileOf(output, Concerns))) : null;
        var folds = report || intents is null ? TrainFolds.CrossValidate(lines, encoder, intents, concerns) : [];
        intents ??= Fit(lines, folds);
        var model = new TrainedModel(encoder, intents, concerns ?? Fit(lines, encoder, intents));
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines, {lines.Select(l => l.Line.Voice).Distinct().Count()} voices, temperature {intents.Temperature:F1}, words {intents.Joining.Words:F2}, encoder {intents.Joining.Encoder:F2}"));
        if (only != Concerns)
            Keep(FileOf(output, Intents), model.WriteIntents(), say);
        if (only != Intents)
            Keep(FileOf(output, Concerns), model.WriteConcerns(), say);
        if (!report)
            return;
        var held = TrainApart.Of(folds).SelectMany(f => new TrainReader(TrainFolds.With(f.Model, intents.Temperature, intents.Joining, intents.Surety)).Read(f.Held.Select(l => l.Line))).ToList();
        TrainReport.Write("Cross-validated by voice" + (only is null ? "" : $" ({only} only; the rest has seen these lines)"), held, say);
        var apart = new TrainReader(model).Read(TrainCorpus.Load(corpus, "score")).ToList();
        TrainReport.Write("Kept apart", apart, say);
        TrainConcernReport.Write("Concerns, cross-validated by voice", held, say);
        TrainConcernReport.Write("Concerns, kept apart", apart, say);
        if (mistakes is null)
            return;
        using var to = new StreamWriter(mistakes);
        TrainMistakes.Write("cross-validated", held, to);
        TrainMistakes.Write("kept apart", apart, to);
    }

    private static SmallNet Fit(List<TrainLine> lines, List<(TrainedModel Model, List<TrainLine> Held)> folds)
    {
        var heat = TrainFolds.Temperature(folds, (model, line) => model.Intents.Probabilities(line.Act), line => (int)line.Line.Intent);
        var apart = TrainApart.Of(folds);
        var joining = TrainJoining.Fit(apart, heat);
        return TrainFolds.FitIntents(lines).With(heat, joining, TrainSurety.Fit(apart, heat, joining));
    }

    private static ConcernWeights Fit(List<TrainLine> lines, Encoder encoder, SmallNet intents)
    {
        var without = TrainFolds.FitConcerns(lines.FindAll(line => !TrainApart.IsApart(line.Line.Voice)));
        return TrainFolds.FitConcerns(lines).With(TrainConcernJoining.Fit(lines, encoder, intents, without));
    }

    private static string FileOf(string folder, string which) => Path.Combine(folder, which + ".model");

    private static void Keep(string path, byte[] bytes, TextWriter say)
    {
        File.WriteAllBytes(path, bytes);
        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length / 1024} kB"));
    }
}
