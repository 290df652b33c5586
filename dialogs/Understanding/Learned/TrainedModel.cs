using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// The trained part: the encoder, the weights for intents and those for concerns, each in a file of its own, so that one can be trained without the others.
/// </summary>
internal sealed record TrainedModel(Encoder Encoder, SmallNet Intents, ConcernWeights Concerns)
{
    private const int EncoderVersion = 1;

    private const int IntentsVersion = 5;

    private const int ConcernsVersion = 6;

    private const int EncoderKind = 0x45545446;

    private const int IntentsKind = 0x49545446;

    private const int ConcernsKind = 0x43545446;

    /// <summary>What the rules and both learned readers make of a stretch.</summary>
    public Opinions Opinions(Evidence evidence, Segment segment)
    {
        var verdict = Grammar.Judge(evidence, segment.From, segment.To);
        var (words, encoder) = (Intents.Probabilities(Features.Of(evidence, segment, verdict)), Encoder.Of(evidence, segment, verdict));
        return new Opinions(segment, verdict, words, encoder, Intents.Joining.Both(words, encoder.Intents));
    }

    public static Encoder ReadEncoder(byte[] bytes) => Read(bytes, EncoderKind, EncoderVersion, Encoder.Read);

    public static SmallNet ReadIntents(byte[] bytes) => Read(bytes, IntentsKind, IntentsVersion, file => SmallNet.Read(file, Enum.GetValues<Intent>().Length));

    public static ConcernWeights ReadConcerns(byte[] bytes) => Read(bytes, ConcernsKind, ConcernsVersion, ConcernWeights.Read);

    public static byte[] Write(Encoder encoder) => Write(encoder.Write, EncoderKind, EncoderVersion);

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
