using System.CommandLine;
using FamilyTimeBot.EncoderTraining;

var corpus = new Option<string>("--corpus") { Description = "The folder of labelled lines", DefaultValueFactory = _ => Path.Combine("dialogs", "Understanding", "Corpus") };
var output = new Option<string>("--out") { Description = "The folder where the weights go", DefaultValueFactory = _ => Path.Combine("dialogs", "Understanding", "Trained") };
var epochs = new Option<int>("--epochs") { Description = "How often each line is gone through", DefaultValueFactory = _ => TeachingOptions.UsualEpochs };
var command = new RootCommand("Teaches the encoder on the labelled lines, and writes encoder.model") { corpus, output, epochs };
command.SetAction(parsed =>
{
    try
    {
        Teaching.Run(new TeachingOptions(parsed.GetValue(corpus)!, parsed.GetValue(output)!, parsed.GetValue(epochs)), Console.Out);
        return 0;
    }
    catch (Exception refused) when (refused is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
    {
        Console.Error.WriteLine(refused.Message);
        return 1;
    }
});
return command.Parse(args).Invoke();
