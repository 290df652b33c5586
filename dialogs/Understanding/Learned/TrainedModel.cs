using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The trained part: the weights for intents and for concerns, each in a file of its own, so that one can be trained without the other.</summary>
internal sealed record TrainedModel(SmallNet Intents, ConcernWeights Concerns)
{
    private const int IntentsVersion = 4;

    private const int ConcernsVersion = 5;

    private const int IntentsKind = 0x49545446;

    private const int ConcernsKind = 0x43545446;

    /// <summary>The weights in the two files' bytes; null when neither holds any.</summary>
    public static TrainedModel? Read(byte[] intents, byte[] concerns) =>
        intents.Length == 0 && concerns.Length == 0 ? null : new TrainedModel(ReadIntents(intents), ReadConcerns(concerns));

    public static SmallNet ReadIntents(byte[] bytes) => Read(bytes, IntentsKind, IntentsVersion, file => SmallNet.Read(file, Enum.GetValues<Intent>().Length));

    public static ConcernWeights ReadConcerns(byte[] bytes) => Read(bytes, ConcernsKind, ConcernsVersion, ConcernWeights.Read);

    public byte[] WriteIntents() => Write(Intents.Write, IntentsKind, IntentsVersion);

    public byte[] WriteConcerns() => Write(Concerns.Write, ConcernsKind, ConcernsVersion);

    private static T Read<T>(byte[] bytes, int kind, int version, Func<BinaryReader, T> read)
    {
        using var file = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (bytes.Length < 2 * sizeof(int) || file.ReadInt32() != kind)
            throw new InvalidDataException("it does not hold the weights that belong here");
        if (file.ReadInt32() is var found && found != version)
            throw new InvalidDataException($"its version is {found}, and this program reads version {version}: train again");
        try
        {
            return read(file);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("it is cut short");
        }
    }

    private static byte[] Write(Action<BinaryWriter> weights, int kind, int version)
    {
        var buffer = new MemoryStream();
        using (var file = new BinaryWriter(buffer, Encoding.UTF8))
        {
            file.Write(kind);
            file.Write(version);
            weights(file);
        }

        return buffer.ToArray();
    }
}
