using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The trained part: the weights for intents and for concerns.</summary>
internal sealed record TrainedModel(Weights Intents, Weights Concerns)
{
    private const int Version = 2;

    /// <summary>The weights in the file's bytes; null when there are none.</summary>
    public static TrainedModel? Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return null;
        using var file = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (file.ReadInt32() != Version)
            throw new InvalidDataException("The trained weights are of another version: train again");
        return new TrainedModel(Weights.Read(file), Weights.Read(file));
    }

    public byte[] Write()
    {
        var buffer = new MemoryStream();
        using (var file = new BinaryWriter(buffer, Encoding.UTF8))
        {
            file.Write(Version);
            Intents.Write(file);
            Concerns.Write(file);
        }

        return buffer.ToArray();
    }
}
