using System.Runtime.InteropServices;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Turns what the encoder makes of a stretch into chances of classes.</summary>
internal sealed class EncoderHead(float[] weights, float[] biases)
{
    public double[] Chances(ReadOnlySpan<float> of)
    {
        var scores = new double[biases.Length];
        for (var c = 0; c < scores.Length; c++)
            scores[c] = Lanes.Dot(of, weights.AsSpan(c * of.Length, of.Length)) + biases[c];
        return Weights.Soften(scores, 1);
    }

    public void Write(BinaryWriter file)
    {
        file.Write(biases.Length);
        file.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(biases.AsSpan()));
    }

    public static EncoderHead Read(BinaryReader file, int width, int of)
    {
        if (file.ReadInt32() != of)
            throw new InvalidDataException("its measures are not those that belong here");
        return new EncoderHead(Numbers8.Many<float>(file, of * width), Numbers8.Many<float>(file, of));
    }
}
