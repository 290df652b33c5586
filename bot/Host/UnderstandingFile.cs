using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Host;

/// <summary>The trained reader of messages, from the three files of weights beside the program.</summary>
public static class UnderstandingFile
{
    public static readonly string Folder = Path.Combine("dialogs", "Understanding", "Trained");

    public static IUnderstanding Load() => Load(FamilyTimeHost.Beside(Folder));

    /// <exception cref="SettingsException">A file is missing, damaged or of another version.</exception>
    public static IUnderstanding Load(string folder)
    {
        var encoder = Read(Path.Combine(folder, "encoder.model"), TrainedModel.ReadEncoder);
        var intents = Read(Path.Combine(folder, "intents.model"), TrainedModel.ReadIntents);
        return new FamilyTimeUnderstanding(new TrainedModel(encoder, intents, Read(Path.Combine(folder, "concerns.model"), TrainedModel.ReadConcerns)));
    }

    /// <summary>Reads a few messages of many kinds, so that nobody's first one waits for the program to be made ready.</summary>
    public static void WarmUp(IUnderstanding understanding)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        var now = new DateTime(2026, 11, 23, 10, 15, 0);
        KnownSession[] sessions = [new("S1", now.AddHours(5), now.AddHours(6), "Amelia", "Willow House", ["Mum"]), new("S2", now.AddDays(3), now.AddDays(3).AddHours(1), "Tyler", "Elm Centre", ["Dad"])];
        foreach (var writer in Enum.GetValues<Writer>())
            foreach (var asked in Enum.GetValues<Asked>())
                foreach (var text in OfManyKinds)
                    understanding.Read(text, new ReadingContext(now, writer, asked, sessions));
    }

    private static readonly string[] OfManyKinds =
    [
        "cnt mke 2moz lo bn sick all nite soz", "yes ill be there but 20 mins late, traffic is killing me :(", "not this thurs the one after, half 4 ok? \U0001F44D",
        "he hit her again and she says she wants to die", "nie mogę przyjść jutro", "what time is it on the 26/11 and who is bringing them", "5", "STOP",
    ];

    private static T Read<T>(string path, Func<byte[], T> read)
    {
        if (!File.Exists(path))
            throw new SettingsException(path, 0, "is missing; `train` writes it");
        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SettingsException(path, 0, $"cannot be used: {unreadable.Message}");
        }
    }
}
