using System.Globalization;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Dialogs.Understanding;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace FamilyTimeBot.EncoderTraining;

internal sealed record TeachingOptions(string Corpus, string Output, int Epochs)
{
    public const int UsualEpochs = 6;

    public const int Batch = 128;

    public const float Rate = 3e-4f;

    /// <summary>The share of the steps in which the rate rises.</summary>
    public const float Rise = 0.06f;

    /// <summary>How often a line is seen with slips.</summary>
    public const double Slipped = 0.25;

    /// <summary>A little doubt left to every label.</summary>
    public const double Smoothing = 0.02;

    public const int Seed = 1;
}

/// <summary>Teaches the encoder on the voices that are learnt from, but for those that <see cref="TrainApart"/> keeps.</summary>
internal static class Teaching
{
    private const int Score = 256;

    public static void Run(TeachingOptions options, TextWriter say)
    {
        Directory.CreateDirectory(options.Output);
        torch.random.manual_seed(TeachingOptions.Seed);
        set_num_threads(Environment.ProcessorCount);
        var source = MiniLm.Load();
        var pieces = new Vocabulary(source.Pieces);
        var lines = TrainCorpus.Load(options.Corpus, "learn");
        var taught = Sample.Of(lines.Where(line => !TrainApart.IsApart(line.Voice)), pieces.Pieces);
        var apart = Sample.Of(lines.Where(line => TrainApart.IsApart(line.Voice)), pieces.Pieces);
        if (taught.Count == 0)
            throw new FormatException($"No labelled lines in {Path.GetFullPath(Path.Combine(options.Corpus, "learn"))}");
        say.WriteLine($"{taught.Count} lines to learn from, {apart.Count} apart");
        using var net = new EncoderNet(source, pieces);
        Teach(net, taught, options, epoch => say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: {Right(net, apart):F4} right of those apart")));
        var path = Path.Combine(options.Output, "encoder.model");
        File.WriteAllBytes(path, TrainedModel.Write(Keeping.Of(net, pieces, taught)));
        say.WriteLine($"{path}: {new FileInfo(path).Length / 1024} kB");
    }

    private static void Teach(EncoderNet net, List<Sample> samples, TeachingOptions options, Action<int> told)
    {
        var dice = new Random(TeachingOptions.Seed);
        using var steps = optim.AdamW(net.Parameters, TeachingOptions.Rate, weight_decay: 0.01);
        var (step, all) = (0, options.Epochs * samples.Count / TeachingOptions.Batch);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            foreach (var batch in Batches(samples, dice))
                Step(net, steps, batch, Rate(step++, all));
            told(epoch);
        }
    }

    private static float Rate(int step, int all) => TeachingOptions.Rate * Math.Min(1, step / (all * TeachingOptions.Rise)) * Math.Max(0.02f, 1 - (step / (float)all));

    private static void Step(EncoderNet net, optim.Optimizer steps, (EncoderText Text, Sample Of)[] batch, float rate)
    {
        using var scope = NewDisposeScope();
        foreach (var group in steps.ParamGroups)
            group.LearningRate = rate;
        var (intents, concerns) = net.Scores([.. batch.Select(one => one.Text)], isTaught: true);
        var loss = Loss(intents, batch, one => one.Intent, TeachingOptions.Smoothing) + Loss(concerns, batch, one => one.Concern, 0);
        steps.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(net.Parameters, 1);
        steps.step();
        net.StepWords(rate);
    }

    private static Tensor Loss(Tensor scores, (EncoderText Text, Sample Of)[] batch, Func<Sample, int?> label, double smoothing)
    {
        var labelled = Enumerable.Range(0, batch.Length).Where(i => label(batch[i].Of) is not null).Select(i => (long)i).ToArray();
        return labelled.Length == 0
            ? scores.sum() * 0
            : F.cross_entropy(scores.index_select(0, tensor(labelled)), tensor([.. labelled.Select(i => (long)label(batch[i].Of)!)]), label_smoothing: smoothing);
    }

    /// <summary>Texts of like length go together, so that little is thought about nothing; in an order by chance.</summary>
    private static IEnumerable<(EncoderText Text, Sample Of)[]> Batches(List<Sample> samples, Random dice)
    {
        var order = samples.Select(one => (Text: dice.NextDouble() < TeachingOptions.Slipped ? one.Slipped : one.Text, Of: one)).ToArray();
        dice.Shuffle(order);
        var batches = order.Chunk(TeachingOptions.Batch * 50).SelectMany(part => part.OrderBy(one => one.Text.Pieces.Length).Chunk(TeachingOptions.Batch)).ToArray();
        dice.Shuffle(batches);
        return batches;
    }

    private static double Right(EncoderNet net, List<Sample> samples)
    {
        using var still = no_grad();
        var asked = samples.FindAll(one => one.Intent is not null);
        var right = 0;
        foreach (var batch in asked.OrderBy(one => one.Text.Pieces.Length).Chunk(Score))
        {
            using var scope = NewDisposeScope();
            var read = net.Scores([.. batch.Select(one => one.Text)], isTaught: false).Intents.argmax(1).data<long>().ToArray();
            right += batch.Where((one, i) => one.Intent == read[i]).Count();
        }

        return right / (double)Math.Max(1, asked.Count);
    }
}
