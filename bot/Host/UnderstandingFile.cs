using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Host;

/// <summary>The trained reader of messages, from the two files of weights beside the program.</summary>
public static class UnderstandingFile
{
    public static readonly string Folder = Path.Combine("dialogs", "Understanding", "Trained");

    public static IUnderstanding Load() => Load(FamilyTimeHost.Beside(Folder));

    /// <exception cref="SettingsException">A file is missing, damaged or of another version.</exception>
    public static IUnderstanding Load(string folder)
    {
        var (intents, concerns) = (Path.Combine(folder, "intents.model"), Path.Combine(folder, "concerns.model"));
        Check(intents, bytes => TrainedModel.ReadIntents(bytes));
        Check(concerns, bytes => TrainedModel.ReadConcerns(bytes));
        return new FamilyTimeUnderstanding(File.ReadAllBytes(intents), File.ReadAllBytes(concerns));
    }

    private static void Check(string path, Action<byte[]> read)
    {
        if (!File.Exists(path))
            throw new SettingsException(path, 0, "is missing; `train` writes it");
        try
        {
            read(File.ReadAllBytes(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SettingsException(path, 0, $"cannot be used: {unreadable.Message}");
        }
    }
}
